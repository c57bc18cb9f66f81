import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bounds } from '../../record/index.js'
import { contradictions, rangeOf } from './contradictions.js'
import { figure, span, told } from '../told.test-kit.js'

const place = (name: string) => ({ text: name, name, country: null, lat: null, lon: null, precision: 'town' as const })
const pair = (one: Parameters<typeof figure>[0], other: Parameters<typeof figure>[0], learned = '2024-03-02') =>
  contradictions([
    told('figures', figure(one), { report: 'r1' }),
    told('figures', figure(other), { report: 'r2', learned }),
  ])

describe('contradictions', () => {
  it('sets two counts of the same thing against one another', () => {
    expect(pair({ value: 30 }, { value: 25, what: 'peacekeepers' })).toMatchObject([
      { grounds: "both count peacekeepers in like words; exact 30 and exact 25 can't both be right" },
    ])
  })

  it.each([
    ['bounds that can both hold', { value: 30 }, { value: 25, bound: 'more-than' as const }],
    ['about the same', { value: 30 }, { value: 29, bound: 'about' as const }],
    ['another place', { value: 30, place: place('Northport') }, { value: 25, place: place('Southport') }],
    ['a part of the thing counted', { value: 30 }, { value: 3, what: 'wounded peacekeepers' }],
    ['another thing counted', { value: 30 }, { value: 25, what: 'lorries' }],
    ['another sentence', { value: 30 }, { value: 25, evidence: [span('The mission has 25 peacekeepers in all.')] }],
    ['another unit', { value: 30 }, { value: 25, unit: 'percent' }],
  ])('leaves apart %s', (_, one, other) => expect(pair(one, other)).toEqual([]))

  it('takes a name before the noun for the same thing', () => {
    expect(pair({ value: 30 }, { value: 25, what: 'Union peacekeepers' })).toHaveLength(1)
  })

  it('leaves apart what was learned weeks later', () => {
    expect(pair({ value: 30 }, { value: 25 }, '2024-04-02')).toEqual([])
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
