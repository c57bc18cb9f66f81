import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { type Ledger, LedgerError, openLedger } from './index.js'
import { readingOf, recordOf } from './sample.test-kit.js'

// Time enough for a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'ledger-bad-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pathOf = (name: string): string => join(folder, name)

async function ledgerOf(name: string, reports: number): Promise<string> {
  const path = pathOf(name)
  const ledger = await openLedger(path)
  for (let at = 0; at < reports; at++) await ledger.admit(recordOf({ id: `r${at}` }), readingOf())
  await ledger.close()
  return path
}

/** The error that opening the file and asking for everything ends in. */
async function errorOf(path: string, options: { readonly?: boolean } = {}): Promise<LedgerError> {
  let ledger: Ledger | undefined
  try {
    ledger = await openLedger(path, options)
    await ledger.entries()
    await ledger.reports()
  } catch (fault) {
    if (fault instanceof LedgerError) return fault
    throw fault
  } finally {
    await ledger?.close().catch(() => undefined)
  }
  throw new Error(`${path} opened and answered`)
}

function change(path: string, statements: string): void {
  const database = new Database(path)
  database.exec(statements)
  database.close()
}

describe('a file that is no sound ledger is left as it is, with a sentence that says why', () => {
  it('text', async () => {
    const path = pathOf('notes.txt')
    writeFileSync(path, 'Notes of a meeting, not a ledger.')
    const error = await errorOf(path)
    expect([error.code, error.message]).toEqual([
      'ledger-broken',
      `${path} is not a ledger (it is no database) and was left as it is; name another file.`,
    ])
    expect(readFileSync(path, 'utf8')).toBe('Notes of a meeting, not a ledger.')
  })

  it("another program's database", async () => {
    const path = pathOf('songs.db')
    change(path, 'CREATE TABLE song (title TEXT)')
    const before = readFileSync(path)
    const error = await errorOf(path)
    expect([error.code, error.message]).toEqual([
      'ledger-broken',
      expect.stringContaining('it is a database of another program'),
    ])
    expect(readFileSync(path)).toEqual(before)
  })

  it('a ledger made by a newer version', async () => {
    const path = await ledgerOf('newer.db', 1)
    change(
      path,
      "INSERT INTO kysely_migration VALUES ('9999-what-comes-later', '2040-01-01'); PRAGMA wal_checkpoint(TRUNCATE)",
    )
    const before = readFileSync(path)
    const error = await errorOf(path)
    expect([error.code, error.message]).toEqual([
      'ledger-newer',
      expect.stringContaining('made by a newer version of this program (it has the step "9999-what-comes-later")'),
    ])
    expect(readFileSync(path)).toEqual(before)
  })

  it('a ledger of which the half is gone', async () => {
    const path = await ledgerOf('half.db', 15)
    truncateSync(path, Math.floor(readFileSync(path).length / 2))
    const before = readFileSync(path)
    const error = await errorOf(path)
    expect([error.code, error.file, error.message]).toEqual([
      'ledger-broken',
      path,
      expect.stringContaining('is damaged'),
    ])
    expect(error.cause).toBeInstanceOf(Error)
    expect(readFileSync(path)).toEqual(before)
  })

  it('a ledger overwritten in its middle', async () => {
    const path = await ledgerOf('noise.db', 15)
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096)
    writeFileSync(path, bytes)
    expect((await errorOf(path)).code).toBe('ledger-broken')
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('a folder, a missing folder, and a missing file that is only to be read', async () => {
    expect(await errorOf(folder)).toMatchObject({
      code: 'file-unreadable',
      message: expect.stringContaining('is a folder'),
    })
    expect(await errorOf(pathOf('nowhere/ledger.db'))).toMatchObject({ code: 'file-missing' })
    expect(await errorOf(pathOf('missing.db'), { readonly: true })).toMatchObject({ code: 'file-missing' })
  })
})

describe('a ledger for reading only', () => {
  it('answers, and takes nothing in', async () => {
    const ledger = await openLedger(await ledgerOf('readonly.db', 2), { readonly: true })
    expect(await ledger.reports()).toHaveLength(2)
    await expect(ledger.admit(recordOf({ id: 'r9' }), readingOf())).rejects.toMatchObject({ code: 'file-unreadable' })
    await ledger.close()
  })

  // Root may write anywhere, so that there is nothing to test for it.
  it.skipIf(process.getuid?.() === 0)('can be read where nothing can be written', async () => {
    mkdirSync(pathOf('archive'))
    const path = await ledgerOf('archive/frozen.db', 2)
    chmodSync(path, 0o444)
    chmodSync(pathOf('archive'), 0o555)
    const ledger = await openLedger(path, { readonly: true })
    expect(await ledger.reports()).toHaveLength(2)
    await ledger.close()
    chmodSync(pathOf('archive'), 0o755)
  })

  it('sees what another connection takes in meanwhile', async () => {
    const path = await ledgerOf('watched.db', 1)
    const [reader, writer] = [await openLedger(path, { readonly: true }), await openLedger(path)]
    await writer.admit(recordOf({ id: 'r9' }), readingOf())
    expect(await reader.reports()).toHaveLength(2)
    await Promise.all([reader.close(), writer.close()])
  })
})

it("a path is a file's, whatever signs it holds", async () => {
  const odd = pathOf('a ledger? 100%25 #1 ü')
  mkdirSync(odd)
  const path = join(odd, 'file:x?mode=ro.db')
  const ledger = await openLedger(path)
  await ledger.admit(recordOf(), readingOf())
  await ledger.close()
  expect(readFileSync(path).length).toBeGreaterThan(0)
})

it('an empty file becomes a ledger', async () => {
  const path = pathOf('empty.db')
  writeFileSync(path, '')
  const ledger = await openLedger(path)
  expect(await ledger.reports()).toEqual([])
  await ledger.close()
})
