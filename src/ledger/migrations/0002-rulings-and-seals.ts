import type { Kysely } from 'kysely'
import { makeAppendOnly } from '../dialect.js'
import { sealReadings } from '../seals.js'
import type { Tables } from '../tables.js'

/** Rulings of people, a chain of hashes over all that is kept, and an index to a report's latest reading. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('ruling')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('admitted', 'text', (column) => column.notNull())
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('seal')
    .addColumn('reading', 'integer', (column) => column.primaryKey().references('reading.id'))
    .addColumn('seal', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('reading_report').on('reading').columns(['report', 'id']).execute()
  for (const table of ['ruling', 'seal']) await makeAppendOnly(db, table)
  await sealReadings(db)
}
