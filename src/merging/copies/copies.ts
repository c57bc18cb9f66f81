import { compare } from '../../record/index.js'
import type { Received } from './compare.js'
import { CopyIndex } from './copy-index.js'
import { Groups } from './groups.js'
import { type Marked, markedOf } from './marks.js'
import { isWholeCopy, type Relation, type Stretch } from './relation.js'

export type { Received } from './compare.js'

export interface CopyGroup {
  /** Id of the earliest report. */
  readonly origin: string
  /** The agency that any of the reports credits, else the earliest report's outlet, else null. */
  readonly source: string | null
  /** Report ids, earliest first, at least two. */
  readonly reports: readonly string[]
  /** What the members are to one another. */
  readonly relations: readonly Relation[]
  /** Why they are copies, in words. */
  readonly reason: string
}

/** What is known of the reports' origins: what joining entries asks. */
export interface Copies {
  readonly found: readonly CopyGroup[]
  /** Report id to the id of its copy group's earliest report; reports without copies are missing. */
  readonly groups: ReadonlyMap<string, string>
  /** Report id to independent origin. */
  readonly origins: ReadonlyMap<string, string>
  /** All relations, also those of round-ups, which are in no group; left out where nobody looked for any. */
  readonly relations?: readonly Relation[]
}

/** Finds the copies among reports. The order in which the reports are given doesn't matter; ids are unique. */
export function copiesOf(reports: readonly Received[]): Copies {
  const index = new CopyIndex()
  index.addAll(reports)
  return copiesFrom(reports, index.relations())
}

/** The copies that known relations make of reports: for a ledger that keeps its relations. */
export function copiesFrom(reports: readonly Received[], relations: readonly Relation[]): Copies {
  const found = groupsOf(reports, relations)
  const groups = new Map(found.flatMap((group) => group.reports.map((id): [string, string] => [id, group.origin])))
  return { found, groups, origins: originsOf(reports, found), relations }
}

/** Which reports are copies of one another. Reports alone in their text are in no group. */
export const copyGroups = (reports: readonly Received[]): readonly CopyGroup[] => copiesOf(reports).found

/**
 * The independent origin of each report, by report id: its copy group's source, else the agency that it credits, else
 * its outlet, else the report itself.
 */
export function originsOf(reports: readonly Received[], groups: readonly CopyGroup[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const { report } of reports) origins.set(report.id, sourceOf(markedOf(report)) ?? report.id)
  for (const group of groups) for (const id of group.reports) origins.set(id, group.source ?? group.origin)
  return origins
}

/**
 * The origin of a stretch of a report: where most of it is copied from another report (a round-up's part, a background
 * passage), that report's origin, else the report's own. Offsets are UTF-16 code units of the report's text.
 */
export function originOf({ origins, relations = [] }: Copies, report: string, stretch: Stretch): string {
  const sources = relations.filter(
    (relation) => relation.later === report && !isWholeCopy(relation) && covers(relation, stretch),
  )
  return origins.get(sources[0]?.earlier ?? report) ?? report
}

function covers({ passages }: Relation, { start, end }: Stretch): boolean {
  const covered = passages.map(({ later }) => Math.min(later.end, end) - Math.max(later.start, start))
  return covered.reduce((sum, size) => sum + Math.max(0, size), 0) > (end - start) / 2
}

/**
 * The connected components of the relations. An excerpt hangs on its earliest source alone, a correction on the
 * earliest report that it corrects: two reports that both hold a short statement, or are put right on one page of
 * corrections, are not joined by it.
 */
function groupsOf(reports: readonly Received[], relations: readonly Relation[]): CopyGroup[] {
  const places = placesOf(reports, relations)
  const placeOf = (id: string): number => places.get(id) ?? Number.POSITIVE_INFINITY
  const joined = joining(relations, placeOf)
  const groups = new Groups<string>()
  for (const { earlier, later } of joined) groups.join(earlier, later)
  const byId = new Map(reports.map((received) => [received.report.id, received]))
  const byReport = byLater(relations.filter(isWholeCopy))
  return groups
    .all()
    .map((ids) => ids.sort((one, other) => placeOf(one) - placeOf(other)))
    .sort((one, other) => placeOf(one[0] ?? '') - placeOf(other[0] ?? ''))
    .map((ids) => {
      const members = ids.flatMap((id) => byId.get(id) ?? [])
      const its = new Set(ids)
      return groupOf(
        members,
        ids.flatMap((id) => byReport.get(id) ?? []).filter(({ earlier }) => its.has(earlier)),
      )
    })
}

function byLater(relations: readonly Relation[]): Map<string, Relation[]> {
  const found = new Map<string, Relation[]>()
  for (const relation of relations) {
    const known = found.get(relation.later)
    if (known === undefined) found.set(relation.later, [relation])
    else known.push(relation)
  }
  return found
}

function joining(relations: readonly Relation[], placeOf: (id: string) => number): Relation[] {
  const hanging = new Map<string, Relation>()
  const joined = relations.filter((relation) => {
    if (!isWholeCopy(relation)) return false
    if (relation.kind !== 'excerpt' && relation.kind !== 'correction') return true
    const [part, whole] = partAndWhole(relation)
    const known = hanging.get(part)
    if (known === undefined || placeOf(whole) < placeOf(partAndWhole(known)[1])) hanging.set(part, relation)
    return false
  })
  return [...joined, ...hanging.values()]
}

const partAndWhole = ({ kind, earlier, later, ...share }: Relation): [part: string, whole: string] =>
  kind === 'correction' || share.shareOfLater >= share.shareOfEarlier ? [later, earlier] : [earlier, later]

function groupOf(members: readonly Received[], relations: readonly Relation[]): CopyGroup {
  const [first] = members
  if (first === undefined) throw new RangeError('a group of copies has at least one report')
  const marks = members.map(({ report }) => markedOf(report))
  const agency = marks.find((marked) => marked.agency !== null)?.agency ?? null
  const credit = agency === null ? '' : `; credited to ${agency}`
  return {
    origin: first.report.id,
    source: agency ?? marks[0]?.outlet ?? null,
    reports: members.map(({ report }) => report.id),
    relations,
    reason: grounds(members, relations) + credit,
  }
}

/** One relation tells why a report belongs here: that to the earliest. */
function grounds(members: readonly Received[], relations: readonly Relation[]): string {
  const places = new Map(members.map(({ report }, at) => [report.id, at]))
  const placeOf = ({ earlier }: Relation): number => places.get(earlier) ?? 0
  const firsts = new Map<string, Relation>()
  for (const relation of relations) {
    const known = firsts.get(relation.later)
    if (known === undefined || placeOf(relation) < placeOf(known)) firsts.set(relation.later, relation)
  }
  return members.flatMap(({ report }) => firsts.get(report.id)?.grounds ?? []).join('; ')
}

const sourceOf = ({ agency, outlet }: Marked): string | null => agency ?? outlet

/** The reports' order: by day of publication, then sources before copies, then by id. */
function placesOf(reports: readonly Received[], relations: readonly Relation[]): Map<string, number> {
  const copied = new Map<string, number>()
  for (const { later } of relations.filter(isWholeCopy)) copied.set(later, (copied.get(later) ?? 0) + 1)
  const sources = (id: string): number => copied.get(id) ?? 0
  const ordered = [...reports].sort(
    (one, other) =>
      compare(dayOf(one), dayOf(other)) ||
      sources(one.report.id) - sources(other.report.id) ||
      compare(one.report.id, other.report.id),
  )
  return new Map(ordered.map(({ report }, at) => [report.id, at]))
}

const dayOf = ({ report, learned }: Received): string => report.published ?? learned
