import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import Database from 'libsql'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openLedger } from './index.js'
import { openDatabase } from './open.js'
import { readingOf, recordOf } from './sample.test-kit.js'
import { StoredLedger } from './store.js'

// Time enough for a machine that is busy with other tests.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(join(tmpdir(), 'ledger-store-'))
afterAll(() => rmSync(folder, { recursive: true }))

const pathOf = (name: string): string => join(folder, name)
const options = { readonly: false, now: () => new Date() }

describe('a full disk', () => {
  it('costs the record that did not fit, never one kept before', async () => {
    const path = pathOf('full.db')
    const db = await openDatabase(path, false)
    const ledger = new StoredLedger(db, path, options)
    await ledger.admit(recordOf({ id: 'small' }), readingOf())
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
    await sql`PRAGMA max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 3)}`.execute(db)
    const large = recordOf({ id: 'large', text: `${recordOf().report.text} ${'x'.repeat(100_000)}` })
    await expect(ledger.admit(large, readingOf())).rejects.toMatchObject({
      code: 'ledger-full',
      file: path,
      message: expect.stringMatching(/disk is full.*make room and run the command again/),
    })
    expect((await ledger.reports()).map((kept) => kept.report.id)).toEqual(['small'])
    await ledger.close()

    const again = await openLedger(path)
    expect(await again.check()).toEqual([])
    expect(await again.admit(recordOf({ id: 'small' }), readingOf())).toMatchObject({ outcome: 'known' })
    expect(await again.admit(large, readingOf())).toMatchObject({ outcome: 'new' })
    await again.close()
  })
})

describe('append-only', () => {
  it('is kept by the store itself: no row is altered or removed, replaced neither', async () => {
    const db = await openDatabase(':memory:', false)
    await new StoredLedger(db, ':memory:', options).admit(recordOf(), readingOf())
    for (const table of ['report', 'reading', 'entry', 'evidence', 'actor', 'actor_key', 'entry_actor'] as const) {
      const before = await db.selectFrom(table).selectAll().execute()
      expect(before).not.toEqual([])
      await expect(sql`UPDATE ${sql.table(table)} SET rowid = rowid`.execute(db)).rejects.toThrow('append-only')
      await expect(sql`DELETE FROM ${sql.table(table)}`.execute(db)).rejects.toThrow('append-only')
      await expect(sql`REPLACE INTO ${sql.table(table)} SELECT * FROM ${sql.table(table)}`.execute(db)).rejects.toThrow(
        'append-only',
      )
      expect(await db.selectFrom(table).selectAll().execute()).toEqual(before)
    }
    await db.destroy()
  })

  it('puts a reading after all earlier ones even if the clock was set back', async () => {
    const times = ['2023-03-01T00:00:00.000Z', '2023-02-01T00:00:00.000Z']
    const ledger = await openLedger(':memory:', { now: () => new Date(times.shift() ?? '') })
    await ledger.admit(recordOf({ id: 'a' }), readingOf())
    await ledger.admit(recordOf({ id: 'b' }), readingOf())
    expect(await ledger.reports({ heldAt: '2023-02-15T00:00:00Z' })).toEqual([])
    expect(await ledger.reports({ heldAt: '2023-03-01T00:00:00Z' })).toHaveLength(2)
    await ledger.close()
  })
})

describe('reading', () => {
  it('never shows words as proof that are not in the report', async () => {
    const path = pathOf('reworded.db')
    const ledger = await openLedger(path)
    await ledger.admit(recordOf(), readingOf())
    expect((await ledger.entry('s-1000'))?.id).toBe('s-1000')
    const others = new Database(path)
    others.exec("DROP TRIGGER entry_no_update; UPDATE entry SET body = replace(body, 'lift the ban', 'keep the ban')")
    others.close()
    for (const question of [() => ledger.entry('s-1000'), () => ledger.record('r1')])
      await expect(question()).rejects.toMatchObject({
        code: 'ledger-broken',
        message: expect.stringContaining('no longer in its report'),
      })
    await ledger.close()
  })
})

describe('the check', () => {
  it('tells what other hands have altered', async () => {
    const path = pathOf('altered.db')
    const ledger = await openLedger(path)
    await ledger.admit(recordOf(), readingOf())
    expect(await ledger.check()).toEqual([])
    const others = new Database(path)
    others.exec(`
      PRAGMA foreign_keys = OFF;
      DROP TRIGGER report_no_update; UPDATE report SET text = replace(text, 'urged', 'begged');
      DROP TRIGGER entry_no_update; UPDATE entry SET valid_to = '2030-01-01' WHERE layer = 'events';
      UPDATE entry SET id = 's-1001' WHERE layer = 'statements';
      DROP TRIGGER actor_no_delete; DELETE FROM actor WHERE id = 'dorania'`)
    others.close()
    expect(await ledger.check()).toEqual([
      'The report "r1" is not as it came: its text or day no longer has the hash it was kept under.',
      'The entry s-1001 of the report "r1" bears another id in its body.',
      'The entry s-1001 of the report "r1" has a span that does not read back from the text.',
      'The entry s-1001 of the report "r1" names an actor that is not there.',
      'The entry s-1001 of the report "r1" has other evidence in the index than in its body.',
      'The entry e-2000 of the report "r1" has a span that does not read back from the text.',
      'The entry e-2000 of the report "r1" names an actor that is not there.',
      'The entry e-2000 of the report "r1" has other days in the index than in its body.',
      'Evidence belongs to the entry s-1000, which is not there.',
      'Evidence belongs to the entry s-1000, which is not there.',
      'The history is broken at the reading 1: it, or one before it, is not as it was admitted.',
    ])
    await ledger.close()
  })
})

describe('speed', () => {
  it('takes in some hundred small records a second', async () => {
    const ledger = await openLedger(pathOf('many.db'))
    const start = performance.now()
    for (let at = 0; at < 200; at++) await ledger.admit(recordOf({ id: `r${at}` }), readingOf())
    // 1,000 in 5 s on an idle machine; the test leaves room for a busy one.
    expect(performance.now() - start).toBeLessThan(10_000)
    await ledger.close()
  })
})
