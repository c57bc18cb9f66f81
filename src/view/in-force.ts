import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, sameMeasures, type ToldIn } from '../merging/index.js'
import type { Measure, Phase } from '../record/index.js'

type MeasureEntry = ToldIn<'measures', LedgerEntry>

/** How a measure stands on a day. `told`: said to be in force, without a date to check it by. */
export type Standing = 'in force' | 'to come' | 'over' | 'told' | 'unknown'

/** A measure as it stands on one day. */
export interface MeasureOnDay {
  readonly cluster: Cluster<MeasureEntry>
  /** The latest account of it learned by the day; its dates and phases hold. */
  readonly latest: MeasureEntry
  readonly standing: Standing
  /** The phase that holds on the day. */
  readonly phase: Phase | null
  /** The next phase or the beginning, after the day. */
  readonly next: Phase | null
}

/** Every measure learned of by `day`, as it stands on `day`. Order of first telling. */
export function measuresOn(
  entries: readonly LedgerEntry[],
  day: string,
  origins: ReadonlyMap<string, string> = new Map(),
): MeasureOnDay[] {
  const known = entries.filter(({ learned }) => learned <= day)
  return sameMeasures(known, origins).map((cluster) => {
    const latest = cluster.members.reduce((one, other) => (richer(other, one) ? other : one))
    return { cluster, latest, ...standingOn(latest.body, day) }
  })
}

/** Only those that bind somebody on the day, as far as the record knows. */
export const inForce = (entries: readonly LedgerEntry[], day: string): MeasureOnDay[] =>
  measuresOn(entries, day).filter(({ standing }) => standing === 'in force' || standing === 'told')

/** Later learned wins; on the same day, the account with more phases. */
const richer = (one: MeasureEntry, other: MeasureEntry): boolean =>
  one.learned === other.learned ? one.body.phases.length > other.body.phases.length : one.learned > other.learned

function standingOn(measure: Measure, day: string): Pick<MeasureOnDay, 'standing' | 'phase' | 'next'> {
  const phase = measure.phases.find(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)) ?? null
  const later = measure.phases.filter(({ from }) => from !== null && from > day)
  const next = later.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0] ?? null
  if (measure.status === 'withdrawn' || measure.status === 'ended' || measure.status === 'suspended') {
    return { standing: 'over', phase: null, next: null }
  }
  if (phase !== null) return { standing: 'in force', phase, next }
  if (measure.phases.length > 0)
    return { standing: next === null ? 'over' : startsBefore(measure, day) ? 'in force' : 'to come', phase, next }
  return { standing: undividedStanding(measure, day), phase, next: null }
}

/** In a gap between two phases the measure still stands, though what holds in the gap is untold. */
const startsBefore = ({ phases }: Measure, day: string): boolean =>
  phases.some(({ from, to }) => (from ?? to ?? day) < day)

function undividedStanding({ date, status }: Measure, day: string): Standing {
  const [from, to] = [date?.from ?? null, date?.to ?? null]
  if (from !== null && from > day) return 'to come'
  if (to !== null && to < day && to !== from) return 'over'
  if (status === 'announced') return from === null ? 'to come' : 'told'
  if (status === null) return from === null ? 'unknown' : 'in force'
  return from === null ? 'told' : 'in force'
}
