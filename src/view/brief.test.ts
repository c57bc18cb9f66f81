import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../knowledge/phrases.js'
import { type Brief, brief, type BriefOptions, type SectionId } from './brief.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'

const { phrases } = loadPhrases()
const write = (over: Partial<BriefOptions> = {}, records = riverCase): Promise<Brief> =>
  brief(fakeLedger(records), { title: 'The Karst bridge', phrases, ...over })

const groupsOf = (written: Brief, id: SectionId) => written.sections.find((section) => section.id === id)?.groups ?? []
const textsOf = (written: Brief, id: SectionId): string[] =>
  groupsOf(written, id).flatMap(({ sentences }) => sentences.map(({ text }) => text))
const headingsOf = (written: Brief, id: SectionId) => groupsOf(written, id).map(({ heading }) => heading)

describe('brief', () => {
  it('tells an act once and counts independent origins, not copies', async () => {
    expect(textsOf(await write(), 'happened').filter((text) => text.includes('blockade'))).toEqual([
      'Fishermen put up a blockade in protest against Velia in Karst (two independent origins)',
    ])
  })

  it('tells what a party says of its opponent as a claim', async () => {
    expect(textsOf(await write(), 'happened')).toContain(
      'According to Ilse Brandt, Ostra gave military aid to fishermen',
    )
  })

  it('puts the latest day first', async () => {
    expect(headingsOf(await write(), 'happened')).toEqual(['7 May 2024', '6 May 2024'])
  })

  it('tells who said what to whom, and whether in his own words', async () => {
    expect(textsOf(await write(), 'said')).toEqual([
      'On 7 May 2024, Ilse Brandt accused Ostra, to the press, as the report puts it',
      'On 6 May 2024, Teo Moro demanded of Velia',
    ])
  })

  it('shows the phase that holds and the dates to come', async () => {
    const written = await write({ asOf: '2024-05-10' })
    expect(textsOf(written, 'in-force')).toEqual([
      'The rule of Velia, ‘toll on boats from Ostra’, applies to boats from Ostra: coming into force by stages, from 1 May 2024 on',
      'In May 2024: charged (this holds now)',
      'From 1 June 2024 on: turned back when they do not pay',
      'On 20 May 2024, a meeting of Ilse Brandt and Teo Moro is planned in Port Amity',
      'On 1 June 2024, the rule of Velia, ‘toll on boats from Ostra’, enters a new phase: turned back when they do not pay',
    ])
  })

  it('drops the plan once the talks have been held', async () => {
    expect(textsOf(await write(), 'talks')).toEqual([
      'On 20 May 2024, Ilse Brandt and Teo Moro met in Port Amity for six hours, with Ada Lind as facilitator; they reached no agreement',
      'On 20 May 2024, Ada Lind put a proposal to Velia and Ostra; Velia accepted it, Ostra rejected it',
    ])
  })

  it('sets claims and figures that disagree side by side', async () => {
    const written = await write()
    expect(textsOf(written, 'promised')).toEqual([
      'A commitment between Velia and Ostra, agreed in 2009, owed by Velia',
      'According to Teo Moro, it has been broken',
      'According to Ilse Brandt, it has been kept',
    ])
    expect(headingsOf(written, 'figures')).toEqual(['Sources disagree: fishermen'])
    expect(textsOf(written, 'figures')).toEqual([
      'About 300 fishermen, on 6 May 2024, as Delta Wire reports',
      '500 fishermen, on 6 May 2024, according to Velian border guard',
    ])
  })

  it('knows only what was learned by the day asked', async () => {
    const written = await write({ asOf: '2024-05-07' })
    expect(new Set(written.references.map(({ report }) => report.id))).toEqual(new Set(['r1']))
  })

  it('leaves empty sections out, and says nothing of an empty ledger', async () => {
    const ids = (await write({ since: '2024-05-20' })).sections.map(({ id }) => id)
    expect(ids).toEqual(['standing', 'in-force', 'talks', 'promised'])
    expect(await write({}, [])).toMatchObject({ period: null, sections: [], references: [] })
  })
})

describe('every brief', () => {
  const texts = new Map(riverCase.map(({ report }) => [report.id, report.text]))
  const day = fc.integer({ min: 1, max: 31 }).map((n) => `2024-05-${String(n).padStart(2, '0')}`)
  const frame = fc.record({ since: day, until: day, asOf: day }, { requiredKeys: [] })

  it('has a reference behind each sentence, and each reference reads back in its report', async () => {
    await fc.assert(
      fc.asyncProperty(frame, fc.subarray([...riverCase]), async (options, records) => {
        const written = await write(options, records)
        const numbers = written.references.map(({ number }) => number)
        for (const { sentences } of written.sections.flatMap(({ groups }) => groups)) {
          for (const { references } of sentences) {
            expect(references.length).toBeGreaterThan(0)
            expect(numbers).toEqual(expect.arrayContaining([...references]))
          }
        }
        for (const {
          report,
          quote,
          excerpt: { span, before, after },
        } of written.references) {
          const text = texts.get(report.id) ?? ''
          expect(text.slice(span.start, span.end)).toBe(quote)
          expect(text).toContain(before + quote + after)
        }
      }),
    )
  })

  it('is the same every time', async () => {
    expect(await write()).toEqual(await write())
  })
})
