import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { EntryFilter } from './ledger.js'

/** The clocks by which a question may be put to an earlier state of knowledge. */
export type AsOf = Pick<EntryFilter, 'asOf' | 'heldAt'>

/**
 * Whether a row of the table `reading`, by the name it bears in the query, is its report's latest by the end of
 * `heldAt`. Asked of each row by index, so that a question about a week costs what the week holds.
 */
export function isCurrent(reading: 'reading' | 'told', { heldAt }: AsOf): RawBuilder<SqlBool> {
  const [id, report, admitted] = ['id', 'report', 'admitted'].map((column) => sql.ref(`${reading}.${column}`))
  const later = sql`select 1 from reading as later where later.report = ${report} and later.id > ${id}`
  if (heldAt === undefined) return sql<SqlBool>`not exists (${later})`
  const instant = new Date(heldAt).toISOString()
  return sql<SqlBool>`${admitted} <= ${instant} and not exists (${later} and later.admitted <= ${instant})`
}
