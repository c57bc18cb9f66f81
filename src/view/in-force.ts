import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, type Decided, nothingDecided, sameMeasures, type ToldIn } from '../merging/index.js'
import { type Measure, type Phase, compare } from '../record/index.js'

type MeasureEntry = ToldIn<'measures', LedgerEntry>

/**
 * How a measure stands on a day. `told`: said to be in force, without a date to check it by; `suspended`: laid down and
 * put off or halted.
 */
export type Standing = 'in force' | 'told' | 'to come' | 'suspended' | 'over' | 'unknown'

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
  /** Accounts learned on the same day as the latest that tell another standing or other phases. */
  readonly disputedBy: readonly MeasureEntry[]
}

/** Every measure learned of by `knownBy` (the day itself, unless told otherwise), as it stands on `day`. Order of first telling. */
export function measuresOn(
  entries: readonly LedgerEntry[],
  day: string,
  origins: ReadonlyMap<string, string> = new Map(),
  decided: Decided = nothingDecided,
  knownBy: string = day,
): MeasureOnDay[] {
  const known = entries.filter(({ learned }) => learned <= knownBy)
  return standingsOn(sameMeasures(known, origins, decided), day)
}

/** How measures that are joined already stand on `day`. */
export const standingsOn = (clusters: readonly Cluster<MeasureEntry>[], day: string): MeasureOnDay[] =>
  clusters.map((cluster) => {
    const latest = cluster.members.reduce((one, other) => (richer(other, one) ? other : one))
    const disputedBy = cluster.members.filter((other) => contradicts(other, latest, day))
    return { cluster, latest, ...standingOn(latest.body, day), disputedBy }
  })

/** Whether it binds somebody on the day, as far as the record knows. */
export const binds = ({ standing }: Pick<MeasureOnDay, 'standing'>): boolean =>
  standing === 'in force' || standing === 'told'

/** Only those that bind somebody on the day. */
export const inForce = (entries: readonly LedgerEntry[], day: string): MeasureOnDay[] =>
  measuresOn(entries, day).filter(binds)

const byStanding: readonly Standing[] = ['in force', 'told', 'to come', 'suspended', 'over', 'unknown']

/** What binds first, then what is to come, the soonest first, what is suspended, and the rest. */
export const inOrderOfStanding = (measures: readonly MeasureOnDay[]): MeasureOnDay[] =>
  [...measures].sort(
    (a, b) =>
      byStanding.indexOf(a.standing) - byStanding.indexOf(b.standing) ||
      compare(a.next?.from ?? '9999', b.next?.from ?? '9999'),
  )

/** Later learned wins; on the same day, the account with more phases. */
const richer = (one: MeasureEntry, other: MeasureEntry): boolean =>
  one.learned === other.learned ? one.body.phases.length > other.body.phases.length : one.learned > other.learned

/** Accounts of different days tell the life of a measure; two of one day that differ can't both be right. */
function contradicts(one: MeasureEntry, latest: MeasureEntry, day: string): boolean {
  if (one === latest || one.report.id === latest.report.id || one.learned !== latest.learned) return false
  const [a, b] = [standingOn(one.body, day), standingOn(latest.body, day)]
  if (a.standing === 'unknown' || b.standing === 'unknown') return false
  const [mine, theirs] = [one.body.phases, latest.body.phases]
  const otherPhases =
    mine.length > 0 && theirs.length > 0 && mine.some((phase, at) => !sameDays(phase, theirs[at] ?? phase))
  return otherPhases || binds(a) !== binds(b)
}

const sameDays = (a: Phase, b: Phase): boolean => a.from === b.from && a.to === b.to

function standingOn(measure: Measure, day: string): Pick<MeasureOnDay, 'standing' | 'phase' | 'next'> {
  const phase = measure.phases.find(({ from, to }) => (from ?? day) <= day && day <= (to ?? day)) ?? null
  const later = measure.phases.filter(({ from }) => from !== null && from > day)
  const next = later.sort((a, b) => compare(a.from ?? '', b.from ?? ''))[0] ?? null
  if (measure.status === 'withdrawn' || measure.status === 'ended') return { standing: 'over', phase: null, next: null }
  if (measure.status === 'suspended') return { standing: 'suspended', phase: null, next: null }
  if (phase !== null) return { standing: 'in force', phase, next }
  if (measure.phases.length > 0)
    return { standing: next === null ? 'over' : startsBefore(measure, day) ? 'in force' : 'to come', phase, next }
  const standing = undividedStanding(measure, day)
  return { standing, phase, next: standing === 'to come' ? beginning(measure) : null }
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

/** A rule without phases comes whole, on the day on which it is to begin. */
const beginning = ({ date, rule }: Measure): Phase | null =>
  date === null || date.from === null ? null : { from: date.from, to: date.to === date.from ? null : date.to, rule }
