import type { LedgerEntry } from '../ledger/ledger.js'
import type { Cluster } from '../merging/index.js'

/** The clusters of one day, or of no known day (`day: null`, last). */
export interface TimelineDay<T extends LedgerEntry = LedgerEntry> {
  readonly day: string | null
  readonly clusters: readonly Cluster<T>[]
}

/** The day on which a cluster's act began: the earliest that any member tells; null when none does. */
export const dayOf = ({ members }: Cluster<LedgerEntry>): string | null =>
  members
    .map(({ from, to }) => from ?? to)
    .filter((day) => day !== null)
    .sort()[0] ?? null

/** Clusters by day, earliest first; within a day in the order given. */
export function timeline<T extends LedgerEntry>(clusters: readonly Cluster<T>[]): TimelineDay<T>[] {
  const days = new Map<string | null, Cluster<T>[]>()
  for (const cluster of clusters) {
    const day = dayOf(cluster)
    const known = days.get(day)
    if (known === undefined) days.set(day, [cluster])
    else known.push(cluster)
  }
  return [...days].map(([day, held]) => ({ day, clusters: held })).sort(byDay)
}

const byDay = (one: TimelineDay, other: TimelineDay): number =>
  one.day === other.day ? 0 : one.day === null ? 1 : other.day === null ? -1 : one.day < other.day ? -1 : 1
