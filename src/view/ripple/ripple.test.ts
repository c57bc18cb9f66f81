import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../../knowledge/phrases.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { actor, on, recordOf, statement } from '../made-up.test-kit.js'
import { riverCase } from '../river-case.test-kit.js'
import type { BriefRipple } from './brief-ripples.js'
import { rippleOf } from './ripple-of.js'

/** The bridge case: r2 is a copy of r1, r3 tells the blockade, too, and r4 alone tells of the talks. */
const { phrases } = loadPhrases()
const day = '2024-05-21'
const askOf = (records: typeof riverCase, id: string) =>
  rippleOf(fakeLedger(records), id, { title: 'The Karst bridge', phrases, day })

async function rippleIn(id: string, records = riverCase) {
  const ripple = await askOf(records, id)
  if (ripple === null) throw new Error(`the case has no ${id}`)
  return ripple
}

const withFate = (brief: readonly BriefRipple[], fate: BriefRipple['fate']): string[] =>
  brief.filter((sentence) => sentence.fate === fate).map(({ text }) => text)

describe('rippleOf', () => {
  it('falls: what nobody else tells', async () => {
    const { brief, told } = await rippleIn('r4')
    expect(told.map(({ entry, left }) => [entry.id, left])).toEqual([
      ['r4-p1', []],
      ['r4-t1', []],
      ['r4-c1', []],
    ])
    expect(withFate(brief, 'falls')).toEqual(
      expect.arrayContaining([
        'On 20 May 2024, Ada Lind put a proposal to Velia and Ostra; Velia accepted it, Ostra rejected it',
        'According to Teo Moro, it has been broken',
      ]),
    )
  })

  it('changes: what others tell, but on fewer origins', async () => {
    const { brief } = await rippleIn('r3')
    const blockade = 'Fishermen put up a blockade in protest against Velia in Karst'
    expect(brief).toContainEqual({
      section: 'What happened',
      text: `${blockade} (two independent origins)`,
      fate: 'changes',
      after: blockade,
    })
  })

  it('stays: what a copy tells in the same words, which confirms nothing all the same', async () => {
    const { brief, told } = await rippleIn('r1')
    expect(withFate(brief, 'falls')).toEqual([])
    expect(withFate(brief, 'stays')).toContain('About 300 fishermen, on 6 May 2024, as Delta Wire reports')
    expect(told.map(({ entry, left, copies }) => [entry.id, left, copies])).toEqual([
      ['r1-e2', [], ['r2']],
      ['r1-s1', [], ['r2']],
      ['r1-p1', [], ['r2']],
      ['r1-m1', [], ['r2']],
      ['r1-e1', ['Velia Herald'], ['r2']],
    ])
  })

  it('sets numbers and promises beside what they would be', async () => {
    expect((await rippleIn('r3')).figures).toEqual([
      {
        what: expect.stringMatching(/ishermen/),
        before: expect.stringMatching(/500/),
        after: expect.stringMatching(/^[^5]*$/),
      },
    ])
    expect((await rippleIn('r4')).promises).toMatchObject([
      { what: 'River Pact', before: expect.stringMatching(/breached.*kept/), after: null },
    ])
  })

  it('tells of a rule that falls with the only report and its copy', async () => {
    const alone = riverCase.filter(({ report }) => report.id !== 'r2')
    expect((await rippleIn('r1', alone)).rules).toEqual([
      { what: expect.stringMatching(/toll on boats from Ostra/), before: 'in force (charged)', after: null },
    ])
    expect((await rippleIn('r1')).rules).toEqual([])
  })

  it('looks at one entry alone', async () => {
    const { entry, entries, report } = await rippleIn('r3-f1')
    expect([entry?.id, report.report.id, entries.map(({ id }) => id)]).toEqual(['r3-f1', 'r3', ['r3-f1']])
  })

  it('knows no report and no entry that is not there', async () => {
    expect(await askOf(riverCase, 'r9')).toBeNull()
  })
})

describe('two sentences of the same words', () => {
  const actors = [actor('moro', 'Teo Moro', 'person'), actor('velia', 'Velia', 'state')]
  const demanding = (id: string, outlet: string, words: string) =>
    recordOf(
      { id, title: null, outlet, agency: null, published: '2024-05-07', text: `"${words}," Teo Moro told Velia.` },
      actors,
      (find) => ({
        statements: [
          statement({
            id: 's1',
            speakers: ['moro'],
            act: 'demand',
            addressees: ['velia'],
            date: on('2024-05-06'),
            content: find(words),
            evidence: find(`"${words}," Teo Moro told Velia.`),
          }),
        ],
      }),
    )
  const two = [
    demanding('r1', 'Karst Post', 'Open the locks of the upper river'),
    demanding('r2', 'Velia Herald', 'Pay the crews their back wages'),
  ]

  it('are told apart by what each rests on', async () => {
    expect((await rippleIn('r1', two)).told.map(({ left }) => left)).toEqual([[]])
  })

  // `fateOf` takes any sentence of the same text for the same sentence.
  it('so that the one falls though the other stays', async () => {
    expect(withFate((await rippleIn('r1', two)).brief, 'falls')).toEqual(['On 6 May 2024, Teo Moro demanded of Velia'])
  })
})
