import { pathToFileURL } from 'node:url'
import {
  type Dialect,
  type Kysely,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely'
import Database from 'libsql'
import { LedgerError } from './errors.js'
import { KeptStatements } from './statements.js'
import type { Db } from './tables.js'

// All that is true of SQLite only; a second store gets a file like this one.

/** How long SQLite itself waits for a lock; longer waits are the ledger's, which leave the thread free. */
const busyMilliseconds = 20

/** `frozen` is for a file that nobody can write to: without a log beside it, it is read without one. */
export type Access = 'write' | 'read' | 'frozen'

const parameters: Readonly<Record<Access, string>> = {
  write: 'mode=rwc',
  read: 'mode=ro',
  frozen: 'mode=ro&immutable=1',
}

/**
 * Opens a file as it is, without writing to it.
 * The path becomes a URL, since libsql takes a bare `http:` or `libsql:` for a server's address.
 */
export function openFile(path: string, access: Access): Database.Database {
  const address = path === ':memory:' ? path : `${pathToFileURL(path).href}?${parameters[access]}`
  const database = connect(address, path)
  // NORMAL waits for the disk when the log is brought in, not at every record: what is kept outlives this process
  // at once, and a power cut at the latest after `close`; a report lost that way is read again and admitted again.
  try {
    database.exec('PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA synchronous = NORMAL')
    return database
  } catch (fault) {
    database.close()
    throw fault
  }
}

function connect(address: string, path: string): Database.Database {
  try {
    return new Database(address, { timeout: busyMilliseconds })
  } catch (cause) {
    const message = `The ledger ${path} can't be opened; check that its folder is there and may be written.`
    throw new LedgerError('file-unreadable', path, message, { cause })
  }
}

/** Readers and a writer side by side; must be asked for before the first write. */
export const useWriteAheadLog = (db: Db): Promise<unknown> => sql`PRAGMA journal_mode = WAL`.execute(db)

/** Brings everything into the one file, so that a copy of it is a copy of the ledger. */
export const settle = (db: Db): Promise<unknown> => sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db)

/** What the store's own check of its file finds; empty when it is sound. */
export async function storageFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`PRAGMA integrity_check(20)`.execute(db)
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

/** Makes the store itself refuse to alter or remove a row of the table. */
export async function makeAppendOnly<T>(db: Kysely<T>, table: string): Promise<void> {
  for (const act of ['UPDATE', 'DELETE']) {
    await sql`CREATE TRIGGER ${sql.id(`${table}_no_${act.toLowerCase()}`)} BEFORE ${sql.raw(act)} ON ${sql.table(table)}
      BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END`.execute(db)
  }
}

/** kysely's SQLite dialect, with transactions that take the write lock at once and carry migrations, too. */
export class LibsqlDialect implements Dialect {
  constructor(private readonly database: Database.Database) {}

  createDriver = () => new WritingDriver(this.database)
  createQueryCompiler = () => new SqliteQueryCompiler()
  createAdapter = () => new TransactionalAdapter()
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db)
}

class TransactionalAdapter extends SqliteAdapter {
  // SQLite's DDL is transactional; kysely says no because of PRAGMAs, which no migration here uses.
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class WritingDriver extends SqliteDriver {
  constructor(private readonly database: Database.Database) {
    super({ database: new KeptStatements(database) })
  }

  // A plain BEGIN takes the lock at the first write only, and then fails where another has written since.
  // By `exec`, since libsql never resets a prepared statement that failed busy, and that one would keep its view of
  // the file for ever (https://github.com/tursodatabase/libsql-js/pull/238).
  override async beginTransaction(): Promise<void> {
    this.database.exec('BEGIN IMMEDIATE')
  }

  override async commitTransaction(): Promise<void> {
    this.database.exec('COMMIT')
  }

  // SQLite has rolled back by itself after a full disk; a second ROLLBACK would hide that reason.
  override async rollbackTransaction(): Promise<void> {
    if (this.database.inTransaction) this.database.exec('ROLLBACK')
  }
}
