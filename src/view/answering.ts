import type { LedgerEntry } from '../ledger/ledger.js'
import type { Cluster, ToldIn } from '../merging/index.js'

type MeasureCluster = Cluster<ToldIn<'measures', LedgerEntry>>

/** Which rules one rule answers, and which answer it. */
export interface Answering {
  readonly answers: readonly MeasureCluster[]
  readonly answeredBy: readonly MeasureCluster[]
}

/** Which rule answers which, over reports: a report tells it of its own two entries. Rules without any are left out. */
export function answeringOf(clusters: readonly MeasureCluster[]): ReadonlyMap<MeasureCluster, Answering> {
  const byBody = new Map<string, MeasureCluster>()
  for (const cluster of clusters) {
    for (const { report, body } of cluster.members) byBody.set(bodyKey(report.id, body.id), cluster)
  }
  const found = new Map<MeasureCluster, { answers: Set<MeasureCluster>; answeredBy: Set<MeasureCluster> }>()
  const sidesOf = (cluster: MeasureCluster) => {
    const sides = found.get(cluster) ?? { answers: new Set(), answeredBy: new Set() }
    found.set(cluster, sides)
    return sides
  }
  for (const cluster of clusters) {
    for (const { report, body } of cluster.members) {
      const earlier = body.answers === null ? undefined : byBody.get(bodyKey(report.id, body.answers))
      if (earlier === undefined || earlier === cluster) continue
      sidesOf(cluster).answers.add(earlier)
      sidesOf(earlier).answeredBy.add(cluster)
    }
  }
  return new Map(
    [...found].map(([cluster, sides]) => [cluster, { answers: [...sides.answers], answeredBy: [...sides.answeredBy] }]),
  )
}

const bodyKey = (report: string, id: string): string => `${report} ${id}`
