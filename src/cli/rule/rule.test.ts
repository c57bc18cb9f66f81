import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Ended, folderWith, tryCommand } from '../try-command.test-kit.js'

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

const idSchema = z.object({ id: z.string() })

describe('rule', () => {
  let folder: ReturnType<typeof folderWith>
  let [arrest, demand, meeting] = ['', '', '']
  const run = (...argv: string[]): Promise<Ended> =>
    tryCommand(argv, { env: { RAPPORTEUR_LEDGER: folder.path('test.ledger'), RAPPORTEUR_USER: 'Ana' } })
  const first = async (...filter: string[]): Promise<string> =>
    idSchema.parse(JSON.parse((await run('list', 'events', ...filter, '--limit', '1', '--json')).out)).id
  const rows = async (...argv: string[]): Promise<number> => (await run(...argv)).out.trimEnd().split('\n').length - 1

  beforeAll(async () => {
    folder = folderWith(reports)
    await run('read', folder.path('arrests.txt'), folder.path('meeting.txt'))
    arrest = await first('--type', 'COERCE')
    demand = await first('--type', 'REQUEST')
    meeting = await first('--type', 'CONSULT')
  })
  afterAll(() => folder.remove())

  it('sets an entry aside, tells what was decided, and how it is taken back', async () => {
    const before = await rows('list', 'events')
    expect(await run('rule', 'reject', arrest, '--why', 'the arrests were in May')).toEqual({
      status: 0,
      out: `Ruling 1 by Ana: ${arrest} (arrests) is rejected and no longer counts.\n`,
      err: '`rapporteur rule undo 1 --why "…"` takes it back.\n',
    })
    expect(await rows('list', 'events')).toBe(before - 1)
    expect(await rows('list', 'events', '--set-aside')).toBe(before)
    await run('rule', 'undo', '1', '--why', 'no, in November')
    expect(await rows('list', 'events')).toBe(before)
  })

  it('takes the beginning of an id, and a name', async () => {
    const made = await run('rule', 'flag', arrest.slice(0, 7), '--why', 'look at the place', '--by', 'Bo')
    expect(made.out).toMatch(new RegExp(`^Ruling \\d+ by Bo: ${arrest} `))
  })

  it('gives the ruling as JSON', async () => {
    const { out } = await run('rule', 'rate', 'b', '--source', 'valley post', '--why', 'right so far', '--json')
    expect(JSON.parse(out)).toMatchObject({
      by: 'Ana',
      at: '2024-06-01T12:00:00.000Z',
      why: 'right so far',
      decision: { act: 'rate-source', source: 'Valley Post', reliability: 'B' },
    })
    expect((await run('why', arrest)).out).toContain('reliability B of Valley Post')
  })

  it.each<[string, () => string[], RegExp]>([
    ['a ruling without a reason', () => ['reject', arrest], /option --why needs a value/],
    [
      'a grade that there is not',
      () => ['rate', 'G', '--source', 'Valley Post', '--why', 'x'],
      /graded A, B, C, D, E or F/,
    ],
    [
      'a credibility that there is not',
      () => ['rate', '7', '--entry', arrest, '--why', 'x'],
      /graded 1, 2, 3, 4, 5 or 6/,
    ],
    ['a letter for an entry', () => ['rate', 'B', '--entry', arrest, '--why', 'x'], /graded 1, 2, 3, 4, 5 or 6/],
    ['a grade of nothing', () => ['rate', 'B', '--why', 'x'], /either --source NAME or --entry ID/],
  ])('wrong use: %s', async (_, argv, sentence) => {
    const { status, out, err } = await run('rule', ...argv())
    expect(err).toMatch(sentence)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it.each<[string, () => string[], RegExp]>([
    [
      'an actor',
      () => ['amend', arrest, 'source', 'Serbja', '--why', 'x'],
      /knows no actor "Serbja"\. Did you mean Serbia\?/,
    ],
    [
      'a source',
      () => ['rate', 'B', '--source', 'Valey Post', '--why', 'x'],
      /no report of "Valey Post"\. Did you mean Valley Post\?/,
    ],
    ['a report', () => ['retract', 'arests', '--why', 'x'], /no report with the id "arests"\. Did you mean arrests\?/],
    ['an entry', () => ['accept', 'e-zzzz', '--why', 'x'], /no entry with the id "e-zzzz"/],
    [
      'an id that several begin with',
      () => ['accept', 'e-', '--why', 'x'],
      /Several entries begin with "e-".*give more of the id/,
    ],
    ['a ruling', () => ['undo', '99', '--why', 'x'], /there is no ruling 99/],
  ])('not known: %s', async (_, argv, sentence) => {
    const { status, out, err } = await run('rule', ...argv())
    expect(err).toMatch(sentence)
    expect({ status, out }).toEqual({ status: 1, out: '' })
  })

  it.each<[string, () => string[], RegExp]>([
    [
      'a field that it has not',
      () => ['amend', arrest, 'colour', 'red', '--why', 'x'],
      /the event has no field "colour"/,
    ],
    [
      'a value that the field can not have',
      () => ['amend', arrest, 'type', 'SNEEZE', '--why', 'x'],
      /the field "type" can't be that/,
    ],
    ['a reason of blanks', () => ['reject', arrest, '--why', ' '], /a ruling says why/],
    ['one entry joined with itself', () => ['join', arrest, arrest, '--why', 'x'], /names the same entry twice/],
  ])('refused: %s', async (_, argv, sentence) => {
    const before = await rows('rulings')
    const { status, err } = await run('rule', ...argv())
    expect(err).toMatch(/ruling-refused: The ruling is refused: /)
    expect(err).toMatch(sentence)
    expect(status).toBe(1)
    expect(await rows('rulings')).toBe(before)
  })

  // So far these are kept, or told in words that are not for people.
  it.each<[string, () => string[], RegExp]>([
    ['a period that ends before it begins', () => ['amend', arrest, 'date', '2022-11-07/2022-11-05'], /ends before/],
    ['a statement that is not there', () => ['amend', arrest, 'statement', 's-nowhere'], /s-nowhere/],
    ['a report that corrects itself', () => ['correct', 'arrests', '--with', 'arrests'], /itself/],
    ['a number that is none', () => ['undo', 'three'], /"three"/],
  ])('to be refused: %s', async (_, argv, sentence) => {
    const { status, err } = await run('rule', ...argv(), '--why', 'x')
    expect(err).toMatch(sentence)
    expect(status).toBeGreaterThan(0)
  })

  it('asks for a name where nobody is known to rule', async () => {
    const env = { RAPPORTEUR_LEDGER: folder.path('test.ledger') }
    expect(await tryCommand(['rule', 'flag', demand, '--why', 'x'], { env })).toMatchObject({
      status: 2,
      err: expect.stringContaining('give it with --by NAME'),
    })
  })

  it('makes no ledger of a name mistyped', async () => {
    const none = folder.path('none.ledger')
    const ended = await run('rule', 'flag', meeting, '--why', 'x', '--ledger', none)
    expect(ended.err).toMatch(/There is no ledger .*none\.ledger/)
    expect((await run('rulings', '--ledger', none)).status).toBe(1)
  })
})
