import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, tryCommand } from './try-command.test-kit.js'

const english = 'The ministers of Valley and Coast met on Monday and agreed to reopen the bridge.'
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(english, 'utf16le')])

const cases: readonly (readonly [name: string, content: string | Uint8Array, told: RegExp, status: number])[] = [
  ['empty.txt', '', /empty\.txt: file-empty: /, 1],
  ['picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /picture\.txt: file-binary: /, 1],
  ['noise.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /noise\.txt: file-binary: /, 1],
  ['one-line.txt', 'The minister rejected the plan. '.repeat(160_000), /one-line\.txt: file-too-large: /, 1],
  ['broken.html', '<html><head><title>Bridge</title><body><nav><div><p>Menu', /broken\.html: html-no-article: /, 1],
  [
    'western.txt',
    Buffer.from('\x93No,\x94 the minister said \x96 he won\x92t go.', 'latin1'),
    /western\.txt: file-encoding: .*Windows-1252/,
    0,
  ],
  ['wide.txt', utf16, /1 record printed/, 0],
  [
    'lines.jsonl',
    '{"id":"a","text":"Good."}\n{"id":"b","text":\n{"id":"c","text":"Fine."}',
    /lines\.jsonl:2: json-line-broken: /,
    1,
  ],
  ['no-such-file.txt', '', /no-such-file\.txt: file-missing: /, 1],
]

describe('bad input is told with file and reason, and never costs the rest', () => {
  let folder: ReturnType<typeof folderWith>
  beforeAll(() => {
    folder = folderWith({
      'good.txt': english,
      ...Object.fromEntries(
        cases.filter(([name]) => name !== 'no-such-file.txt').map(([name, content]) => [name, content]),
      ),
    })
  })
  afterAll(() => folder.remove())

  it.each(cases)('%s', async (name, _, told, status) => {
    const alone = await tryCommand(['read', '--json', '--published', '2022-01-01', folder.path(name)])
    expect(alone.err).toMatch(told)
    expect(alone.status).toBe(status)
    const among = await tryCommand([
      'read',
      '--json',
      '--published',
      '2022-01-01',
      folder.path(name),
      folder.path('good.txt'),
    ])
    expect(among.out).toContain('"id":"good"')
  })

  it('a folder without read permission', async () => {
    const list = async (): Promise<string[]> => {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
    }
    const { err, status } = await tryCommand(['read', '--json', folder.path('.')], { files: { list } })
    expect(err).toMatch(/: folder-unreadable: The folder can't be read: permission denied\./)
    expect(status).toBe(1)
  })

  it('a ledger that is none, or of a newer version, is left as it was', async () => {
    const file = folder.path('foreign.ledger')
    writeFileSync(file, 'these are my own notes')
    const { err, status } = await tryCommand(['read', folder.path('good.txt'), '--ledger', file])
    expect(err).toMatch(/^rapporteur: .*foreign\.ledger is not a ledger/)
    expect(status).toBe(1)
    expect(readFileSync(file, 'utf8')).toBe('these are my own notes')

    const newer = folder.path('newer.ledger')
    await tryCommand(['read', folder.path('good.txt'), '--ledger', newer])
    const { default: Database } = await import('libsql')
    const database = new Database(newer)
    database.exec("insert into kysely_migration (name, timestamp) values ('9999-from-the-future', '2099-01-01')")
    // All of it into the file itself: a connection that is closed late would move it there while we compare.
    database.prepare('pragma wal_checkpoint(truncate)').all()
    database.close()
    const before = readFileSync(newer)
    for (const argv of [['read', folder.path('good.txt')], ['brief'], ['list', 'events'], ['check']]) {
      const refused = await tryCommand([...argv, '--ledger', newer])
      expect(refused.err).toMatch(/newer\.ledger was made by a newer version/)
      expect(refused.status).toBe(1)
    }
    expect(readFileSync(newer).equals(before)).toBe(true)
  })

  it('an index or a case that is not there ends the run before anything is kept', async () => {
    const index = await tryCommand([
      'read',
      folder.path('good.txt'),
      '--index',
      folder.path('none.jsonl'),
      '--ledger',
      folder.path('x.ledger'),
    ])
    expect(index).toMatchObject({ status: 1, out: '' })
    expect(index.err).toMatch(/^rapporteur: The index .*none\.jsonl can't be used: There is no such file/)
    const none = await tryCommand([
      'read',
      folder.path('good.txt'),
      '--case',
      folder.path('nowhere'),
      '--ledger',
      folder.path('x.ledger'),
    ])
    expect(none.err).toMatch(/^rapporteur: There is no case in .*nowhere/)
    expect(none.status).toBe(1)
  })
})
