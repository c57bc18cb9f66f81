import { type Issue, issueOf } from '../record/index.js'
import type { Inspected } from './door.js'
import { freeId, reportKey } from './identity.js'
import type { Admission, Reading } from './ledger.js'
import { actorRows, entryActorRows, entryRows, evidenceRows, keyRows } from './rows.js'
import type { Writing } from './tables.js'

/** Keeps what the door let through; to be called in a transaction, so that all or nothing of a record is kept. */
export async function keep(trx: Writing, passed: Inspected, reading: Reading, now: Date): Promise<Admission> {
  const key = reportKey(passed.report)
  const kept = await trx.selectFrom('report').select(['id', 'learned']).where('key', '=', key).executeTakeFirst()
  const id = kept?.id ?? (await keepReport(trx, key, passed, reading))
  const issues = [...passed.issues, ...duplicateIssue(id, passed, reading)]
  if (kept !== undefined && (await isKnown(trx, key, reading.version)))
    return { outcome: 'known', report: id, entries: 0, issues }
  const number = await keepReading(trx, key, passed, reading, now)
  await keepEntries(trx, number, kept?.learned ?? learnedDay(passed, reading), passed)
  return { outcome: kept === undefined ? 'new' : 'reread', report: id, entries: passed.entries.length, issues }
}

const isKnown = async (trx: Writing, report: string, version: string): Promise<boolean> =>
  (await trx
    .selectFrom('reading')
    .select('id')
    .where('report', '=', report)
    .where('version', '=', version)
    .executeTakeFirst()) !== undefined

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
): Promise<number> {
  const last = await trx
    .selectFrom('reading')
    .select((eb) => [eb.fn.max('id').as('id'), eb.fn.max('admitted').as('admitted')])
    .executeTakeFirst()
  const id = Number(last?.id ?? 0) + 1
  // A clock set back must not let a reading slip in among earlier ones.
  const admitted = [now.toISOString(), last?.admitted ?? ''].sort().at(-1) ?? ''
  const { text: _, ...about } = passed.report
  await trx
    .insertInto('reading')
    .values({
      id,
      report,
      about: JSON.stringify(about),
      version: reading.version,
      file: reading.file,
      read_at: instant(reading.readAt),
      admitted,
    })
    .execute()
  return id
}

async function keepEntries(trx: Writing, reading: number, learned: string, passed: Inspected): Promise<void> {
  for (const rows of batches(actorRows(reading, passed))) await trx.insertInto('actor').values(rows).execute()
  for (const rows of batches(keyRows(reading, passed))) await trx.insertInto('actor_key').values(rows).execute()
  for (const rows of batches(entryRows(reading, learned, passed))) await trx.insertInto('entry').values(rows).execute()
  for (const rows of batches(entryActorRows(reading, passed)))
    await trx.insertInto('entry_actor').values(rows).execute()
  for (const rows of batches(evidenceRows(reading, passed))) await trx.insertInto('evidence').values(rows).execute()
}

/** Rows in lots that stay well under the number of parameters a statement may have (32,766 in SQLite). */
function* batches<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}
