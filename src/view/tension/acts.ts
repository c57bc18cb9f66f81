import { dayAfter } from '../../record/index.js'
import type { IntensityOf } from '../../knowledge/intensity.js'
import type { Cluster } from '../../merging/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import type { CodedEvent } from '../../record/index.js'
import { type Period, type PeriodKind, periodOf, periodsBetween } from './periods.js'
import { type PairedAct, pairsOf } from './sides.js'

export type EventEntry = LedgerEntry & { readonly layer: 'events'; readonly body: CodedEvent }

/** Why an act is no part of any point. */
export const leftOutReasons = [
  'planned',
  'requested',
  'conditional',
  'denied',
  'alleged',
  'undated',
  'imprecise date',
  'dated after the report',
  'outside of coverage',
  'no score',
] as const
export type LeftOutReason = (typeof leftOutReasons)[number]

/** One act, however many reports tell it: where it belongs, whether or not it is part of a point. */
export interface ToldAct {
  /** Ids of the entries that tell it, the first learned first. */
  readonly entries: readonly [string, ...string[]]
  /** Reports that tell it. */
  readonly reports: readonly string[]
  readonly type: CodedEvent['type']
  readonly pairs: readonly PairedAct[]
  /** The first day told of it, else the day on which it was learned. */
  readonly day: string
}

/** An act that happened. `score` is PLOVER's, from -10 (hostile) to 10; `periods` are those it counts in, each once. */
export interface Act extends ToldAct {
  readonly score: number
  readonly periods: readonly Period[]
}

export interface LeftOutAct extends ToldAct {
  readonly reason: LeftOutReason
}

/**
 * What a cluster is to the line: an act with its score and periods, or the reason for which it is left out.
 * Where some tell it as having happened and others only as alleged or denied, those who tell it count. Where tellers
 * differ in score, the mildest counts; in date, the narrowest.
 */
export function actOf(cluster: Cluster<EventEntry>, kind: PeriodKind, intensityOf: IntensityOf): Act | LeftOutAct {
  const members = inOrderOfLearning(cluster.members)
  const told = toldBy(cluster, members)
  const happened = members.filter(({ body }) => didHappen(body.status))
  const periods = happened.length === 0 ? unlikelyOf(members) : whenOf(happened, kind)
  if (typeof periods === 'string') return { ...told, reason: periods }
  const score = mildest(happened.flatMap(({ body }) => intensityOf(body) ?? []))
  return score === null ? { ...told, reason: 'no score' } : { ...told, score, periods }
}

const didHappen = (status: CodedEvent['status']): status is 'happened' | 'ongoing' =>
  status === 'happened' || status === 'ongoing'

/** What the first teller says that it was instead. */
function unlikelyOf(members: readonly EventEntry[]): LeftOutReason {
  const [status] = members.flatMap(({ body }) => (didHappen(body.status) ? [] : [body.status]))
  return status ?? 'undated'
}

function toldBy({ id, members: [first] }: Cluster<EventEntry>, members: readonly EventEntry[]): ToldAct {
  const [entry = id, ...others] = new Set(members.map((member) => member.id))
  return {
    entries: [entry, ...others],
    reports: [...new Set(members.map(({ report }) => report.id))],
    type: first.body.type,
    pairs: members.map(({ body, actors }) => pairsOf(body, { actors })).find((found) => found.length > 0) ?? [],
    day: members.flatMap(({ from, to }) => from ?? to ?? []).sort()[0] ?? first.learned,
  }
}

const inOrderOfLearning = (members: readonly EventEntry[]): EventEntry[] =>
  [...members].sort((one, other) => (key(one) < key(other) ? -1 : 1))
const key = ({ learned, report, id }: EventEntry): string => `${learned} ${report.id} ${id}`

const mildest = (scores: readonly number[]): number | null =>
  scores.reduce<number | null>(
    (best, score) => (best === null || Math.abs(score) < Math.abs(best) ? score : best),
    null,
  )

/** The periods of an act, or why it has none. */
function whenOf(members: readonly EventEntry[], kind: PeriodKind): Period[] | LeftOutReason {
  const dated = members.filter(({ from, to }) => from !== null || to !== null)
  if (dated.length === 0) return 'undated'
  const [narrowest] = [...dated].sort((one, other) => width(one) - width(other) || (key(one) < key(other) ? -1 : 1))
  if (narrowest === undefined || narrowest.from === null) return 'imprecise date'
  const { from, body } = narrowest
  const learned = members.map((member) => member.learned).sort()
  if (from > (learned[0] ?? from)) return 'dated after the report'
  if (body.status === 'ongoing') return lasting(from, narrowest.to ?? learned.at(-1) ?? from, learned, kind)
  const to = narrowest.to ?? from
  const period = periodOf(from, kind)
  return to <= period.to ? [period] : 'imprecise date'
}

/** Days that a date leaves open; an open end says when it began, to the day. */
const width = ({ from, to }: LedgerEntry): number =>
  from === null ? Number.POSITIVE_INFINITY : Date.parse(to ?? from) - Date.parse(from)

/** What goes on counts once a week: on its first day, then on Mondays, up to the day on which it was last told of. */
function lasting(from: string, to: string, learned: readonly string[], kind: PeriodKind): Period[] | LeftOutReason {
  if (isMonthOrYear(from, to)) return 'imprecise date'
  const last = [to, learned.at(-1) ?? to].sort()[0] ?? to
  const weeks = periodsBetween(from, last < from ? from : last, 'week')
  return weeks.map((week) => periodOf(week.from < from ? from : week.from, kind))
}

/** "in May", "in 2008": whole months say not when, but that nobody said when. */
const isMonthOrYear = (from: string, to: string): boolean => from.endsWith('-01') && dayAfter(to, 1).endsWith('-01')
