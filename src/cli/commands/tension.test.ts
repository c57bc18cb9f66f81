import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, tryCommand } from '../try-command.test-kit.js'

const report = (day: string, outlet: string, text: string): string =>
  `---\ntitle: At the border\noutlet: ${outlet}\npublished: ${day}\n---\n${text}\n`

const files = {
  'case.yaml': 'title: The border\nparties: [Chad, Sudan]\npanel: [Valley Post]\n',
  'first.txt': report(
    '2024-03-06',
    'Valley Post',
    'On Tuesday, Chad accused Sudan of violating the ceasefire agreement.',
  ),
  'second.txt': report('2024-03-21', 'Coast Times', 'On Monday, Sudan expelled the ambassador of Chad.'),
}

describe('tension', () => {
  let folder: ReturnType<typeof folderWith>
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    folder = folderWith(files)
    env = { RAPPORTEUR_LEDGER: folder.path('test.ledger') }
    await tryCommand(['read', folder.path('first.txt'), folder.path('second.txt')], { env })
  })
  afterAll(() => folder.remove())
  const ask = (...argv: string[]) => tryCommand(['tension', ...argv], { env })

  it('tells the weeks of all acts and of each tense pair, what was left out, and the acts of the highest weeks', async () => {
    const { status, out, err } = await ask()
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('Tension by week, 2024-W10 to 2024-W12\n')
    expect(out).toContain('\nAll acts together\n')
    expect(out).toContain('\nSudan – Chad\n')
    expect(out).toMatch(/\n2024 {2} +▃·█\n/)
    expect(out).toMatch(/\ne-\w+ {2}-2 {2}Chad → Sudan, ACCUSE: “/)
  })

  it('keeps to the width of a terminal', async () => {
    const { out } = await tryCommand(['tension'], { env: { ...env, NO_COLOR: '1' }, columns: 60 })
    expect(out).toContain('All acts together')
    expect(out.split('\n').filter((line) => line.length > 60)).toEqual([])
  })

  it('measures coverage by the panel of the case', async () => {
    const { out } = await ask('--case', folder.path('.'), '--pair', 'chad,SDN')
    expect(out).toMatch(/\n2024 {2} +█·\?\n/)
    expect(out).toContain('Panel: Valley Post (named by the case).')
  })

  it('tells what was known on a day, and of part of the time', async () => {
    expect((await ask('--as-of', '2024-03-10')).out).toContain('Tension by week, 2024-W10 to 2024-W10\n')
    expect((await ask('--since', '2024-03-12')).out).toContain('Tension by week, 2024-W11 to 2024-W12\n')
    expect((await ask('--by', 'day', '--actor', 'Chad')).out).toMatch(/\n2024-03 {2} +▃-·+█··-\n/)
  })

  it('writes JSON, CSV or a picture, to a file where one is named', async () => {
    const told: unknown = JSON.parse((await ask('--json', '--pair', 'Chad,Sudan')).out)
    expect(told).toMatchObject({
      method: 'tension/1',
      by: 'week',
      pairs: [{ acts: 2, points: [{}, { raw: null }, {}] }],
    })
    expect((await ask('--csv')).out).toContain(
      '\r\nSudan – Chad,2024-W11,2024-03-11,2024-03-17,,,,,0,0,,,tension/1\r\n',
    )
    const drawn = await ask('--svg', '--out', folder.path('tension.svg'))
    expect(drawn).toEqual({ status: 0, out: '', err: '' })
    expect(readFileSync(folder.path('tension.svg'), 'utf8')).toMatch(/^<svg [^]*<\/svg>\n$/)
  })

  it('says so where nothing was read', async () => {
    expect(await ask('--as-of', '2020-01-01')).toEqual({
      status: 0,
      out: '',
      err: 'No report with a day of publication had been read by then.\n',
    })
  })

  it('offers the nearest name for one that none goes by', async () => {
    expect((await ask('--actor', 'Chda')).err).toBe(
      'rapporteur: No act of or towards "Chda" is known of. Did you mean Chad?\n',
    )
    expect((await ask('--pair', 'Chad,Chad')).err).toBe('rapporteur: No act between Chad and Chad is known of.\n')
  })

  it.each([
    [['--pair', 'Chad'], '--pair: "Chad" is no pair'],
    [['--csv', '--svg'], 'Only one of --json, --csv and --svg'],
    [['--since', '2024-03-01', '--until', '2024-02-01'], 'The period ends'],
    [['--by', 'month'], '--by: "month" is none of week, day.'],
  ])('refuses %j', async (argv, message) => {
    const { status, out, err } = await ask(...argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(message)
  })
})
