import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, tryCommand } from '../try-command.test-kit.js'

const reports = {
  'plates.txt': `---
title: Tolls at the border
outlet: Valley Post
published: 2024-03-06
---
Moldova banned Transnistrian number plates. Under the ban, drivers will be warned until March 15. From March 16, cars will be seized.
The European Union suspended its tariffs on Ukrainian steel. Russia scrapped its ban on Georgian wine.
`,
  'pact.txt': `---
title: Truce in doubt
outlet: Coast Times
published: 2024-03-08
---
Armenia accused Azerbaijan of violating the ceasefire agreement. Sudan withdrew from the treaty with Ethiopia.
`,
}

describe('in-force and promises', () => {
  let folder: ReturnType<typeof folderWith>
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    folder = folderWith(reports)
    env = { RAPPORTEUR_LEDGER: folder.path('test.ledger') }
    await tryCommand(['read', folder.path('plates.txt'), folder.path('pact.txt')], { env })
  })
  afterAll(() => folder.remove())
  const ask = (...argv: string[]) => tryCommand(argv, { env })
  const rows = async (...argv: string[]): Promise<string[][]> =>
    (await ask(...argv)).out
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/))

  it('tells which rule binds whom, what comes next, what is suspended, and who says so', async () => {
    const [ban, tariff, ...others] = await rows('in-force', '--on', '2024-03-10')
    expect(ban).toEqual([
      expect.stringMatching(/^m-/),
      'in force',
      'Moldova',
      'Transnistrian number plates',
      'ban',
      'banned Transnistrian number plates',
      '–2024-03-15 warned',
      '2024-03-16– seized',
      'Valley Post 2024-03-06',
    ])
    expect(tariff).toEqual(expect.arrayContaining(['suspended', 'European Union', 'Ukrainian steel']))
    expect(others).toEqual([])
    expect((await rows('in-force', '--on', '2024-03-10', '--all')).map((row) => row[1])).toContain('over')
  })

  it.each(['Moldova', 'moldova', 'mda', 'MDA'])('narrows to the rules of %s', async (name) => {
    expect((await rows('in-force', '--on', '2024-03-10', '--authority', name)).map((row) => row[2])).toEqual([
      'Moldova',
    ])
  })

  it('says so where the one asked for has no rule that stands', async () => {
    expect(await ask('in-force', '--on', '2024-03-10', '--authority', 'Russia')).toEqual({
      status: 0,
      out: '',
      err: 'No measure of Russia is known to be in force on 2024-03-10.\n',
    })
  })

  it('offers the nearest name, else all, for a name that none goes by', async () => {
    expect(await ask('in-force', '--on', '2024-03-10', '--authority', 'Moldva')).toEqual({
      status: 1,
      out: '',
      err: 'rapporteur: No measure laid down by "Moldva" is known of by then. Did you mean Moldova?\n',
    })
    expect((await ask('in-force', '--on', '2024-03-10', '--authority', 'Atlantis')).err).toMatch(
      /Known of are those of European Union, Moldova, Russia\.\n$/,
    )
    expect((await ask('promises', '--party', 'Armenja')).err).toBe(
      'rapporteur: No commitment of "Armenja" is known of. Did you mean Armenia?\n',
    )
  })

  it('sets every claim on a line of its own: clause, who says, what, when, where it is told', async () => {
    expect(await rows('promises', '--party', 'azerbaijan')).toEqual([
      [
        expect.stringMatching(/^c-/),
        'ceasefire agreement',
        expect.stringMatching(/Armenia/),
        'Azerbaijan',
        'yes',
        'Armenia',
        'breached',
        'Coast Times 2024-03-08',
      ],
    ])
    expect((await rows('promises')).map((row) => row[1])).toEqual(['treaty with Ethiopia', 'ceasefire agreement'])
  })

  it('gives the same as JSON, a measure or commitment a line', async () => {
    const lines = (await ask('in-force', '--on', '2024-03-10', '--authority', 'Moldova', '--json')).out
      .trim()
      .split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { standing: 'in force', phase: { to: '2024-03-15' }, next: { from: '2024-03-16' }, disputedBy: [] },
    ])
  })
})
