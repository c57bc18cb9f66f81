import { readsBack, spansIn } from '../record/index.js'
import { storageFaults } from './dialect.js'
import { reportKey } from './identity.js'
import { describeRow } from './layers.js'
import { aboutOf, textOf } from './reports.js'
import { brokenSeals } from './seals.js'
import type { Db } from './tables.js'

/** Answers `Ledger.check`: walks every reading, superseded ones too, and says each fault in a sentence. */
export async function findFaults(db: Db): Promise<string[]> {
  const faults = (await storageFaults(db)).map((line) => `The file itself is damaged: ${line}.`)
  const reports = await db.selectFrom('report').select(['key', 'id', 'text', 'learned']).orderBy('id').execute()
  for (const report of reports) faults.push(...(await faultsOfReport(db, report)))
  return [...faults, ...(await orphans(db)), ...(await brokenSeals(db))]
}

interface ReportRow {
  readonly key: string
  readonly id: string
  readonly text: string
  readonly learned: string
}

async function faultsOfReport(db: Db, report: ReportRow): Promise<string[]> {
  const named = `The report "${report.id}"`
  const text = attempt(() => textOf(report.text))
  if (text === null) return [`${named} has a text that can't be read.`]
  const readings = await db
    .selectFrom('reading')
    .select(['id', 'about', 'version', 'read_at'])
    .where('report', '=', report.key)
    .orderBy('id')
    .execute()
  if (readings.length === 0) return [`${named} has no reading.`]
  const faults: string[] = learnedRightly(report, readings[0])
    ? []
    : [`${named} was learned on another day than its first reading tells.`]
  for (const reading of readings) {
    const about = attempt(() => aboutOf(reading.about))
    if (about === null) faults.push(`${named} has a reading by ${reading.version} whose title and day can't be read.`)
    else if (reportKey({ ...about, text }) !== report.key)
      faults.push(`${named} is not as it came: its text or day no longer has the hash it was kept under.`)
    faults.push(...(await faultsOfReading(db, reading.id, report, text)))
  }
  return faults
}

/** The day of publication, else that of the first reading. */
function learnedRightly(report: ReportRow, first: { about: string; read_at: string } | undefined): boolean {
  const about = first === undefined ? null : attempt(() => aboutOf(first.about))
  return about === null || first === undefined || report.learned === (about.published ?? first.read_at.slice(0, 10))
}

async function faultsOfReading(db: Db, reading: number, report: ReportRow, text: string): Promise<string[]> {
  const rows = await db.selectFrom('entry').selectAll().where('reading', '=', reading).orderBy('position').execute()
  const evidence = await db
    .selectFrom('evidence')
    .selectAll()
    .where('reading', '=', reading)
    .orderBy('position')
    .execute()
  const cast = new Set(
    (await db.selectFrom('actor').select('id').where('reading', '=', reading).execute()).map((row) => row.id),
  )
  return rows.flatMap((row) => {
    const named = `The entry ${row.id} of the report "${report.id}"`
    const entry = attempt(() => describeRow(row))
    if (entry === null) return [`${named} can't be read.`]
    const proof = evidence
      .filter((mark) => mark.entry === row.id)
      .map((mark) => `${mark.role} ${mark.span_start} ${mark.span_end}`)
    const told = entry.evidence.map(({ role, span }) => `${role} ${span.start} ${span.end}`)
    const tests: [boolean, string][] = [
      [entry.body.id === row.id, 'bears another id in its body'],
      [
        [...spansIn(entry.body)].every((span) => readsBack(span, text)),
        'has a span that does not read back from the text',
      ],
      [entry.actors.every((id) => cast.has(id)), 'names an actor that is not there'],
      [proof.join() === told.join(), 'has other evidence in the index than in its body'],
      [entry.from === row.valid_from && entry.to === row.valid_to, 'has other days in the index than in its body'],
      [row.learned === report.learned, 'was learned on another day than its report'],
    ]
    return tests.flatMap(([sound, fault]) => (sound ? [] : [`${named} ${fault}.`]))
  })
}

/** Rows that belong to nothing; the store's foreign keys refuse them, so one here was made by other hands. */
async function orphans(db: Db): Promise<string[]> {
  const readings = await db
    .selectFrom('reading')
    .leftJoin('report', 'report.key', 'reading.report')
    .where('report.key', 'is', null)
    .select('reading.id')
    .execute()
  const entries = await db
    .selectFrom('entry')
    .leftJoin('reading', 'reading.id', 'entry.reading')
    .where('reading.id', 'is', null)
    .select('entry.id')
    .execute()
  const evidence = await db
    .selectFrom('evidence')
    .leftJoin('entry', (join) =>
      join.onRef('entry.reading', '=', 'evidence.reading').onRef('entry.id', '=', 'evidence.entry'),
    )
    .where('entry.id', 'is', null)
    .select('evidence.entry')
    .execute()
  const actors = await db
    .selectFrom('actor')
    .leftJoin('reading', 'reading.id', 'actor.reading')
    .where('reading.id', 'is', null)
    .select('actor.id')
    .execute()
  return [
    ...readings.map((row) => `The reading ${row.id} belongs to no report.`),
    ...entries.map((row) => `The entry ${row.id} belongs to no reading.`),
    ...evidence.map((row) => `Evidence belongs to the entry ${row.entry}, which is not there.`),
    ...actors.map((row) => `The actor ${row.id} belongs to no reading.`),
  ]
}

/** The value, or null where it can't be read: here that is a finding, and the caller's sentence tells it. */
function attempt<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    return null
  }
}
