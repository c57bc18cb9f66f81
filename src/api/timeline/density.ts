import type { EntrySketch } from '../../ledger/ledger.js'
import { daysBetween } from '../../merging/index.js'
import type { Lanes } from './lanes.js'
import type { WireDensity } from './wire.js'
import { type Clock, isUndated } from './wanted.js'

/** A period longer than this isn't drawn as if it were a day. */
const wideDays = 7

class Counts {
  readonly days = new Map<string, number>()
  add(day: string): void {
    this.days.set(day, (this.days.get(day) ?? 0) + 1)
  }
  told(): { days: string[]; counts: number[] } {
    const sorted = [...this.days].sort(([one], [other]) => (one < other ? -1 : 1))
    return { days: sorted.map(([day]) => day), counts: sorted.map(([, count]) => count) }
  }
}

class LaneCounts {
  readonly exact = new Counts()
  readonly undated = new Counts()
  readonly wide = new Counts()
  total = 0

  add(sketch: EntrySketch, clock: Clock): void {
    this.total++
    const { from, to, learned } = sketch
    if (clock === 'learned') this.exact.add(learned)
    else if (isUndated(sketch)) this.undated.add(learned)
    else if (from !== null && to !== null && daysBetween(from, to) > wideDays) this.wide.add(`${from} ${to}`)
    else this.exact.add(from ?? to ?? learned)
  }
}

/** How many entries there are each day in each lane, on the clock chosen. */
export function densityOf(
  sketches: readonly EntrySketch[],
  { lanes, clock, covered }: { readonly lanes: Lanes } & Pick<WireDensity, 'clock' | 'covered'>,
): WireDensity {
  const counts = new Map(lanes.lanes.map(({ key }) => [key, new LaneCounts()]))
  let undated = 0
  for (const sketch of sketches) {
    if (isUndated(sketch)) undated++
    for (const key of lanes.keysOf(sketch)) counts.get(key)?.add(sketch, clock)
  }
  return {
    clock,
    covered,
    total: sketches.length,
    undated,
    extent: extentOf(sketches, clock),
    lanes: lanes.lanes.flatMap((lane) => {
      const found = counts.get(lane.key)
      return found === undefined || found.total === 0 ? [] : [{ ...lane, ...toldOf(found) }]
    }),
  }
}

const toldOf = ({ total, exact, undated, wide }: LaneCounts) => ({
  total,
  exact: exact.told(),
  undated: undated.told(),
  wide: [...wide.days].map(([period, count]) => ({ from: period.slice(0, 10), to: period.slice(11), count })),
})

function extentOf(sketches: readonly EntrySketch[], clock: Clock): { from: string; to: string } | null {
  let [from, to]: [string | null, string | null] = [null, null]
  for (const sketch of sketches) {
    const { from: begun, to: ended, learned } = sketch
    const [first, last] =
      clock === 'learned' ? [learned, learned] : [begun ?? ended ?? learned, ended ?? begun ?? learned]
    if (from === null || first < from) from = first
    if (to === null || last > to) to = last
  }
  return from === null || to === null ? null : { from, to }
}
