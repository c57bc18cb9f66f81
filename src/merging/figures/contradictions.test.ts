import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds } from '../../record/index.js'
import { contradictions, rangeOf } from './contradictions.js'
import { type Sample, samples } from './figures.test-kit.js'
import { roughRangeOf } from './range.js'
import { figure } from '../told.test-kit.js'

const dead = { kind: 'dead' } as const
const injured = { kind: 'injured' } as const

function against(...all: Sample[]): string[] {
  const { entries, texts } = samples(all)
  return contradictions(entries, texts).map(({ grounds }) => grounds)
}

const hospital: Sample = {
  text: 'The strike on a hospital in Kunduz on Saturday killed #19 people#, a charity said.',
  figure: dead,
  day: '2024-03-02',
}

describe('contradictions', () => {
  it('sets two counts of the same dead against one another, and says why', () => {
    const other = { ...hospital, text: 'A strike on the hospital in Kunduz killed #9 people#, officials said.' }
    expect(against(hospital, other)).toEqual([
      "both count people (dead) at kunduz on 2024-03-02; 19 and 9 can't both be right",
    ])
  })

  it.each<[string, Sample]>([
    ['the wounded', { ...hospital, text: 'The strike in Kunduz wounded #37 people#.', figure: injured }],
    ['another town', { ...hospital, text: 'A strike in Herat on Saturday killed #9 people#.' }],
    ['the country around the town', { ...hospital, text: 'Strikes in Afghanistan on Saturday killed #60 people#.' }],
    ['another site of the town', { ...hospital, text: 'A bomb at a market in Kunduz on Saturday killed #3 people#.' }],
    ['another day', { ...hospital, text: 'A bomb in Kunduz on Friday killed #3 people#.', day: '2024-03-01' }],
    ['a part of them', { ...hospital, text: 'The strike in Kunduz on Saturday killed #12 children#.' }],
    [
      'others counted',
      { ...hospital, text: 'The strike in Kunduz on Saturday killed #9 militants#.', figure: { ...dead, of: [] } },
    ],
    [
      'those newly dead',
      { ...hospital, text: 'In Kunduz #2 more people# died.', figure: { ...dead, counting: 'added' } },
    ],
    ['what is feared', { ...hospital, text: 'It is feared that the strike in Kunduz killed #40 people#.' }],
    ['what befell long before', { ...hospital, text: 'Ten years ago a strike in Kunduz killed #90 people#.' }],
    [
      'bounds that can both hold',
      { ...hospital, text: 'The strike in Kunduz killed #9 people#.', figure: { ...dead, bound: 'at-least' } },
    ],
    [
      'a share',
      {
        ...hospital,
        text: 'The strike in Kunduz killed #9 percent# of them.',
        figure: { unit: 'percent', kind: 'share' },
      },
    ],
  ])('leaves apart %s', (what, other) => {
    const civilians = what === 'others counted' ? hospital.text.replace('people', 'civilians') : hospital.text
    expect(against({ ...hospital, text: civilians }, other)).toEqual([])
  })

  it('takes a part that is greater than its whole for a contradiction', () => {
    const children = { ...hospital, text: 'The strike in Kunduz on Saturday killed #25 children#.' }
    expect(against(hospital, children)).toHaveLength(1)
  })

  it('takes a toll that rises a day later for an update, and one that falls for a contradiction', () => {
    const later = { ...hospital, learned: '2024-03-03', text: 'The strike in Kunduz on Saturday killed #22 people#.' }
    expect(against(hospital, later)).toEqual([])
    expect(against(hospital, { ...later, text: later.text.replace('22', '5') })).toHaveLength(1)
  })

  it("takes an outlet's later count for a correction of its own", () => {
    const later = { ...hospital, learned: '2024-03-03', text: 'The strike in Kunduz on Saturday killed #5 people#.' }
    expect(against({ ...hospital, outlet: 'Post' }, { ...later, outlet: 'Post' })).toEqual([])
  })

  it('sets claimants within one report against one another, but not the report against itself', () => {
    const [army, rebels] = ['The army killed 40 fighters in Gao. ', 'Rebels said that 3 fighters died in Gao.']
    const told = (claimants: readonly (string | null)[]): Sample[] => [
      {
        report: 'r1',
        text: army.replace('40 fighters', '#40 fighters#') + rebels,
        figure: { ...dead, attributed_to: claimants[0] ?? null },
      },
      {
        report: 'r1',
        text: army + rebels.replace('3 fighters', '#3 fighters#'),
        figure: { ...dead, attributed_to: claimants[1] ?? null },
      },
    ]
    expect(against(...told(['army', 'rebels']))).toHaveLength(1)
    expect(against(...told([null, 'rebels']))).toEqual([])
  })
})

describe('what those counted do', () => {
  const sent: Sample = { text: 'Poland sent #2,500 troops# to Mali on Friday.', day: '2024-03-01' }

  it('is compared, too', () => {
    expect(against(sent, { ...sent, text: 'Poland sent #1,400 troops# to Mali on Friday.' })).toHaveLength(1)
  })

  it.each([
    ['troops hurt', 'On Friday #30 troops# were wounded in Mali.'],
    ["another state's troops", 'Chad sent #900 troops# to Mali on Friday.'],
    ['what is planned', 'Poland will send #900 troops# to Mali.'],
    ['room for them', 'The base in Mali can hold #900 troops#.'],
    ['other troops', 'Poland sent #900 Estonian troops# to Mali on Friday.'],
  ])('keeps apart %s', (_, text) => expect(against(sent, { ...sent, text })).toEqual([]))

  it('says nothing where no word tells what they did', () => {
    const bare = { ...sent, text: 'There is talk of #900 troops# in Mali on Friday.' }
    expect(against(bare, { ...bare, text: bare.text.replace('900', '100') })).toEqual([])
  })
})

describe('rangeOf', () => {
  it('knows that more than 30 people are at least 31', () => {
    expect(rangeOf(figure({ value: 30, bound: 'more-than' }))).toEqual({ low: 31, high: Infinity })
  })

  it('never turns a bound upside down', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...bounds), (value, bound) => {
        const range = rangeOf(figure({ value, bound }))
        expect(range === null || range.low <= range.high).toBe(true)
      }),
    )
  })
})

describe('roughRangeOf', () => {
  it.each([
    [500, { low: 475, high: 525 }],
    [487, { low: 487, high: 487 }],
    [40, { low: 40, high: 40 }],
  ])('takes a round number for a rough one: %d', (value, range) => {
    expect(roughRangeOf(figure({ value }))).toEqual(range)
  })

  it('lets "more than 30" be said of 30', () => {
    expect(roughRangeOf(figure({ value: 30, bound: 'more-than' }))?.low).toBe(30)
  })
})
