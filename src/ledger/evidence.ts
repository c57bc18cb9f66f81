import { z } from 'zod'
import { layerSchema } from '../record/index.js'
import { currentReadings } from './current.js'
import type { EvidenceMark } from './ledger.js'
import { textOf } from './reports.js'
import type { Db } from './tables.js'

const roleSchema = z.enum(['evidence', 'content', 'claim'])

/** Answers `Ledger.evidence`; the words are cut from the report's own text. */
export async function findEvidence(db: Db, reportId: string): Promise<EvidenceMark[]> {
  const report = await db.selectFrom('report').select(['key', 'text']).where('id', '=', reportId).executeTakeFirst()
  if (report === undefined) return []
  const text = textOf(report.text)
  const rows = await db
    .selectFrom('evidence')
    .innerJoin('reading', 'reading.id', 'evidence.reading')
    .innerJoin('entry', (join) =>
      join.onRef('entry.reading', '=', 'evidence.reading').onRef('entry.id', '=', 'evidence.entry'),
    )
    .where('reading.report', '=', report.key)
    .where('evidence.reading', 'in', currentReadings(db, {}))
    .select(['evidence.entry', 'evidence.role', 'evidence.span_start', 'evidence.span_end', 'entry.layer'])
    .orderBy('evidence.span_start')
    .orderBy('evidence.span_end')
    .orderBy('entry.position')
    .orderBy('evidence.position')
    .execute()
  return rows.map((row) => ({
    entry: row.entry,
    layer: layerSchema.parse(row.layer),
    role: roleSchema.parse(row.role),
    span: { start: row.span_start, end: row.span_end, text: text.slice(row.span_start, row.span_end) },
  }))
}
