import type { Kysely } from 'kysely'
import { makeAppendOnly } from '../dialect.js'

/** What second coders made of the words of entries; it changes nothing in the record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('coding')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('anchor', 'text', (column) => column.notNull())
    .addColumn('codes', 'text', (column) => column.notNull())
    .addColumn('admitted', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
  await makeAppendOnly(db, 'coding')
}
