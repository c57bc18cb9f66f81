import type { IntensityOf } from '../knowledge/intensity.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, isIn } from '../merging/index.js'
import type { Layer } from '../record/index.js'

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

/** What an act weighs: how grave or how good it is by PLOVER's score, times the independent origins that tell it. */
export function weightOf({ members: [first], origins }: Cluster<LedgerEntry>, intensityOf: IntensityOf): number {
  const score = isIn(first, 'events') ? Math.abs(intensityOf(first.body) ?? 0) : (weightOfLayer[first.layer] ?? 0)
  return score * Math.max(1, origins.length)
}

/** On the scale of PLOVER's scores, 0 to 10. */
const weightOfLayer: Partial<Record<Layer, number>> = { talks: 6, proposals: 6, statements: 2, positions: 1 }

/** The weightiest so many clusters, in the order given. */
export function weightiest<T extends LedgerEntry>(
  clusters: readonly Cluster<T>[],
  most: number,
  intensityOf: IntensityOf,
): Cluster<T>[] {
  const ranked = clusters.map((cluster, at) => ({ cluster, at, weight: weightOf(cluster, intensityOf) }))
  ranked.sort((a, b) => b.weight - a.weight || a.at - b.at)
  const chosen = new Set(ranked.slice(0, most).map(({ cluster }) => cluster))
  return clusters.filter((cluster) => chosen.has(cluster))
}

const byDay = (one: TimelineDay, other: TimelineDay): number =>
  one.day === other.day ? 0 : one.day === null ? 1 : other.day === null ? -1 : one.day < other.day ? -1 : 1
