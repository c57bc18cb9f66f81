import { z } from 'zod'
import { type Copies, copiesFrom, copiesOf, copyKinds, type Received, type Relation } from '../../merging/index.js'
import type { AsOf } from '../current.js'
import { findReports } from '../reports.js'
import type { Db } from '../tables.js'
import { compareMonth, monthsToCompare } from './compare.js'

const stretch = z.object({ start: z.int(), end: z.int() })
const changed = stretch.extend({ text: z.string() }).nullable()
const relationSchema = z.object({
  earlier: z.string(),
  later: z.string(),
  kind: z.enum([...copyKinds, 'background']),
  shareOfEarlier: z.number(),
  shareOfLater: z.number(),
  passages: z.array(z.object({ earlier: stretch, later: stretch })),
  changes: z.array(z.object({ earlier: changed, later: changed, number: z.boolean() })),
  learned: z.string(),
  grounds: z.string(),
}) satisfies z.ZodType<Relation>

/**
 * Answers `Ledger.copies`: of all reports, or of those named and of all that are copies of them. Reports that were not
 * compared yet are compared now, without keeping what comes of it.
 */
export async function findCopies(db: Db, asOf: AsOf, among?: readonly string[]): Promise<Copies> {
  // What was held at an earlier instant is worked out anew: relations are kept for what is held now.
  if (asOf.heldAt !== undefined) return copiesOf(await receivedOf(db, asOf))
  const fresh = await stillToCompare(db)
  const known = (relation: Relation): boolean => asOf.asOf === undefined || relation.learned <= asOf.asOf
  if (among === undefined) {
    const kept = (await relationsKept(db)).filter(({ later }) => !fresh.reports.has(later))
    return copiesFrom(await receivedOf(db, asOf), [...kept, ...fresh.relations].filter(known))
  }
  const relations = (await relationsAround(db, among, fresh)).filter(known)
  const ids = new Set([...among, ...relations.flatMap(({ earlier, later }) => [earlier, later])])
  return copiesFrom(await receivedOf(db, asOf, [...ids]), relations)
}

interface Fresh {
  readonly reports: ReadonlySet<string>
  readonly relations: readonly Relation[]
}

async function stillToCompare(db: Db): Promise<Fresh> {
  const [reports, relations]: [Set<string>, Relation[]] = [new Set(), []]
  for (const month of await monthsToCompare(db)) {
    const compared = await compareMonth(db, month)
    for (const id of compared.reports) reports.add(id)
    relations.push(...compared.relations)
  }
  return { reports, relations }
}

const receivedOf = async (db: Db, asOf: AsOf, ids?: readonly string[]): Promise<Received[]> =>
  findReports(db, { ...asOf, ...(ids !== undefined && { ids }) }, { withdrawn: new Map() })

async function relationsKept(db: Db): Promise<Relation[]> {
  const rows = await db.selectFrom('copy_relation').select('body').execute()
  return rows.map(parsed)
}

const parsed = ({ body }: { readonly body: string }): Relation => relationSchema.parse(JSON.parse(body))

/** The relations of the reports named, of those that these lead to, and so on. */
async function relationsAround(db: Db, among: readonly string[], fresh: Fresh): Promise<Relation[]> {
  const found = new Map<string, Relation>()
  const seen = new Set<string>()
  for (let open = [...among]; open.length > 0; ) {
    for (const id of open) seen.add(id)
    const asked = new Set(open)
    const kept = (await keptAround(db, open)).filter(({ later }) => !fresh.reports.has(later))
    const added = fresh.relations.filter(({ later, earlier }) => asked.has(later) || asked.has(earlier))
    for (const relation of [...kept, ...added]) found.set(`${relation.earlier}\n${relation.later}`, relation)
    const next = [...found.values()].flatMap(({ earlier, later }) => [earlier, later])
    open = [...new Set(next)].filter((id) => !seen.has(id))
  }
  return [...found.values()]
}

async function keptAround(db: Db, ids: readonly string[]): Promise<Relation[]> {
  const found: Relation[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    for (const end of ['later', 'earlier'] as const) {
      const rows = await db.selectFrom('copy_relation').select('body').where(end, 'in', some).execute()
      found.push(...rows.map(parsed))
    }
  }
  return found
}
