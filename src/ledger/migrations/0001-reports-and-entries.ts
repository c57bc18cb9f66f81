import type { Kysely } from 'kysely'
import { makeAppendOnly } from '../dialect.js'

/** Reports, their readings, and what was coded from them; see `tables.ts` for what the columns mean. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createReports(db)
  await createEntries(db)
  await createActors(db)
  for (const table of ['report', 'reading', 'entry', 'evidence', 'actor', 'actor_key', 'entry_actor']) {
    await makeAppendOnly(db, table)
  }
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('learned', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('report_learned').on('report').columns(['learned', 'id']).execute()
  await db.schema
    .createTable('reading')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('report', 'text', (column) => column.notNull().references('report.key'))
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('version', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('read_at', 'text', (column) => column.notNull())
    .addColumn('admitted', 'text', (column) => column.notNull())
    .addUniqueConstraint('reading_version', ['report', 'version'])
    .execute()
  await db.schema.createIndex('reading_admitted').on('reading').column('admitted').execute()
}

async function createEntries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entry')
    .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('type', 'text')
    .addColumn('valid_from', 'text')
    .addColumn('valid_to', 'text')
    .addColumn('learned', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_key', ['reading', 'id'])
    .execute()
  await db.schema.createIndex('entry_id').on('entry').column('id').execute()
  await db.schema.createIndex('entry_layer').on('entry').columns(['layer', 'valid_from']).execute()
  await db.schema.createIndex('entry_valid').on('entry').column('valid_from').execute()
  await db.schema.createIndex('entry_learned').on('entry').column('learned').execute()
  await db.schema
    .createTable('evidence')
    .addColumn('reading', 'integer', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('span_start', 'integer', (column) => column.notNull())
    .addColumn('span_end', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('evidence_key', ['reading', 'entry', 'position'])
    .addForeignKeyConstraint('evidence_entry', ['reading', 'entry'], 'entry', ['reading', 'id'])
    .execute()
}

async function createActors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('actor')
    .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actor_primary', ['reading', 'id'])
    .execute()
  await db.schema
    .createTable('actor_key')
    .addColumn('reading', 'integer', (column) => column.notNull().references('reading.id'))
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('actor_key_primary', ['reading', 'actor', 'key'])
    .execute()
  await db.schema.createIndex('actor_key_key').on('actor_key').columns(['key', 'actor']).execute()
  await db.schema
    .createTable('entry_actor')
    .addColumn('reading', 'integer', (column) => column.notNull())
    .addColumn('entry', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('named', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('entry_actor_primary', ['reading', 'entry', 'actor'])
    .addForeignKeyConstraint('entry_actor_entry', ['reading', 'entry'], 'entry', ['reading', 'id'])
    .execute()
  await db.schema.createIndex('entry_actor_actor').on('entry_actor').columns(['actor', 'reading']).execute()
}
