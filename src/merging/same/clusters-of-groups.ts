import { type Copies, originOf } from '../copies/copies.js'
import { isWholeCopy, type Relation } from '../copies/relation.js'
import { type Cluster, type Told, tellingKey } from '../told.js'
import type { Group } from './cluster.js'

/** Origins by report id; a report that is missing is its own origin. */
export type Origins = ReadonlyMap<string, string>

/** Who an entry comes from: of a passage that a round-up took from another report, that report's origin. */
function originIn({ found, groups, origins, relations = [] }: Copies): (entry: Told) => string {
  const parts = new Map<string, Relation[]>()
  for (const relation of relations)
    if (!isWholeCopy(relation)) parts.set(relation.later, [...(parts.get(relation.later) ?? []), relation])
  return ({ report, body: { evidence } }) => {
    const [taken, proof] = [parts.get(report.id), evidence[0]]
    if (taken === undefined || proof === undefined) return origins.get(report.id) ?? report.id
    return originOf({ found, groups, origins, relations: taken }, report.id, proof)
  }
}

/** The groups as clusters, in the order in which entries are given; `from` gives origins by report, or what is known of copies. */
export function clustersOf<T extends Told>(
  groups: readonly Group<T>[],
  given: readonly T[],
  from: Origins | Copies = new Map(),
): Cluster<T>[] {
  const origin = 'origins' in from ? originIn(from) : ({ report }: T): string => from.get(report.id) ?? report.id
  const order = new Map(given.map((entry, at) => [entry, at]))
  const at = (entry: T): number => order.get(entry) ?? given.length
  return groups
    .map((group) => clusterOf(group, at, origin))
    .sort((one, other) => at(one.members[0]) - at(other.members[0]))
}

function clusterOf<T extends Told>(
  { members, joins }: Group<T>,
  at: (entry: T) => number,
  origin: (entry: T) => string,
): Cluster<T> {
  const [first, ...others] = [...members].sort((one, other) => at(one) - at(other))
  const ordered: [T, ...T[]] = [first ?? members[0], ...others]
  const told = [...new Set(ordered.map(origin))]
  const reasons = new Set(joins.map(({ grounds }) => grounds.join(', ')))
  return {
    id: ordered[0].id,
    members: ordered,
    origins: told,
    grounds: reasons.size === 0 ? 'told once' : [...reasons].join('; '),
    joins: joins.map(({ member, to, grounds }) => ({ member: tellingKey(member), to: tellingKey(to), grounds })),
  }
}
