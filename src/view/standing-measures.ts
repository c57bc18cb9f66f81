import type { LedgerEntry } from '../ledger/ledger.js'
import { type Cluster, sameMeasures, type ToldIn } from '../merging/index.js'
import type { Asked } from './held.js'

type MeasureCluster = Cluster<ToldIn<'measures', LedgerEntry>>

/** The measures of each ledger as last joined, and the state of the ledger that they are of. */
const joined = new WeakMap<Asked, { readonly state: string; readonly clusters: readonly MeasureCluster[] }>()

/**
 * All measures known by a day, joined. A rule may have been laid down years before, so all are looked at; they are
 * joined once for each state of the ledger. That serves every day, since what is learned later never changes what was
 * joined before; where people ruled on anything, each day is joined by itself, since rulings count from their day.
 * Origins are agencies, else outlets, else reports.
 */
export async function measuresKnown(ledger: Asked, asOf?: string): Promise<MeasureCluster[]> {
  const [{ decided }, ruled] = await Promise.all([ledger.judgements(), ledger.rulings()])
  const alone = ruled.length > 0 && asOf !== undefined
  const state = `${await ledger.revision()} ${alone ? asOf : ''}`
  const known = joined.get(ledger)
  if (known?.state === state) return knownBy(known.clusters, asOf)
  const filter = alone ? { asOf } : {}
  const entries = await ledger.entries({ layers: ['measures'], ...filter })
  const rulings = alone ? (await ledger.judgements(filter)).decided : decided
  const clusters = sameMeasures(entries, plainOrigins(entries), rulings)
  joined.set(ledger, { state, clusters })
  return knownBy(clusters, asOf)
}

function knownBy(clusters: readonly MeasureCluster[], asOf: string | undefined): MeasureCluster[] {
  if (asOf === undefined) return [...clusters]
  return clusters.flatMap((cluster) => {
    const [first, ...others] = cluster.members.filter(({ learned }) => learned <= asOf)
    if (first === undefined) return []
    const members = [first, ...others] as const
    return members.length === cluster.members.length
      ? [cluster]
      : [{ ...cluster, id: first.id, members, origins: [...new Set(members.map(originOf))] }]
  })
}

const originOf = ({ report }: LedgerEntry): string => report.agency ?? report.outlet ?? report.id

const plainOrigins = (entries: readonly LedgerEntry[]): Map<string, string> =>
  new Map(entries.map((entry) => [entry.report.id, originOf(entry)]))
