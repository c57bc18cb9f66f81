import { existsSync } from 'node:fs'
import { access, constants, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Kysely, Migrator } from 'kysely'
import { type Access, LibsqlDialect, openFile, useWriteAheadLog } from './dialect.js'
import { LedgerError, ledgerErrorOf } from './errors.js'
import type { Ledger } from './ledger.js'
import { migrations } from './migrations/index.js'
import { StoredLedger } from './store.js'
import type { Db, Tables } from './tables.js'
import { whileFree } from './waiting.js'

export interface LedgerOptions {
  /** Only questions; the file must be there and is not written. */
  readonly readonly?: boolean
  /** The ledger's own clock, for tests. */
  readonly now?: () => Date
}

/**
 * Opens the ledger in the file, which is made if it is not there; `:memory:` keeps one for this process only.
 * Rejects with a `LedgerError` where the file is not a ledger, is damaged, newer, or may not be read or written;
 * the file is then left as it was.
 */
export async function openLedger(path: string, options: LedgerOptions = {}): Promise<Ledger> {
  const readonly = options.readonly ?? false
  const db = await openDatabase(path, readonly)
  return new StoredLedger(db, path, { readonly, now: options.now ?? (() => new Date()) })
}

/** The ledger's database, brought up to this version's tables. */
export async function openDatabase(path: string, readonly: boolean): Promise<Db> {
  if (path !== ':memory:') await probe(path, readonly)
  if (!readonly) return whileFree(path, () => openOnce(path, 'write'))
  try {
    return await whileFree(path, () => openOnce(path, 'read'))
  } catch (fault) {
    const frozen = fault instanceof LedgerError && fault.code === 'file-unreadable' && !existsSync(`${path}-wal`)
    if (!frozen) throw fault
    return whileFree(path, () => openOnce(path, 'frozen'))
  }
}

/** One try; another one needs a connection of its own, as a statement that failed busy spoils this one (see `dialect.ts`). */
async function openOnce(path: string, mode: Access): Promise<Db> {
  const db: Db = new Kysely<Tables>({ dialect: new LibsqlDialect(openFile(path, mode)) })
  try {
    await prepare(db, path, mode !== 'write')
    return db
  } catch (fault) {
    await db.destroy()
    throw fault
  }
}

/** Refuses what is plainly no ledger before the store touches it. */
async function probe(path: string, readonly: boolean): Promise<void> {
  const found = await stat(path).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return null
    throw ledgerErrorOf(fault, path)
  })
  if (found === null) return probeFolder(path, readonly)
  if (!found.isFile()) {
    const kind = found.isDirectory() ? 'a folder' : 'a device or pipe'
    throw new LedgerError('file-unreadable', path, `${path} is ${kind}; name a file for the ledger.`)
  }
  try {
    await access(path, readonly ? constants.R_OK : constants.R_OK | constants.W_OK)
    if (found.size > 0 && !(await hasSignature(path))) throw foreign(path, 'it is no database')
  } catch (fault) {
    throw ledgerErrorOf(fault, path)
  }
}

async function probeFolder(path: string, readonly: boolean): Promise<void> {
  if (readonly)
    throw new LedgerError(
      'file-missing',
      path,
      `There is no ledger ${path}; read reports into it first, or name another.`,
    )
  try {
    await access(dirname(path), constants.W_OK)
  } catch (cause) {
    const message = `The ledger ${path} can't be made, as its folder ${dirname(path)} is not there or may not be written; make the folder or name another place.`
    throw new LedgerError('file-missing', path, message, { cause })
  }
}

/** The first 16 bytes of every SQLite file (https://sqlite.org/fileformat.html). */
const signature = 'SQLite format 3\0'

async function hasSignature(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(signature.length), 0, signature.length, 0)
    return buffer.toString('latin1', 0, bytesRead) === signature
  } finally {
    await file.close()
  }
}

async function prepare(db: Db, path: string, readonly: boolean): Promise<void> {
  const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).map((table) => table.name)
  if (tables.length > 0 && !tables.includes('kysely_migration'))
    throw foreign(path, 'it is a database of another program')
  const done = tables.includes('kysely_migration') ? await migrationsDone(db) : []
  const unknown = done.find((name) => !(name in migrations))
  if (unknown !== undefined) throw newer(path, unknown)
  if (readonly) {
    if (done.length < Object.keys(migrations).length) throw older(path)
    return
  }
  await useWriteAheadLog(db)
  if (done.length < Object.keys(migrations).length) await migrate(db)
}

async function migrationsDone(db: Db): Promise<string[]> {
  const known = db.withTables<{ kysely_migration: { name: string } }>()
  return (await known.selectFrom('kysely_migration').select('name').execute()).map((row) => row.name)
}

async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

const foreign = (path: string, reason: string): LedgerError =>
  new LedgerError(
    'ledger-broken',
    path,
    `${path} is not a ledger (${reason}) and was left as it is; name another file.`,
  )

const newer = (path: string, migration: string): LedgerError =>
  new LedgerError(
    'ledger-newer',
    path,
    `The ledger ${path} was made by a newer version of this program (it has the step "${migration}") and was left as it is; update the program or name another ledger.`,
  )

const older = (path: string): LedgerError =>
  new LedgerError(
    'ledger-broken',
    path,
    `The ledger ${path} is empty or made by an older version; open it once for writing, by reading a report into it.`,
  )
