import type { KeptReport, LedgerEntry } from '../ledger/ledger.js'
import { type Copies, type Decided, nothingDecided, sameThings } from '../merging/index.js'
import type { Layer } from '../record/index.js'
import { type WireTold, wireEntry } from './wire.js'

/** One thing told, with all entries that tell it; the first is the one shown. */
export interface Told {
  readonly members: readonly [LedgerEntry, ...LedgerEntry[]]
  readonly origins: readonly string[]
  readonly grounds: string
}

/**
 * Joins the entries that tell one thing. The order of the entries given is kept, by first members.
 * Entries are told apart as objects, not by id: copies of a report bear entries of the same id.
 */
export function toldOnce(entries: readonly LedgerEntry[], copies: Copies, decided: Decided = nothingDecided): Told[] {
  const clusters = sameThings(entries, copies, decided)
  const joined = new Map<LedgerEntry, Told>()
  for (const cluster of clusters) for (const member of cluster.members) joined.set(member, cluster)
  return entries.flatMap((entry) => {
    const told = joined.get(entry) ?? alone(entry, copies.origins.get(entry.report.id))
    return told.members[0] === entry ? [told] : []
  })
}

const alone = (entry: LedgerEntry, origin: string | undefined): Told => ({
  members: [entry],
  origins: [origin ?? entry.report.id],
  grounds: 'told once',
})

/** Whose word a report is, where nobody else tells the same. */
export const ownOrigin = ({ agency, outlet, id }: LedgerEntry['report']): string => agency ?? outlet ?? id

export const wireTold = ({ members: [first, ...others], origins, grounds }: Told): WireTold => ({
  entry: wireEntry(first),
  accounts: others.map(({ id, report }) => ({ entry: id, report })),
  origins: [...origins],
  grounds,
})

/** How many entries each layer has. */
export function countByLayer(entries: readonly Pick<LedgerEntry, 'layer'>[]): Record<Layer, number> {
  const counts = noCounts()
  for (const { layer } of entries) counts[layer]++
  return counts
}

/** First and last day of publication; for reports all undated, of reading. Null without reports. */
export function daysCovered(reports: readonly KeptReport[]): { from: string; to: string } | null {
  const published = reports.flatMap(({ report }) => report.published ?? [])
  const days = (published.length > 0 ? published : reports.map(({ learned }) => learned)).sort()
  const [from, to] = [days.at(0), days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

export interface MonthCount {
  /** `YYYY-MM`, the month in which the entry's first known day lies. */
  readonly month: string
  readonly layers: Record<Layer, number>
}

/** Entries by month and layer, oldest month first; months without entries and undated entries are left out. */
export function countByMonth(entries: readonly Pick<LedgerEntry, 'from' | 'to' | 'layer'>[]): MonthCount[] {
  const months = new Map<string, Record<Layer, number>>()
  for (const { from, to, layer } of entries) {
    const month = (from ?? to)?.slice(0, 7)
    if (month === undefined) continue
    const counts = months.get(month) ?? noCounts()
    counts[layer]++
    months.set(month, counts)
  }
  return [...months]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, counts]) => ({ month, layers: counts }))
}

const noCounts = (): Record<Layer, number> => ({
  statements: 0,
  events: 0,
  talks: 0,
  proposals: 0,
  commitments: 0,
  measures: 0,
  figures: 0,
  positions: 0,
})
