import type { Selectable } from 'kysely'
import { type Issue, issueOf } from '../record/index.js'
import type { Inspected } from './door.js'
import { freeId, reportKey } from './identity.js'
import type { Admission, Reading } from './ledger.js'
import { actorRows, entryActorRows, entryRows, evidenceRows, keyRows } from './rows.js'
import { sealOfReading } from './seals.js'
import type { Tables, Writing } from './tables.js'

/** Keeps what the door let through; to be called in a transaction, so that all or nothing of a record is kept. */
export async function keep(trx: Writing, passed: Inspected, reading: Reading, now: Date): Promise<Admission> {
  const key = reportKey(passed.report)
  const kept = await trx.selectFrom('report').select(['id', 'learned']).where('key', '=', key).executeTakeFirst()
  const id = kept?.id ?? (await keepReport(trx, key, passed, reading))
  const issues = [...passed.issues, ...duplicateIssue(id, passed, reading)]
  if (kept !== undefined && (await isKnown(trx, key, reading)))
    return { outcome: 'known', report: id, entries: 0, issues }
  const row = await keepReading(trx, key, passed, reading, now)
  await keepEntries(trx, row, kept?.learned ?? learnedDay(passed, reading), passed)
  return { outcome: kept === undefined ? 'new' : 'reread', report: id, entries: passed.entries.length, issues }
}

/**
 * Whether the report was read by this version before. The part of a version from "+" on names what a case added: it
 * counts only where the report is read again on purpose.
 */
async function isKnown(trx: Writing, report: string, { version, again }: Reading): Promise<boolean> {
  const readings = await trx.selectFrom('reading').select('version').where('report', '=', report).execute()
  const coders = (name: string): string => (again === true ? name : (name.split('+')[0] ?? name))
  return readings.some((reading) => coders(reading.version) === coders(version))
}

/** The day the record learned of a report: the day it appeared, else the day it was read (in UTC). */
const learnedDay = (passed: Inspected, reading: Reading): string =>
  passed.report.published ?? instant(reading.readAt).slice(0, 10)

const instant = (time: string): string => new Date(time).toISOString()

async function keepReport(trx: Writing, key: string, passed: Inspected, reading: Reading): Promise<string> {
  const { report } = passed
  // The id itself and whatever may be "id~" and digits: ":" comes right after "9".
  const taken = await trx
    .selectFrom('report')
    .select('id')
    .where((eb) =>
      eb.or([eb('id', '=', report.id), eb.and([eb('id', '>', `${report.id}~`), eb('id', '<', `${report.id}~:`)])]),
    )
    .execute()
  const id = freeId(report.id, new Set(taken.map((row) => row.id)))
  await trx
    .insertInto('report')
    .values({ key, id, text: JSON.stringify(report.text), learned: learnedDay(passed, reading) })
    .execute()
  return id
}

function duplicateIssue(id: string, passed: Inspected, reading: Reading): Issue[] {
  if (id === passed.report.id) return []
  return [
    issueOf(
      'report-duplicate-id',
      reading.file,
      `The ledger already keeps another report with the id "${passed.report.id}" (its text, title, outlet or day is another); this one is kept as "${id}".`,
    ),
  ]
}

async function keepReading(
  trx: Writing,
  report: string,
  passed: Inspected,
  reading: Reading,
  now: Date,
): Promise<Selectable<Tables['reading']>> {
  // The last one was admitted last; asking for two maxima would walk the whole table.
  const last = await trx
    .selectFrom('reading')
    .select(['id', 'admitted'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const id = Number(last?.id ?? 0) + 1
  // A clock set back must not let a reading slip in among earlier ones.
  const admitted = [now.toISOString(), last?.admitted ?? ''].sort().at(-1) ?? ''
  const { text: _, ...about } = passed.report
  const row = {
    id,
    report,
    about: JSON.stringify(about),
    version: reading.version,
    file: reading.file,
    read_at: instant(reading.readAt),
    admitted,
  }
  await trx.insertInto('reading').values(row).execute()
  return row
}

async function keepEntries(
  trx: Writing,
  row: Selectable<Tables['reading']>,
  learned: string,
  passed: Inspected,
): Promise<void> {
  const reading = row.id
  const [actors, entries] = [actorRows(reading, passed), entryRows(reading, learned, passed)]
  for (const rows of batches(actors)) await trx.insertInto('actor').values(rows).execute()
  for (const rows of batches(keyRows(reading, passed))) await trx.insertInto('actor_key').values(rows).execute()
  for (const rows of batches(entries)) await trx.insertInto('entry').values(rows).execute()
  for (const rows of batches(entryActorRows(reading, passed)))
    await trx.insertInto('entry_actor').values(rows).execute()
  for (const rows of batches(evidenceRows(reading, passed))) await trx.insertInto('evidence').values(rows).execute()
  const last = await trx.selectFrom('seal').select('seal').orderBy('reading', 'desc').limit(1).executeTakeFirst()
  const seal = sealOfReading(last?.seal ?? null, row, actors, entries)
  await trx.insertInto('seal').values({ reading, seal }).execute()
}

/** Rows in lots that stay well under the number of parameters a statement may have (32,766 in SQLite). */
function* batches<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
