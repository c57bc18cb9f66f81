import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Coding, Ruling } from '../record/index.js'
import type { Tables } from './tables.js'

type Store = Pick<Kysely<Tables>, 'selectFrom' | 'insertInto'>

/** The seal of a chain that is still empty. */
const noSeal = ''

const chained = (before: string, content: unknown): string =>
  createHash('sha256').update(before).update('\n').update(JSON.stringify(content)).digest('hex')

/** The hash (SHA-256, hex) of a ruling and of all rulings before it. */
export const sealOfRuling = (
  before: string | null,
  { number, at, by, why, decision }: Ruling,
  admitted: string,
): string => chained(before ?? noSeal, [number, at, by, why, decision, admitted])

/** The hash (SHA-256, hex) of a coding and of all codings before it. */
export const sealOfCoding = (before: string | null, { number, at, by, on, values }: Coding, admitted: string): string =>
  chained(before ?? noSeal, [number, at, by, on, values, admitted])

/** What of a reading is sealed, in an order that never changes. */
interface Sealed {
  readonly id: number
  readonly report: string
  readonly about: string
  readonly version: string
  readonly file: string
  readonly read_at: string
  readonly admitted: string
}

/** The hash (SHA-256, hex) of a reading with all that was coded from it, and of all readings before it. */
export function sealOfReading(
  before: string | null,
  reading: Sealed,
  actors: readonly { readonly body: string }[],
  entries: readonly { readonly id: string; readonly layer: string; readonly body: string }[],
): string {
  const { id, report, about, version, file, read_at: readAt, admitted } = reading
  return chained(before ?? noSeal, [
    [id, report, about, version, file, readAt, admitted],
    actors.map(({ body }) => body),
    entries.map((entry) => [entry.id, entry.layer, entry.body]),
  ])
}

/** The seal that a reading ought to have by what is kept of it now. */
export async function sealDue(db: Store, before: string | null, reading: Sealed): Promise<string> {
  const of = reading.id
  const actors = await db.selectFrom('actor').select('body').where('reading', '=', of).orderBy('position').execute()
  const entries = await db
    .selectFrom('entry')
    .select(['id', 'layer', 'body'])
    .where('reading', '=', of)
    .orderBy('position')
    .execute()
  return sealOfReading(before, reading, actors, entries)
}

/** Seals the readings that have none, in their order. */
export async function sealReadings(db: Store): Promise<void> {
  const last = await db.selectFrom('seal').select(['reading', 'seal']).orderBy('reading', 'desc').limit(1).execute()
  let before = last[0]?.seal ?? null
  const bare = await db
    .selectFrom('reading')
    .selectAll()
    .where('id', '>', last[0]?.reading ?? 0)
    .orderBy('id')
    .execute()
  for (const reading of bare) {
    before = await sealDue(db, before, reading)
    await db.insertInto('seal').values({ reading: reading.id, seal: before }).execute()
  }
}

/** Walks all chains and says where one is broken. */
export async function brokenSeals(db: Store): Promise<string[]> {
  return [...(await brokenReadings(db)), ...(await brokenRulings(db)), ...(await brokenCodings(db))]
}

async function brokenReadings(db: Store): Promise<string[]> {
  const readings = await db
    .selectFrom('reading')
    .leftJoin('seal', 'seal.reading', 'reading.id')
    .selectAll('reading')
    .select('seal.seal')
    .orderBy('reading.id')
    .execute()
  let before: string | null = null
  for (const [at, reading] of readings.entries()) {
    if (reading.id !== at + 1) return [`The history is broken: the reading ${at + 1} is missing.`]
    if (reading.seal === null || (await sealDue(db, before, reading)) !== reading.seal)
      return [`The history is broken at the reading ${reading.id}: it, or one before it, is not as it was admitted.`]
    before = reading.seal
  }
  return []
}

async function brokenRulings(db: Store): Promise<string[]> {
  const rows = await db.selectFrom('ruling').selectAll().orderBy('number').execute()
  let before: string | null = null
  for (const [at, row] of rows.entries()) {
    const { number, at: made, day, by, why, admitted, seal } = row
    if (number !== at + 1) return [`The history is broken: the ruling ${at + 1} is missing.`]
    const decision: unknown = JSON.parse(row.decision)
    const sound = chained(before ?? noSeal, [number, made, by, why, decision, admitted]) === seal
    if (!sound || day !== made.slice(0, 10))
      return [`The history is broken at the ruling ${number}: it, or one before it, is not as it was made.`]
    before = seal
  }
  return []
}

async function brokenCodings(db: Store): Promise<string[]> {
  const rows = await db.selectFrom('coding').selectAll().orderBy('number').execute()
  let before: string | null = null
  for (const [at, { number, at: made, by, anchor, codes, admitted, seal }] of rows.entries()) {
    if (number !== at + 1) return [`The history is broken: the coding ${at + 1} is missing.`]
    if (chained(before ?? noSeal, [number, made, by, JSON.parse(anchor), JSON.parse(codes), admitted]) !== seal)
      return [`The history is broken at the coding ${number}: it, or one before it, is not as it was made.`]
    before = seal
  }
  return []
}
