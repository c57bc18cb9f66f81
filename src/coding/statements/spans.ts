import type { Span } from '../../record/index.js'

/** Two lists of spans as one, each span once, in text order. */
export const unionOf = (a: readonly Span[], b: readonly Span[]): Span[] => {
  const all = [...a, ...b].filter(
    (span, i, list) => list.findIndex((other) => other.start === span.start && other.end === span.end) === i,
  )
  return all.sort((x, y) => x.start - y.start)
}
