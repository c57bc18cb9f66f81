import type { Cluster, Told } from '../told.js'

/** How entries of one kind are joined. */
export interface Rule<T extends Told> {
  /** Entries in different buckets are never compared; null keeps an entry apart. */
  bucket(entry: T): string | null
  /** Why two entries tell one thing, in words, or null when they don't or it is unsure. */
  grounds(one: T, other: T): string | null
}

/** Origins by report id; a report that is missing is its own origin. */
export type Origins = ReadonlyMap<string, string>

/** How many clusters of a bucket stay open: with entries in order of date, older ones are past joining. */
const openClusters = 48
/** How many members a newcomer must match; all of them in all but heavily syndicated clusters. */
const membersCompared = 8

interface Growing<T extends Told> {
  readonly members: [T, ...T[]]
  readonly reports: Set<string>
  readonly grounds: Set<string>
}

/**
 * Joins entries by the rule. A newcomer joins only when it matches every member (complete linkage),
 * and never an entry of its own report, whose coder has already told the two apart.
 * Clusters come in the order of their first members.
 */
export function cluster<T extends Told>(
  entries: readonly T[],
  rule: Rule<T>,
  origins: Origins = new Map(),
): Cluster<T>[] {
  const buckets = new Map<string, Growing<T>[]>()
  const all: Growing<T>[] = []
  for (const entry of entries) {
    const key = rule.bucket(entry)
    const open = key === null ? [] : (buckets.get(key) ?? [])
    if (join(entry, open, rule)) continue
    const fresh: Growing<T> = { members: [entry], reports: new Set([entry.report.id]), grounds: new Set() }
    all.push(fresh)
    if (key !== null) buckets.set(key, [...open.slice(1 - openClusters), fresh])
  }
  return all.map((growing) => finished(growing, origins))
}

function join<T extends Told>(entry: T, open: readonly Growing<T>[], rule: Rule<T>): boolean {
  for (const growing of open) {
    if (growing.reports.has(entry.report.id)) continue
    const grounds = groundsWithAll(entry, growing.members, rule)
    if (grounds === null) continue
    growing.members.push(entry)
    growing.reports.add(entry.report.id)
    for (const ground of grounds) growing.grounds.add(ground)
    return true
  }
  return false
}

/** The grounds with each member, or null as soon as one doesn't match. */
function groundsWithAll<T extends Told>(entry: T, members: readonly T[], rule: Rule<T>): string[] | null {
  const grounds: string[] = []
  for (const member of members.slice(0, membersCompared)) {
    const ground = rule.grounds(member, entry)
    if (ground === null) return null
    grounds.push(ground)
  }
  return grounds
}

function finished<T extends Told>({ members, grounds }: Growing<T>, origins: Origins): Cluster<T> {
  const told = [...new Set(members.map(({ report }) => origins.get(report.id) ?? report.id))]
  const alone = 'told once'
  return { id: members[0].id, members, origins: told, grounds: grounds.size === 0 ? alone : [...grounds].join('; ') }
}
