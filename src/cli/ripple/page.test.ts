import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../../knowledge/phrases.js'
import { fakeLedger } from '../../view/fake-ledger.test-kit.js'
import { rippleOf, type RippleOf } from '../../view/ripple/ripple-of.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { styleOf } from '../terminal/style.js'
import { ripplePage } from './page.js'

const { phrases } = loadPhrases()
const plain = styleOf({ isTerminal: false, columns: 80, write: () => {} }, {})

async function rippleIn(id: string, records = riverCase): Promise<RippleOf> {
  const options = { title: 'The Karst bridge', phrases, day: '2024-05-21' }
  const ripple = await rippleOf(fakeLedger(records), id, options)
  if (ripple === null) throw new Error(`the bridge case has no ${id}`)
  return ripple
}

/** Each line of the page in one, however it was wrapped. */
const pageOf = async (id: string): Promise<string> =>
  ripplePage(await rippleIn(id), plain, 100).replace(/\n {4,}/g, ' ')

describe('ripplePage', () => {
  it('tells every kind of thing that rests on it, also that there is none', async () => {
    const page = await pageOf('r4')
    expect(page).toMatch(/^What rests on the report r4\n\n3 entries\n/)
    expect(page.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'What rests on the report r4',
      '3 entries',
      '3 acts, measures and promises, 3 told by nobody else',
      'no figures',
      expect.stringMatching(/values? of the tension index$/),
      'no rules',
      '1 promise',
      '9 sentences of the brief',
    ])
    expect(page).toMatch(/ {2}River Pact: .*breached.*kept → nothing\n/)
  })

  it('names a copy as such: it confirms nothing', async () => {
    const page = await pageOf('r1')
    expect(page).toContain('5 acts, measures and promises, 4 told by nobody else')
    expect(page).toMatch(/r1-m1 {1,2}told by nobody else, but stands in r2 of the same origin: /)
    expect(page).toMatch(/r1-e1 {1,2}also told by Velia Herald: /)
  })

  it('sets each sentence that changes beside what it becomes', async () => {
    const [falls, changes] = await Promise.all([pageOf('r4'), pageOf('r3')])
    expect(falls).toContain('\n  falls: According to Teo Moro, it has been broken\n')
    expect(changes).toContain(
      'in Karst (two independent origins) → Fishermen put up a blockade in protest against Velia in Karst\n',
    )
  })

  it('says of one entry in which report it stands', async () => {
    expect(await pageOf('r3-f1')).toMatch(/^What rests on r3-f1 of the report r3\n\n1 entry\n/)
  })

  it('says that the report was taken back already', async () => {
    const ripple = await rippleIn('r4')
    const withdrawn = { act: 'retract', ruling: 7, day: '2024-05-22', by: null } as const
    const page = ripplePage({ ...ripple, report: { ...ripple.report, withdrawn } }, plain, 500)
    expect(page).toMatch(/^What rests on the report r4\nThe report was retracted on 22 May 2024 \(ruling 7\)\.\n/)
  })

  it('keeps to the width of the terminal', async () => {
    const lines = ripplePage(await rippleIn('r1'), plain, 72).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72)
  })
})
