import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, tryCommand } from '../try-command.test-kit.js'

const report = (outlet: string, text: string): string =>
  `---\ntitle: Strike on a hospital\noutlet: ${outlet}\npublished: 2024-03-03\n---\n${text}\n`
const reports = {
  'one.txt': report('Valley Post', 'A strike on a hospital in Kunduz on Saturday killed 19 people, the police said.'),
  'two.txt': report(
    'Coast Times',
    'The strike on a hospital in Kunduz on Saturday killed 9 people. Chad sent 40 trucks.',
  ),
}

describe('figures', () => {
  let folder: ReturnType<typeof folderWith>
  let env: Readonly<Record<string, string>>
  beforeAll(async () => {
    folder = folderWith(reports)
    env = { RAPPORTEUR_LEDGER: folder.path('test.ledger') }
    await tryCommand(['read', folder.path('one.txt'), folder.path('two.txt')], { env })
  })
  afterAll(() => folder.remove())
  const ask = (...argv: string[]) => tryCommand(['figures', ...argv], { env })

  it('tells numbers that contradict one another, each with its source, its rule and its words', async () => {
    const [first] = (await ask('--json', '--what', 'people')).out.trimEnd().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({
      range: { low: 9, high: 19, best: '9', rule: 'conservative' },
      disputes: [{ held: [{ number: '9' }, { number: '19' }] }],
    })
  })

  it('narrows by words and place, and gives a row a number', async () => {
    const rows = async (...argv: string[]) => (await ask('--csv', ...argv)).out.trimEnd().split('\r\n').slice(1)
    expect(await rows('--place', 'Kunduz')).toHaveLength(2)
    expect(await rows('--what', 'trucks')).toHaveLength(1)
    expect((await ask('--what', 'camels')).err).toContain('No figure of this kind is in the ledger.')
  })

  it('complains of an unknown rule with those there are', async () => {
    expect((await ask('--rule', 'lates')).err).toContain('Did you mean latest?')
  })

  it('complains of two formats at once', async () => {
    expect((await ask('--json', '--csv')).err).toContain('Only one of --json and --csv')
  })
})
