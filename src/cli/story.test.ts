import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { layers } from '../record/index.js'
import { type Ended, tryCommand } from './try-command.test-kit.js'

/** The sample case, worked on as an analyst would, on 1 June 2024 by the test's clock. */

const sample = fileURLToPath(new URL('../../examples/kosovo-plates', import.meta.url))
const file = (name: string): string => join(sample, 'reports', name)
const reports = readdirSync(join(sample, 'reports')).sort()
const named = (...numbers: string[]): string[] =>
  reports.filter((name) => numbers.some((number) => name.startsWith(number))).map(file)

/** A folder with ledgers of its own; `in` runs a command on one of them. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-story-'))
  const path = (name: string): string => join(folder, name)
  return {
    path,
    on: (ledger: string, ...argv: string[]): Promise<Ended> =>
      tryCommand(argv, { env: { RAPPORTEUR_LEDGER: path(ledger), RAPPORTEUR_USER: 'Ana Novak' } }),
    copy: (from: string, to: string): void => copyFileSync(path(from), path(to)),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}

const entrySchema = z.object({
  id: z.string(),
  report: z.object({ id: z.string() }),
  body: z.object({ evidence: z.array(z.object({ text: z.string() })) }),
})

const entriesIn = (lines: string): z.infer<typeof entrySchema>[] =>
  lines
    .trimEnd()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)))

const rippleSchema = z.object({
  entries: z.array(z.object({ id: z.string() })),
  brief: z.array(
    z.object({ text: z.string(), fate: z.enum(['falls', 'changes', 'stays']), after: z.string().nullable() }),
  ),
})

const briefSchema = z.object({
  sections: z.array(z.object({ groups: z.array(z.object({ sentences: z.array(z.object({ text: z.string() })) })) })),
})

describe('the sample case, step by step', () => {
  const { path, on, remove } = desk()
  afterAll(remove)
  const run = (...argv: string[]): Promise<Ended> => on('story.ledger', ...argv)
  const brief = async (...argv: string[]): Promise<string> => (await run('brief', '--case', sample, ...argv)).out
  const sentences = async (): Promise<string[]> =>
    briefSchema
      .parse(JSON.parse(await brief('--format', 'json')))
      .sections.flatMap(({ groups }) => groups.flatMap((group) => group.sentences.map(({ text }) => text)))

  /** The id of the entry of this report whose proof has these words in it. */
  async function idOf(layer: string, report: string, words: string): Promise<string> {
    const { out } = await run('list', layer, '--json')
    const found = entriesIn(out).find((one) => one.report.id === report && one.body.evidence[0]?.text.includes(words))
    if (found === undefined) throw new Error(`no ${layer} of ${report} rest on "${words}"`)
    return found.id
  }

  let [of2021, ofYesterday] = ['', '']
  let ripple: z.infer<typeof rippleSchema>

  it('reads what was written in 2021, and writes a brief', async () => {
    const read = await run('read', ...named('01', '02', '03', '04'), '--case', sample)
    expect(read.err).toMatch(/^4 reports read: 4 new, 0 already known; \d+ new entries/)
    of2021 = await brief('--as-of', '2021-12-31')
    expect(of2021).toMatch(/^# The licence plate dispute between Kosovo and Serbia\n/)
    expect(of2021).toContain('As known on 31 December 2021')
    expect(of2021).toContain('four reports from three independent origins')
  })

  it('reads what was written in autumn 2022: what was known in 2021 stays as it was, byte for byte', async () => {
    const read = await run(
      'read',
      ...['07-phase-out.txt', '08-resignations.txt', '09-resignations-copy.txt', '10-november-2022.jsonl'].map(file),
      '--case',
      sample,
    )
    expect(read.err).toMatch(/6 reports read: 6 new/)
    expect(await brief('--as-of', '2021-12-31')).toBe(of2021)
    const ofNovember = await brief('--as-of', '2022-11-30')
    expect(ofNovember).toContain('ten reports from four independent origins')
    expect(ofNovember).toContain('5 November 2022')
    expect(of2021).not.toContain('2022')
  })

  it('counts no copy: the resignations stand in two outlets, and have one origin', async () => {
    const id = await idOf('events', '08-resignations', 'resigned on Saturday in protest')
    expect((await run('why', id)).out).toMatch(/Told by 2 entries of 1 independent origin: Ibar Press/)
  })

  it('tells what rests on a report before it is taken back', async () => {
    ripple = rippleSchema.parse(JSON.parse((await run('ripple', '10b-fines-delayed', '--case', sample, '--json')).out))
    const fates = new Set(ripple.brief.map(({ fate }) => fate))
    expect([...fates].sort()).toEqual(['changes', 'falls'])
    const { out } = await run('ripple', '10b-fines-delayed', '--case', sample)
    expect(out).toMatch(/^What rests on the report 10b-fines-delayed\n/)
    expect(out).toMatch(/falls: The rule of Kosovo, ‘fines for drivers’, applies to drivers: suspended/)
  })

  it('takes a report back: what it alone told is gone from today on, and yesterday stays as it was', async () => {
    ofYesterday = await brief('--as-of', '2024-05-31')
    const ruled = await run('rule', 'retract', '10b-fines-delayed', '--why', 'the outlet withdrew it')
    expect(ruled.out).toBe(
      'Ruling 1 by Ana Novak: the report 10b-fines-delayed was retracted; what it alone tells no longer counts.\n',
    )
    const left = new Set(await sentences())
    for (const { text, fate, after } of ripple.brief) {
      expect(left.has(text), text).toBe(fate === 'stays')
      if (after !== null) expect(left).toContain(after)
    }
    expect(await brief()).not.toContain('10b-fines-delayed')
    expect(await brief('--as-of', '2024-05-31')).toBe(ofYesterday)
    expect((await run('in-force', '--on', '2024-06-01')).out).not.toContain('fines for drivers')
    expect((await run('in-force', '--on', '2022-11-22')).out).toContain('fines for drivers')
    expect((await run('list', 'measures', '--set-aside')).out).toContain('fines for drivers')
  })

  it('corrects a field, and joins two tellings of one act that the program kept apart', async () => {
    const call = await idOf('events', '02-alert-and-calls', 'spoke by telephone with Vucic')
    const why = 'the report of 2 October says "last Sunday"'
    expect((await run('rule', 'amend', call, 'date', '2021-09-26', '--why', why)).status).toBe(0)
    const alert = await idOf('events', '02-alert-and-calls', 'on heightened alert')
    const again = await idOf('events', '04-crossings-reopen', 'on heightened alert')
    expect((await run('why', alert)).out).toContain('Told once')
    expect((await run('rule', 'join', alert, again, '--why', 'both mean 26 September')).status).toBe(0)
    expect((await run('why', alert)).out).toMatch(/2 independent origins[^]*a person ruled them one/)
    await theRulingsStand()
    expect(await brief('--as-of', '2024-05-31')).toBe(ofYesterday)
  })

  async function theRulingsStand(): Promise<void> {
    expect(await sentences()).toContain('Serbia raised military alert (two independent origins)')
    const { out } = await run('timeline', '--since', '2021-09-26', '--until', '2021-09-26')
    expect(out).toMatch(/^26 September 2021\n[^]*Jens Stoltenberg → Aleksandar Vucic and Albin Kurti · CONSULT · 041/)
  }

  it('reads all again: by the same tables nothing changes', async () => {
    const { status, out, err } = await run('reread', '--case', sample)
    expect({ status, out, err }).toEqual({
      status: 0,
      out: '',
      err: '10 reports read again: 0 now read otherwise (0 new, 0 changed, 0 gone).\n',
    })
  })

  it('reads all again with a line more in actors.tsv: records change, and the rulings stand', async () => {
    const line = 'special-police\tKosovo special police\tspecial police;special police units\tpolice\tXKXCOP\txkx\t\t'
    copyFileSync(join(sample, 'case.yaml'), path('case.yaml'))
    writeFileSync(path('actors.tsv'), `${readFileSync(join(sample, 'actors.tsv'), 'utf8').trimEnd()}\n${line}\n`)
    const { status, out, err } = await run('reread', '--case', path('.'))
    expect(status).toBe(0)
    expect(out).toMatch(/^04-crossings-reopen: changed e-\w+ → e-\w+ \(source\): .*special police/m)
    expect(err).toMatch(/^10 reports read again: 2 now read otherwise/)
    expect((await run('list', 'events')).out).toContain('Kosovo special police')
    await theRulingsStand()
  })

  it('lists who ruled what, when and why, and proves the whole ledger', async () => {
    const rows = (await run('rulings')).out.trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.split(/ {2,}/).slice(0, 4))).toEqual(
      ['1', '2', '3'].map((number) => [number, '2024-06-01', 'Ana Novak', 'yes']),
    )
    expect(await run('check')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/ is sound: 10 reports, \d+ entries, and every proof reads back\.\n$/),
    })
  })

  it('takes a ruling back by another: the report counts again, and both stay in the log', async () => {
    expect((await run('rule', 'undo', '1', '--why', 'it was another report')).out).toBe(
      'Ruling 4 by Ana Novak: ruling 1 no longer holds.\n',
    )
    expect((await run('in-force', '--on', '2024-06-01')).out).toContain('fines for drivers')
    const rows = (await run('rulings')).out.trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.split(/ {2,}/)[3])).toEqual(['undone', 'yes', 'yes', expect.anything()])
    expect((await run('check')).status).toBe(0)
  })
})

