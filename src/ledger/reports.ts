import { z } from 'zod'
import {
  type ReportRecord,
  formatName,
  layers,
  readsBack,
  recordSchema,
  reportSchema,
  spansIn,
  compare,
} from '../record/index.js'
import { type AsOf, isCurrent } from './current.js'
import type { KeptReport, ReportFilter } from './ledger.js'
import type { Effects } from './rulings/effects.js'
import type { Db } from './tables.js'

const aboutSchema = reportSchema.omit({ text: true })

/** What a reading told of its report, without the text. */
export const aboutOf = (about: string): z.infer<typeof aboutSchema> => aboutSchema.parse(JSON.parse(about))

/** A report's text as it came, of any UTF-16 code units. */
export const textOf = (text: string): string => z.string().parse(JSON.parse(text))

const currentReports = (db: Db, asOf: AsOf) =>
  db
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .where(isCurrent('reading', asOf))
    .$if(asOf.asOf !== undefined, (query) => query.where('report.learned', '<=', asOf.asOf ?? ''))

/** The text of a report by its id in the ledger; null where there is none. */
export async function reportText(db: Db, id: string): Promise<string | null> {
  const row = await db.selectFrom('report').select('text').where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : textOf(row.text)
}

const idsAtOnce = 500

async function inLots(
  db: Db,
  filter: ReportFilter,
  ids: readonly string[],
  effects: Pick<Effects, 'withdrawn'>,
): Promise<KeptReport[]> {
  const found: KeptReport[] = []
  for (let at = 0; at < ids.length; at += idsAtOnce)
    found.push(...(await findReports(db, { ...filter, ids: ids.slice(at, at + idsAtOnce) }, effects)))
  return found.sort((one, other) => compare(one.learned, other.learned) || compare(one.report.id, other.report.id))
}

/** Answers `Ledger.reports`. */
export async function findReports(
  db: Db,
  filter: ReportFilter,
  { withdrawn }: Pick<Effects, 'withdrawn'>,
): Promise<KeptReport[]> {
  const { since, until, ids } = filter
  if (ids !== undefined && ids.length > idsAtOnce) return inLots(db, filter, ids, { withdrawn })
  const rows = await currentReports(db, filter)
    .$if(ids !== undefined, (query) => query.where('report.id', 'in', [...(ids ?? [])]))
    .$if(since !== undefined, (query) => query.where('report.learned', '>=', since ?? ''))
    .$if(until !== undefined, (query) => query.where('report.learned', '<=', until ?? ''))
    .select((eb) => [
      'report.id',
      'report.text',
      'report.learned',
      'reading.about',
      'reading.file',
      'reading.read_at',
      eb
        .selectFrom('entry')
        .whereRef('entry.reading', '=', 'reading.id')
        .select((inner) => inner.fn.countAll().as('count'))
        .as('entries'),
    ])
    .orderBy('report.learned')
    .orderBy('report.id')
    .execute()
  return rows.map((row) => {
    const [about, taken] = [aboutOf(row.about), withdrawn.get(row.id)]
    return {
      report: { ...about, id: row.id, text: textOf(row.text) },
      ...(about.id !== row.id && { cameAs: about.id }),
      file: row.file,
      learned: row.learned,
      readAt: row.read_at,
      entries: Number(row.entries),
      ...(taken !== undefined && { withdrawn: taken }),
    }
  })
}

/**
 * Reads the spans back once more, as the door did: what other hands changed in the file is never shown as proof. Throws
 * `Unproven` where one doesn't read back.
 */
export function provedAgain(values: readonly unknown[], text: string): void {
  for (const value of values)
    for (const span of spansIn(value)) if (!readsBack(span, text)) throw new Unproven(span.text)
}

/** A span that no longer reads back from its report. */
export class Unproven extends Error {
  override readonly name = 'Unproven'
}

/** Answers `Ledger.record`: the record as its latest reading gave it, less what the door refused. */
export async function findRecord(db: Db, id: string): Promise<ReportRecord | null> {
  const kept = await currentReports(db, {})
    .where('report.id', '=', id)
    .select(['report.text', 'reading.about', 'reading.id as reading'])
    .executeTakeFirst()
  if (kept === undefined) return null
  const actors = await db
    .selectFrom('actor')
    .select('body')
    .where('reading', '=', kept.reading)
    .orderBy('position')
    .execute()
  const entries = await db
    .selectFrom('entry')
    .select(['layer', 'body'])
    .where('reading', '=', kept.reading)
    .orderBy('position')
    .execute()
  const bodiesOf = (layer: string) =>
    entries.filter((row) => row.layer === layer).map((row): unknown => JSON.parse(row.body))
  const record = recordSchema.parse({
    format: formatName,
    report: { ...aboutOf(kept.about), id, text: textOf(kept.text) },
    actors: actors.map((row): unknown => JSON.parse(row.body)),
    ...Object.fromEntries(layers.map((layer) => [layer, bodiesOf(layer)])),
  })
  provedAgain([record], record.report.text)
  return record
}
