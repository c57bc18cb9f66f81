import { type Cluster, type Told, tellingKey } from '../told.js'
import type { Group } from './cluster.js'

/** Origins by report id; a report that is missing is its own origin. */
export type Origins = ReadonlyMap<string, string>

/** The groups as clusters, in the order in which entries are given. */
export function clustersOf<T extends Told>(
  groups: readonly Group<T>[],
  given: readonly T[],
  origins: Origins = new Map(),
): Cluster<T>[] {
  const order = new Map(given.map((entry, at) => [entry, at]))
  const at = (entry: T): number => order.get(entry) ?? given.length
  return groups
    .map((group) => clusterOf(group, at, origins))
    .sort((one, other) => at(one.members[0]) - at(other.members[0]))
}

function clusterOf<T extends Told>(
  { members, joins }: Group<T>,
  at: (entry: T) => number,
  origins: Origins,
): Cluster<T> {
  const [first, ...others] = [...members].sort((one, other) => at(one) - at(other))
  const ordered: [T, ...T[]] = [first ?? members[0], ...others]
  const told = [...new Set(ordered.map(({ report }) => origins.get(report.id) ?? report.id))]
  const reasons = new Set(joins.map(({ grounds }) => grounds.join(', ')))
  return {
    id: ordered[0].id,
    members: ordered,
    origins: told,
    grounds: reasons.size === 0 ? 'told once' : [...reasons].join('; '),
    joins: joins.map(({ member, to, grounds }) => ({ member: tellingKey(member), to: tellingKey(to), grounds })),
  }
}