describe('the view as of a day is what it was on that day, whatever was read since', () => {
  const { path, on, copy, remove } = desk()
  const days = ['2021-12-31', '2022-11-22', '2023-05-30'] as const
  const read = (ledger: string, files: readonly string[]) => on(ledger, 'read', ...files, '--case', sample)

  /** By the end of each day: what had appeared since the one before. The report without a date is learned when read. */
  beforeAll(async () => {
    const lines = readFileSync(file('10-november-2022.jsonl'), 'utf8').split('\n')
    const untilThe22nd = lines.filter((line) => /"published": "2022-11-2[12]"/.test(line))
    writeFileSync(path('10-until-the-22nd.jsonl'), untilThe22nd.join('\n'))
    const appeared: Record<(typeof days)[number], string[]> = {
      '2021-12-31': named('01', '02', '03', '04'),
      '2022-11-22': [...named('05', '06', '07', '08', '09'), path('10-until-the-22nd.jsonl')],
      '2023-05-30': named('10', '12', '13', '14', '15', '16'),
    }
    for (const [at, day] of days.entries()) {
      const before = days[at - 1]
      if (before !== undefined) copy(before, day)
      await read(day, appeared[day])
    }
    // In another order than that in which they appeared: the order of reading makes no difference.
    await read('all', reports.toReversed().map(file))
  })
  afterAll(remove)

  const views: readonly (readonly string[])[] = [
    ['brief', '--case', sample],
    ['brief', '--case', sample, '--since', '2021-09-25', '--until', '2022-11-10'],
    ['timeline'],
    ['timeline', '--top', '8'],
    ['in-force', '--on', '2023-06-15', '--all'],
    ['promises'],
    ['tension', '--case', sample],
    ['figures', '--csv'],
    ['accounts', '--case', sample],
    ['timeline', '--actor', 'special police'],
    ['rulings'],
    ['ripple', '02-alert-and-calls', '--case', sample],
    ...[...layers, 'actors'].map((layer) => ['list', layer, '--csv']),
  ]

  describe.each(days)('as of %s', (day) => {
    const both = (...argv: string[]): Promise<Ended[]> =>
      Promise.all([on(day, ...argv, '--as-of', day), on('all', ...argv, '--as-of', day)])

    it.each(views.map((argv) => [argv.filter((word) => word !== sample).join(' '), argv] as const))(
      '%s',
      async (_, argv) => {
        const [then, now] = await both(...argv)
        expect(then?.status).toBe(0)
        expect(now).toEqual(then)
      },
    )

    it('why, for what was known', async () => {
      for (const layer of ['events', 'measures', 'commitments', 'figures']) {
        const { out } = await on(day, 'list', layer, '--json')
        for (const { id } of entriesIn(out).slice(0, 4)) {
          const [then, now] = await both('why', id)
          expect(then?.out).toMatch(/^Why /)
          expect(now).toEqual(then)
        }
      }
    })
  })

  it('in-force looks at a day as it was known on that day', async () => {
    for (const day of days) {
      const [then, now] = [await on(day, 'in-force', '--on', day), await on('all', 'in-force', '--on', day)]
      expect(now).toEqual(then)
    }
  })

  it('why knows nothing of an entry that was learned later', async () => {
    const [entry] = entriesIn((await on('all', 'list', 'events', '--since', '2023-05-01', '--json')).out)
    expect((await on('all', 'why', entry?.id ?? '', '--as-of', '2021-12-31')).status).toBe(1)
  })
})
