import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandsPage } from './commands-page.js'
import { folderWith, tryCommand } from './try-command.test-kit.js'

const reports = {
  'arrests.txt': `---
title: Three arrested at the crossing
outlet: Valley Post
published: 2022-11-07
---
Serbian police arrested three men in Mitrovica on Sunday. Kosovo demanded that Serbia release the men.
`,
  'meeting.txt': `---
title: Leaders meet
outlet: Coast Times
published: 2022-11-09
---
The presidents of Serbia and France met in Paris on Tuesday.
`,
}

describe('the commands', () => {
  let folder: ReturnType<typeof folderWith>
  let ledger: string
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    folder = folderWith(reports)
    ledger = folder.path('test.ledger')
    env = { RAPPORTEUR_LEDGER: ledger }
    await tryCommand(['read', folder.path('arrests.txt'), folder.path('meeting.txt')], { env })
  })
  afterAll(() => folder.remove())
  const ids = async (layer: string): Promise<string[]> =>
    (await tryCommand(['list', layer, '--csv'], { env })).out
      .trim()
      .split('\r\n')
      .slice(1)
      .map((row) => row.split(',')[0] ?? '')

  it('list: a row a line in a pipe, a table that fits a terminal, CSV, JSON', async () => {
    const piped = await tryCommand(['list', 'events'], { env })
    expect(piped.out).toMatch(/^id {2,}date {2,}who → whom/)
    expect(piped.out).not.toContain('\u001b')
    const table = await tryCommand(['list', 'events'], { env, columns: 90 })
    const bare = stripVTControlCharacters(table.out).split('\n')
    expect(Math.max(...bare.map((line) => line.length))).toBeLessThanOrEqual(90)
    expect(table.out).toContain('\u001b[1m')
    expect((await tryCommand(['list', 'events'], { env: { ...env, NO_COLOR: '1' }, columns: 90 })).out).not.toContain(
      '\u001b',
    )
    const lines = (await tryCommand(['list', 'events', '--json'], { env })).out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
    expect(lines).toHaveLength((await ids('events')).length)
    expect(lines[0]).toMatchObject({ layer: 'events', learned: '2022-11-07' })
  })

  it("list: filters narrow, and one that can't is refused", async () => {
    const all = await ids('events')
    const { out } = await tryCommand(['list', 'events', '--type', 'COERCE', '--csv'], { env })
    expect(out.trim().split('\r\n').slice(1)).toHaveLength(1)
    expect(all.length).toBeGreaterThan(1)
    expect((await tryCommand(['list', 'reports', '--since', '2022-11-08'], { env })).out).not.toContain('arrests')
    expect((await tryCommand(['list', 'actors', '--type', 'state'], { env })).out).toContain('Serbia')
    expect(await tryCommand(['list', 'reports', '--place', 'Paris'], { env })).toMatchObject({
      status: 2,
      err: "rapporteur: --place can't narrow a list of reports.\n",
    })
    expect(await tryCommand(['list', 'events', '--actor', 'Atlantis'], { env })).toMatchObject({
      status: 0,
      out: '',
      err: 'No events of this kind are in the ledger.\n',
    })
  })

  it('show: an entry with its proof in the words around it, by the beginning of its id', async () => {
    const [id = ''] = await ids('events')
    const { out } = await tryCommand(['show', id.slice(0, 8)], { env })
    expect(out).toMatch(/^Event e-/)
    expect(out).toContain('[[Serbian police arrested three men in Mitrovica on Sunday.]]')
    expect(out).toMatch(/report +Three arrested at the crossing \(arrests\)/)
  })

  it('show: a report; what is not there, with what is near', async () => {
    expect((await tryCommand(['show', 'meet'], { env })).out).toMatch(/^Leaders meet\n/)
    const missing = await tryCommand(['show', 'arests'], { env })
    expect(missing).toMatchObject({ status: 1, out: '' })
    expect(missing.err).toBe(
      'rapporteur: The ledger has no entry or report with the id "arests". Did you mean arrests?\n',
    )
  })

  it('brief: Markdown in a pipe, readable on a terminal, a file where asked', async () => {
    const { out } = await tryCommand(['brief'], { env })
    expect(out).toMatch(/^# Brief\n\n_/)
    const onTerminal = (await tryCommand(['brief'], { env, columns: 80 })).out
    expect(onTerminal).not.toMatch(/^#/m)
    expect(onTerminal).not.toContain('\\[')
    expect(await tryCommand(['brief', '--format', 'html', '--out', folder.path('brief.html')], { env })).toMatchObject({
      status: 0,
      out: '',
    })
    expect(readFileSync(folder.path('brief.html'), 'utf8')).toMatch(/^<!doctype html>/)
    const unwritable = await tryCommand(['brief', '--out', folder.path('no/such/folder.md')], { env })
    expect(unwritable).toMatchObject({ status: 1 })
    expect(unwritable.err).toMatch(/can't be used: there is no such file or folder/)
  })

  it('timeline, in-force and promises answer, if only that there is nothing', async () => {
    expect((await tryCommand(['timeline'], { env })).out).toMatch(/^6 November 2022\n/)
    expect((await tryCommand(['in-force', '--on', '2021-01-01'], { env })).err).toBe(
      'No measure is known to be in force on 2021-01-01.\n',
    )
    expect((await tryCommand(['promises'], { env })).status).toBe(0)
  })

  it('knowledge check and analyse', async () => {
    expect((await tryCommand(['analyse', folder.path('meeting.txt')])).out).toMatch(/met +meet +VERB +VBD/)
    expect((await tryCommand(['knowledge', 'check'])).out + (await tryCommand(['knowledge', 'check'])).err).toMatch(
      /checked/,
    )
  })

  it('serve: tries the next port where none was asked for, and ends on Ctrl-C', async () => {
    const blocker = createServer()
    await new Promise<void>((resolve) => blocker.listen(0, '127.0.0.1', resolve))
    const address = blocker.address()
    const port = typeof address === 'object' && address !== null ? String(address.port) : ''
    const busy = await tryCommand(['serve', '--port', port], { env })
    expect(busy).toMatchObject({ status: 1 })
    expect(busy.err).toContain(`Port ${port} is already in use`)
    blocker.close()
    const free = await tryCommand(['serve'], { env, interrupt: (press) => setTimeout(press, 50) })
    expect(free.status).toBe(0)
    expect(free.out).toMatch(/is served at http:\/\/127\.0\.0\.1:47\d\d\//)
  })

  it('a ledger that is not there is told by its name', async () => {
    const { status, err } = await tryCommand(['list', 'events', '--ledger', folder.path('none.ledger')])
    expect(err).toMatch(/^rapporteur: There is no ledger .*none\.ledger; read reports into it first/)
    expect(status).toBe(1)
  })
})

describe('wrong use ends with 2 and says what was meant', () => {
  it.each([
    [['rad'], /There is no command "rad"\. Did you mean `?read`?\?/],
    [['read', '--jsn', 'x'], /There is no option --jsn\. Did you mean --json\?/],
    [['read'], /The command needs PATHS/],
    [['list', 'event'], /Did you mean events\?/],
    [['brief', '--since', '2022-13-01'], /--since: "2022-13-01" is no day/],
    [['brief', '--since', '2022-02-01', '--until', '2022-01-01'], /ends \(--until 2022-01-01\) before it begins/],
    [['brief', '--format', 'pdf'], /"pdf" is none of md, html, json/],
    [['serve', '--port', 'x'], /"x" is no port/],
    [['list', 'events', '--limit'], /--limit needs a value/],
    [['list', 'events', '--json', '--csv'], /Only one of --json and --csv/],
    [['check', 'x'], /"x" is one word too many/],
  ])('%s', async (argv, sentence) => {
    const { status, out, err } = await tryCommand(argv)
    expect(err).toMatch(sentence)
    expect(err).not.toMatch(/\n\s+at /)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it('help and version are no wrong use', async () => {
    expect((await tryCommand([])).out).toMatch(/^USAGE/)
    expect(await tryCommand(['help', 'read'])).toEqual(await tryCommand(['read', '--help']))
    expect((await tryCommand(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

it('docs/commands.md is what the commands say of themselves (write it with `node scripts/docs.mjs`)', async () => {
  const file = new URL('../../docs/commands.md', import.meta.url)
  expect(readFileSync(file, 'utf8')).toBe(await commandsPage())
})
