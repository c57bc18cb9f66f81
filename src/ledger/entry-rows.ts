import { type Actor, actorSchema } from '../record/index.js'
import { castOf } from './cast.js'
import { type Described, describeRow } from './layers.js'
import type { LedgerEntry } from './ledger.js'
import { aboutOf } from './reports.js'
import type { Db } from './tables.js'

/** The rows of entries with what tells of their report; the caller says which and in what order. */
export const entryRows = (db: Db) =>
  db
    .selectFrom('entry')
    .innerJoin('reading', 'reading.id', 'entry.reading')
    .innerJoin('report', 'report.key', 'reading.report')
    .select([
      'entry.layer',
      'entry.body',
      'entry.reading',
      'entry.learned',
      'entry.valid_from',
      'entry.valid_to',
      'reading.about',
      'report.id as report_id',
    ])

type RawRow = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number]

export interface EntryRow {
  readonly raw: RawRow
  readonly described: Described
}

export const parseRow = (raw: RawRow): EntryRow => ({ raw, described: describeRow(raw) })

/** Ledger entries with their reports and casts. */
export async function resolve(db: Db, rows: readonly EntryRow[]): Promise<LedgerEntry[]> {
  const casts = await castsOf(db, [...new Set(rows.map((row) => row.raw.reading))])
  const abouts = new Map<number, LedgerEntry['report']>()
  return rows.map(({ raw, described }) => {
    const about = abouts.get(raw.reading) ?? reportOf(raw)
    abouts.set(raw.reading, about)
    const actors = casts.get(raw.reading) ?? new Map<string, Actor>()
    return {
      id: described.body.id,
      layer: described.layer,
      body: described.body,
      from: raw.valid_from,
      to: raw.valid_to,
      learned: raw.learned,
      report: about,
      actors: castOf(described.actors, actors).flatMap((id) => actors.get(id) ?? []),
    }
  })
}

function reportOf(raw: RawRow): LedgerEntry['report'] {
  const { title, outlet, agency, published } = aboutOf(raw.about)
  return { id: raw.report_id, title, outlet, agency, published }
}

/** Every actor of the given readings, by reading and id. */
async function castsOf(db: Db, readings: readonly number[]): Promise<Map<number, Map<string, Actor>>> {
  const casts = new Map<number, Map<string, Actor>>()
  for (let at = 0; at < readings.length; at += readingsAtOnce) {
    const rows = await db
      .selectFrom('actor')
      .select(['reading', 'id', 'body'])
      .where('reading', 'in', readings.slice(at, at + readingsAtOnce))
      .execute()
    for (const row of rows) {
      const cast = casts.get(row.reading) ?? new Map<string, Actor>()
      casts.set(row.reading, cast.set(row.id, actorSchema.parse(JSON.parse(row.body))))
    }
  }
  return casts
}

const readingsAtOnce = 500
