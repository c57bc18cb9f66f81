import type { Kysely } from 'kysely'
import type { Tables } from '../tables.js'

/**
 * What was worked out of reports that are copies of one another. Not append-only: it can be worked out again from the
 * reports at any time, and a report that comes late in place of its day may change it.
 */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('copy_relation')
    .addColumn('later', 'text', (column) => column.notNull())
    .addColumn('earlier', 'text', (column) => column.notNull())
    .addColumn('learned', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('copy_relation_pair', ['later', 'earlier'])
    .execute()
  await db.schema.createIndex('copy_relation_earlier').on('copy_relation').column('earlier').execute()
  // Plans are asked for by both clocks.
  await db.schema.createIndex('entry_plans').on('entry').columns(['learned', 'valid_from']).execute()
  await db.schema
    .createTable('copy_compared')
    .addColumn('report', 'text', (column) => column.primaryKey())
    .execute()
}
