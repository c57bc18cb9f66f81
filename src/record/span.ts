import { z } from 'zod'

/**
 * A piece of a report's text: `text === report.text.slice(start, end)`.
 * Offsets count UTF-16 code units; `end` is exclusive.
 */
export const spanSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string().min(1),
})
export type Span = z.infer<typeof spanSchema>

/** Whether the span reads back from the text it was taken from. */
export const readsBack = (span: Span, text: string): boolean => text.slice(span.start, span.end) === span.text

/** The span of `text` from `start` to `end`, without white space at its ends; null when nothing is left. */
export function spanOf(text: string, start: number, end: number): Span | null {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from < to ? { start: from, end: to, text: text.slice(from, to) } : null
}
