import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NewsReport } from '../../record/index.js'
import { report } from '../told.test-kit.js'
import { compareReports, sideOf } from './compare.js'
import type { Relation } from './relation.js'

const first = `A barge with 1,740 tonnes of grain ran aground below the bridge of Lum on Monday, and 12 sailors were taken off by boat.
The river police closed the channel until the evening. Nobody was hurt, a spokesman said.
The captain said that a buoy had been moved by the flood. It was the third such accident since the dredging stopped in May.`

const compared = (one: NewsReport, other: NewsReport): Relation | null =>
  compareReports(
    sideOf({ report: one, learned: one.published ?? '2024-03-09' }),
    sideOf({ report: other, learned: other.published ?? '2024-03-09' }),
  )
const early = (text: string, over: Partial<NewsReport> = {}): NewsReport =>
  report('early', text, { outlet: 'Daily', published: '2024-03-01', title: 'Barge aground below Lum', ...over })
const late = (text: string, over: Partial<NewsReport> = {}): NewsReport =>
  report('late', text, { outlet: 'Gazette', published: '2024-03-02', title: 'Grain on the gravel', ...over })

describe('what a later report is to an earlier one', () => {
  it('is an exact copy, whatever the signs between the words', () => {
    expect(compared(early(first), late(first.replaceAll('\n', '  ').replaceAll(',', ' –')))).toMatchObject({
      kind: 'exact',
      shareOfEarlier: 1,
      shareOfLater: 1,
    })
  })

  it('is an excerpt where a quarter was kept: containment, not likeness', () => {
    const quarter = first.split('\n')[0] ?? ''
    expect(compared(early(`${first}\n${first.toUpperCase().replaceAll('A', 'O')}`), late(quarter))).toMatchObject({
      kind: 'excerpt',
      shareOfLater: 1,
    })
  })

  it('is syndicated where another outlet credits the agency, under another headline', () => {
    expect(compared(early(first), late(`${first} (AFP)`))?.kind).toBe('syndicated')
    expect(compared(early(first), late(`${first} (AFP)`, { title: 'Barge aground below Lum' }))?.kind).toBe('near')
  })

  it('is a version of the same outlet, whose changed numbers are told whole', () => {
    const relation = compared(
      early(first),
      late(first.replace('1,740', '1,860').replace('12 ', '14 '), { outlet: 'Daily' }),
    )
    expect(relation?.kind).toBe('version')
    expect(relation?.changes.filter(({ number }) => number).map((one) => [one.earlier?.text, one.later?.text])).toEqual(
      [
        ['1,740', '1,860'],
        ['12', '14'],
      ],
    )
    expect(relation?.grounds).toContain('“12” → “14”')
  })

  it('is a correction by its own words, of the report under that title', () => {
    const notice = 'In our report of March 1 we said that 12 sailors were aboard. That was wrong; there were 11.'
    const correction = { outlet: 'Daily', title: 'Correction: Barge aground below Lum' }
    expect(compared(early(first), late(notice, correction))?.kind).toBe('correction')
    expect(compared(early(first, { title: 'Storks are back in Lum' }), late(notice, correction))).toBeNull()
    expect(compared(early(first), late(notice, { ...correction, outlet: 'Gazette' }))).toBeNull()
  })

  it('is nothing where both quote the same words', () => {
    const quote =
      '“We shall not reopen the channel before every buoy from here to the sea has been counted and moored anew”'
    const mine = `The river stays shut, to the anger of the millers, who met on Friday. ${quote}, the minister said.`
    const yours = `Twenty boats lie idle in the port of Sarn and their crews play cards. ${quote}, she told them.`
    expect(compared(early(mine), late(yours))).toBeNull()
  })

  it('is nothing where two reports are made by one form', () => {
    const form = (day: string, place: string, count: number): string =>
      `The river police counted ${count} boats in the closed channel on ${day}, most of them near ${place}, the command said.
No accident was reported and ${count + 2} skippers were fined. The next count will be made before noon in ${place} as usual.`
    expect(compared(early(form('Monday', 'Lum', 12)), late(form('Friday', 'Sarn', 17), { outlet: 'Daily' }))).toBeNull()
  })

  it('shares passages that read the same in both, and does not depend on who is named first', () => {
    const sentences = [
      ...first.split('\n'),
      'Snow fell on the high passes.',
      'The mayor of Sarn has resigned over the mill.',
    ]
    const texts = fc.shuffledSubarray(sentences, { minLength: 1 }).map((some) => some.join('\n'))
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [a, b] = [early(one), late(other)]
        const relation = compared(a, b)
        expect(compared(b, a)).toEqual(relation)
        for (const { earlier, later } of relation?.passages ?? []) {
          const words = (text: string): string[] => text.match(/\w+/g) ?? []
          expect(words(a.text.slice(earlier.start, earlier.end))).toEqual(words(b.text.slice(later.start, later.end)))
        }
      }),
    )
  })
})
