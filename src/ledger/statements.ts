import type { SqliteDatabase, SqliteStatement } from 'kysely'
import type Database from 'libsql'

/** How many prepared statements are kept; inserts of different numbers of rows are different ones. */
const kept = 256

/**
 * A connection that prepares each statement once. libsql holds the memory of every statement that was ever prepared
 * until the process ends (about 130 kB a report admitted), so they are used again.
 */
export class KeptStatements implements SqliteDatabase {
  private readonly known = new Map<string, SqliteStatement>()

  constructor(private readonly database: Database.Database) {}

  prepare(sql: string): SqliteStatement {
    const statement = this.known.get(sql) ?? this.fresh(sql)
    // The latest used stands last, so that the first one is the one to drop.
    this.known.delete(sql)
    this.known.set(sql, statement)
    if (this.known.size > kept) for (const [oldest] of [...this.known].slice(0, 1)) this.known.delete(oldest)
    return statement
  }

  close(): void {
    this.known.clear()
    this.database.close()
  }

  /** One that failed is never used again: libsql doesn't reset it (see `dialect.ts`). */
  private fresh(sql: string): SqliteStatement {
    const statement = this.database.prepare(sql)
    const watched =
      <A extends unknown[], R>(run: (...parameters: A) => R) =>
      (...parameters: A): R => {
        try {
          return run(...parameters)
        } catch (fault) {
          this.known.delete(sql)
          throw fault
        }
      }
    return {
      reader: statement.reader,
      all: watched((parameters: readonly unknown[]) => statement.all(parameters)),
      run: watched((parameters: readonly unknown[]) => {
        const { changes, lastInsertRowid } = statement.run(parameters)
        return { changes, lastInsertRowid }
      }),
      iterate: (parameters: readonly unknown[]) => this.database.prepare(sql).iterate(parameters),
    }
  }
}
