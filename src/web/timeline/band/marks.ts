import type { WireTimeline } from '../../../api/timeline/wire.js'
import { dayNumber, type Span, widthOf } from './span.js'

type Item = WireTimeline['items'][number]

/** An entry as it is drawn by itself; `start` and `end` are those of its first day, in pixels. */
export interface Mark {
  readonly item: Item
  readonly start: number
  readonly end: number
  /** Where it ends, if it lasts; null for what is of one day. */
  readonly lasts: number | null
  /** Laid on the day it was learned, since no day is told. */
  readonly undated: boolean
}

/** Where an entry lies in the field; null where it lies outside. */
export function laidSpan(
  item: Item,
  clock: 'happened' | 'learned',
  { span, width }: { readonly span: Span; readonly width: number },
): Mark | null {
  const { from, to, learned } = item.entry
  const undated = clock === 'happened' && from === null && to === null
  const byLearned = clock === 'learned' || undated
  const first = dayNumber(byLearned ? learned : (from ?? to ?? learned))
  const last = byLearned ? first : dayNumber(to ?? from ?? learned)
  if (first >= span.to || last + 1 <= span.from) return null
  const scale = width / widthOf(span)
  const at = (day: number): number => (day - span.from) * scale
  return { item, start: at(first), end: at(first + 1), lasts: last > first ? at(last + 1) : null, undated }
}
