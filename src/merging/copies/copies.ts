import type { NewsReport } from '../../record/index.js'
import { Groups } from './groups.js'
import { containment, jaccard, wordsOf } from '../words.js'

/** A report with the day it was learned of; the ledger's kept report is one. */
export interface Received {
  readonly report: NewsReport
  readonly learned: string
}

export interface CopyGroup {
  /** Id of the earliest report. */
  readonly origin: string
  /** The agency that any of the reports credits, else the earliest report's outlet, else null. */
  readonly source: string | null
  /** Report ids, earliest first, at least two. */
  readonly reports: readonly string[]
  /** Why they are copies, in words. */
  readonly reason: string
}

const shingleLength = 5
/** Shorter texts than this many shingles share too much by chance; only identical ones are copies. */
const fewestShingles = 8
/** Half of all word runs in common: edited, but the same text. */
const nearCopy = 0.5
/** Four fifths of the shorter report's word runs are found in the longer one. */
const excerpt = 0.8
/** How many early holders of a shingle a later report is compared with: keeps the work linear. */
const holdersKept = 3
const candidatesKept = 6

interface Shingled {
  readonly received: Received
  readonly shingles: ReadonlySet<string>
}

/** Which reports are copies of one another. Reports alone in their text are in no group. */
export function copyGroups(reports: readonly Received[]): CopyGroup[] {
  const ordered = [...reports]
    .sort(earlierFirst)
    .map((received) => ({ received, shingles: shinglesOf(received.report.text) }))
  const groups = new Groups<string>()
  const reasons = new Map<string, string>()
  const holders = new Map<string, Shingled[]>()
  for (const later of ordered) {
    for (const earlier of candidates(later, holders)) {
      const reason = copyReason(earlier, later)
      if (reason === null) continue
      groups.join(earlier.received.report.id, later.received.report.id)
      reasons.set(later.received.report.id, reason)
      break
    }
    remember(later, holders)
  }
  const byId = new Map(ordered.map(({ received }) => [received.report.id, received.report]))
  return groups.all().map((ids) =>
    groupOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      reasons,
    ),
  )
}

/**
 * The independent origin of each report, by report id: its copy group's source, else its agency,
 * else its outlet, else the report itself.
 */
export function originsOf(reports: readonly Received[], groups: readonly CopyGroup[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const { report } of reports) origins.set(report.id, report.agency ?? report.outlet ?? report.id)
  for (const group of groups) for (const id of group.reports) origins.set(id, group.source ?? group.origin)
  return origins
}

/** What is known of the reports' origins: what joining entries asks. */
export interface Copies {
  readonly found: readonly CopyGroup[]
  /** Report id to the id of its copy group's earliest report; reports without copies are missing. */
  readonly groups: ReadonlyMap<string, string>
  /** Report id to independent origin. */
  readonly origins: ReadonlyMap<string, string>
}

export function copiesOf(reports: readonly Received[]): Copies {
  const found = copyGroups(reports)
  const groups = new Map(found.flatMap((group) => group.reports.map((id): [string, string] => [id, group.origin])))
  return { found, groups, origins: originsOf(reports, found) }
}

const earlierFirst = (one: Received, other: Received): number =>
  compare(dayOf(one), dayOf(other)) || compare(one.report.id, other.report.id)
const dayOf = ({ report, learned }: Received): string => report.published ?? learned
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  if (words.length < shingleLength + fewestShingles) return new Set([words.join(' ')])
  const shingles = new Set<string>()
  for (let at = 0; at + shingleLength <= words.length; at++) shingles.add(words.slice(at, at + shingleLength).join(' '))
  return shingles
}

/** The earlier reports that share most shingles with this one, best first. */
function candidates(later: Shingled, holders: ReadonlyMap<string, Shingled[]>): Shingled[] {
  const hits = new Map<Shingled, number>()
  for (const shingle of later.shingles) {
    for (const holder of holders.get(shingle) ?? []) hits.set(holder, (hits.get(holder) ?? 0) + 1)
  }
  return [...hits]
    .sort((a, b) => b[1] - a[1])
    .slice(0, candidatesKept)
    .map(([holder]) => holder)
}

function remember(report: Shingled, holders: Map<string, Shingled[]>): void {
  for (const shingle of report.shingles) {
    const known = holders.get(shingle)
    if (known === undefined) holders.set(shingle, [report])
    else if (known.length < holdersKept) known.push(report)
  }
}

function copyReason(earlier: Shingled, later: Shingled): string | null {
  const alike = jaccard(earlier.shingles, later.shingles)
  if (alike === 1) return 'the same text, word for word'
  if (alike >= nearCopy) return `a near-copy: ${percent(alike)} of the word runs of both are the same`
  const inside = containment(earlier.shingles, later.shingles)
  if (inside >= excerpt) return `an excerpt: ${percent(inside)} of the shorter text stands in the longer`
  return null
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

function groupOf(reports: readonly NewsReport[], reasons: ReadonlyMap<string, string>): CopyGroup {
  const [first] = reports
  if (first === undefined) throw new RangeError('a group of copies has at least one report')
  const agency = reports.find((report) => report.agency !== null)?.agency ?? null
  const told = reports.flatMap(({ id }) => (reasons.has(id) ? [`${id} is ${reasons.get(id)}`] : []))
  const credit = agency === null ? '' : `; credited to ${agency}`
  return {
    origin: first.id,
    source: agency ?? first.outlet,
    reports: reports.map(({ id }) => id),
    reason: told.join('; ') + credit,
  }
}
