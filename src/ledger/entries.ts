import { compare } from '../record/index.js'
import { isCurrent } from './current.js'
import { conditions, meets } from './entry-filter.js'
import { marked, withMarks } from './rulings/apply.js'
import type { Effects } from './rulings/effects.js'
import { matching } from './rulings/matches.js'
import { tellingKey } from '../merging/index.js'
import { type EntryRow, entryRows, parseRow, resolve } from './entry-rows.js'
import type { EntryFilter, LedgerEntry } from './ledger.js'
import type { Db } from './tables.js'

/** Answers `Ledger.entries`. */
export async function findEntries(db: Db, filter: EntryFilter, effects: Effects): Promise<LedgerEntry[]> {
  const read = await readEntries(db, filter)
  const setAside = filter.setAside === true
  if (effects.replaced.length === 0) return marked(read, effects, setAside)
  const matches = await matching(db, filter)
  const standing = read.filter(unlessIn(effects.replaced))
  return marked([...standing, ...effects.replaced.filter(matches)].sort(inOrder), effects, setAside)
}

/** All but those that people amended. */
function unlessIn(replaced: readonly LedgerEntry[]): (entry: LedgerEntry) => boolean {
  const keys = new Set(replaced.map(tellingKey))
  return (entry) => !keys.has(tellingKey(entry))
}

/** By `from` (undated last), then learned, then id, then report. */
const inOrder = (one: LedgerEntry, other: LedgerEntry): number =>
  compare(one.from ?? '\u{10ffff}', other.from ?? '\u{10ffff}') ||
  compare(one.learned, other.learned) ||
  compare(one.id, other.id) ||
  compare(one.report.id, other.report.id)

async function readEntries(db: Db, filter: EntryFilter): Promise<LedgerEntry[]> {
  const rows = await entryRows(db)
    .where((eb) => conditions(db, eb, filter))
    .orderBy('entry.valid_from', (order) => order.asc().nullsLast())
    .orderBy('entry.learned')
    .orderBy('entry.id')
    .orderBy('report.id')
    .execute()
  return resolve(
    db,
    rows.map(parseRow).filter((row) => meets(row.described, filter)),
  )
}

/** Answers `Ledger.entry`. */
export async function findEntry(db: Db, id: string, effects: Effects): Promise<LedgerEntry | null> {
  const replaced = effects.replaced.find((entry) => entry.id === id)
  const entry = replaced ?? (await readEntry(db, id))
  if (entry === null) return null
  const amended = replaced ?? effects.replaced.find((other) => tellingKey(other) === tellingKey(entry))
  return withMarks(amended ?? entry, effects)
}

async function readEntry(db: Db, id: string): Promise<LedgerEntry | null> {
  const exact = await currentRows(db, id, id)
  if (exact.length > 0) return first(db, exact)
  const begun = id.length < shortestBeginning ? [] : await currentRows(db, id, `${id}${lastCharacter}`)
  if (begun.length === 0) return findSuperseded(db, id)
  return new Set(begun.map((row) => row.described.body.id)).size === 1 ? first(db, begun) : null
}

const shortestBeginning = 4
/** Sorts after every id that goes on from here. */
const lastCharacter = '\u{10ffff}'

const first = async (db: Db, rows: readonly EntryRow[]): Promise<LedgerEntry | null> =>
  (await resolve(db, rows.slice(0, 1))).at(0) ?? null

async function currentRows(db: Db, from: string, to: string): Promise<EntryRow[]> {
  const rows = await entryRows(db)
    .where('entry.id', '>=', from)
    .where('entry.id', '<=', to)
    .where(isCurrent('reading', {}))
    .orderBy('report.learned')
    .orderBy('report.id')
    .execute()
  return rows.map(parseRow)
}

async function findSuperseded(db: Db, id: string): Promise<LedgerEntry | null> {
  const rows = await entryRows(db).where('entry.id', '=', id).orderBy('entry.reading', 'desc').limit(1).execute()
  const entry = await first(db, rows.map(parseRow))
  return entry === null ? null : { ...entry, superseded: true }
}
