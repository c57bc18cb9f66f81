import { type LeftOutAct, type LeftOutReason, leftOutReasons, type ToldAct } from './acts.js'
import { type ChangePoint, changePoints } from './change-points.js'
import type { Period } from './periods.js'
import { type Point, pointsOf } from './points.js'
import type { Settled } from './settled.js'
import type { Pair, Strand } from './strands.js'

/** Where a line changed its level. Always looked for in weeks, in the normalised numbers. */
export interface Change extends Pick<ChangePoint, 'direction' | 'before' | 'after'> {
  /** The first week of the new level. */
  readonly from: Period
  /** The week at whose end it could be told. */
  readonly seen: Period
}

/** How many acts were left out for a reason, with the first entry of each so that a reader can judge. */
export interface LeftOut {
  readonly reason: LeftOutReason
  readonly count: number
  readonly entries: readonly string[]
}

/** The tension between two actors, or of all acts together. */
export interface TensionLine {
  /** Null for all acts together. */
  readonly pair: Pair | null
  readonly points: readonly Point[]
  readonly changes: readonly Change[]
  /** Weeks of the line that are judged; a baseline must be there first. 0 means: too few weeks for any change. */
  readonly weeksJudged: number
  /** Acts that are in some point. */
  readonly acts: number
  readonly leftOut: readonly LeftOut[]
}

/** Whether the line has any point above 0. */
export const isTense = ({ points }: TensionLine): boolean => points.some(({ raw }) => (raw ?? 0) > 0)

interface Days {
  readonly since?: string
  readonly until?: string
}

/** Acts settled in days or weeks, and those of them that are the line's. */
export interface Laid {
  readonly settled: Settled
  readonly strand: Strand
}

/** The line of a strand; `weekly` is the same laid by weeks, for the changes of level. */
export function lineOf({ settled, strand }: Laid, weekly: Laid, asked: Days): TensionLine {
  const points = pointsOf(strand.acts, settled.periods, settled.coverage).filter(({ period }) => reaches(period, asked))
  const { changes, weeksJudged } = changesIn(weekly)
  const entries = new Set(points.flatMap(({ parts }) => parts.map((part) => part.entries.join(' '))))
  return {
    pair: strand.pair,
    points,
    changes: changes.filter(({ seen }) => reaches(seen, asked)),
    weeksJudged,
    acts: entries.size,
    leftOut: leftOutOf(strand.leftOut.filter((act) => isWithin(act, asked))),
  }
}

function changesIn({ settled, strand }: Laid): { changes: Change[]; weeksJudged: number } {
  const points = pointsOf(strand.acts, settled.periods, settled.coverage)
  const { found, judged } = changePoints(points.map(({ normalised }) => normalised))
  const changes = found.flatMap(({ at, seen, ...how }): Change[] => {
    const [from, until] = [points[at]?.period, points[seen]?.period]
    return from === undefined || until === undefined ? [] : [{ ...how, from, seen: until }]
  })
  return { changes, weeksJudged: judged }
}

const reaches = ({ from, to }: Period, { since, until }: Days): boolean =>
  (since === undefined || to >= since) && (until === undefined || from <= until)

const isWithin = ({ day }: ToldAct, days: Days): boolean => reaches({ name: day, from: day, to: day }, days)

const leftOutOf = (acts: readonly LeftOutAct[]): LeftOut[] =>
  leftOutReasons.flatMap((reason) => {
    const entries = acts.filter((act) => act.reason === reason).map((act) => act.entries[0])
    return entries.length === 0 ? [] : [{ reason, count: entries.length, entries }]
  })
