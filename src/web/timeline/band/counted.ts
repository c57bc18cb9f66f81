import type { WireDensity } from '../../../api/timeline/wire.js'
import { dayNumber, type Span } from './span.js'

type WireLane = WireDensity['lanes'][number]

/** A lane with its days as numbers, so that it can be counted anew at every step of a zoom. */
export interface Lane extends Pick<WireLane, 'key' | 'name' | 'layer' | 'total'> {
  readonly exact: Days
  readonly undated: Days
  readonly wide: readonly (Span & { readonly count: number })[]
}

interface Days {
  readonly days: Int32Array
  readonly counts: readonly number[]
}

export const laneOf = ({ key, name, layer, total, exact, undated, wide }: WireLane): Lane => ({
  key,
  name,
  layer,
  total,
  exact: daysIn(exact),
  undated: daysIn(undated),
  wide: wide.map(({ from, to, count }) => ({ from: dayNumber(from), to: dayNumber(to) + 1, count })),
})

const daysIn = ({ days, counts }: WireLane['exact']): Days => ({ days: Int32Array.from(days, dayNumber), counts })

/** How many entries lie between two edges each. */
export interface Counted {
  /** On a day, or within the edges for certain. */
  readonly sure: number[]
  /** Without a day, laid on the day of learning, or somewhere in a longer period that begins here. */
  readonly vague: number[]
  readonly sum: number
}

/** Counts a lane between edges, which are in order. */
export function countedIn({ exact, undated, wide }: Lane, edges: readonly number[]): Counted {
  const stretches = Math.max(0, edges.length - 1)
  const none = (): number[] => Array.from({ length: stretches }, () => 0)
  const [sure, vague] = [none(), none()]
  add(exact, edges, sure)
  add(undated, edges, vague)
  for (const { from, to, count } of wide) {
    const at = placeOf(from, edges)
    if (at < 0) continue
    const row = to <= (edges[at + 1] ?? 0) ? sure : vague
    row[at] = (row[at] ?? 0) + count
  }
  const sum = sure.reduce((all, count) => all + count, 0) + vague.reduce((all, count) => all + count, 0)
  return { sure, vague, sum }
}

function add({ days, counts }: Days, edges: readonly number[], row: number[]): void {
  let stretch = 0
  for (let at = firstFrom(days, edges[0] ?? 0); at < days.length; at++) {
    const day = days[at] ?? 0
    while (stretch < row.length && day >= (edges[stretch + 1] ?? 0)) stretch++
    if (stretch >= row.length) return
    row[stretch] = (row[stretch] ?? 0) + (counts[at] ?? 0)
  }
}

/** The place of the first day on or after the one given. */
function firstFrom(days: Int32Array, day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? 0) < day) low = middle + 1
    else high = middle
  }
  return low
}

/** Between which edges the day lies; -1 where between none. */
export function placeOf(day: number, edges: readonly number[]): number {
  if (day < (edges[0] ?? Infinity) || day >= (edges.at(-1) ?? -Infinity)) return -1
  let [low, high] = [0, edges.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= day) low = middle
    else high = middle
  }
  return low
}

/** How many entries lie before and after the span. */
export function outside(lanes: readonly Lane[], { from, to }: Span): { before: number; after: number } {
  let [before, after] = [0, 0]
  const count = (day: number, many: number): void => {
    if (day < from) before += many
    else if (day >= to) after += many
  }
  for (const { exact, undated, wide } of lanes) {
    for (const { days, counts } of [exact, undated]) days.forEach((day, at) => count(day, counts[at] ?? 0))
    for (const period of wide) count(period.from, period.count)
  }
  return { before, after }
}
