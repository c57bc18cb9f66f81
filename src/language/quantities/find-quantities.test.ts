import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../analysis.js'
import { findTimes } from '../times/index.js'
import { findQuantities } from './index.js'

const quantitiesOf = (text: string, tokens: readonly Token[] = []) =>
  findQuantities(text, tokens, findTimes(text, [{ start: 0, end: text.length }], { published: '2022-11-21' }))
const figuresOf = (text: string) => quantitiesOf(text).filter((quantity) => quantity.role === 'figure')

describe('numbers with what they count', () => {
  it.each([
    ['Two army bases were searched.', { value: 2, bound: 'exact', what: 'army bases' }],
    ['About 4,000 troops remain.', { value: 4000, bound: 'about', what: 'troops' }],
    ['Three dozen soldiers left.', { value: 36, what: 'soldiers' }],
    ['Some 1.5 million people fled.', { value: 1_500_000, bound: 'about', what: 'people' }],
    ['NATO sends 700 more troops.', { value: 700, what: 'more troops' }],
    [
      'There were at least 6 Serbs shot by Albanians.',
      { value: 6, bound: 'at-least', what: 'Serbs shot by Albanians' },
    ],
    ['In May, 93 people were injured.', { value: 93, what: 'people injured' }],
    ['About 13,000 people died.', { value: 13000, bound: 'about', what: 'people died' }],
    ['Then 30 of its soldiers were injured.', { value: 30, what: 'soldiers injured' }],
    ['He spoke of 15 allegedly broken agreements.', { value: 15, what: 'allegedly broken agreements' }],
  ])('%s', (sentence, quantity) => expect(figuresOf(sentence)).toMatchObject([{ unit: null, ...quantity }]))
})

describe('bounds', () => {
  it.each([
    ['around 20 cars', 'about'],
    ['nearly 20 cars', 'about'],
    ['at least 20 cars', 'at-least'],
    ['no fewer than 20 cars', 'at-least'],
    ['up to 20 cars', 'at-most'],
    ['no more than 20 cars', 'at-most'],
    ['more than 20 cars', 'more-than'],
    ['over 20 cars', 'more-than'],
    ['fewer than 20 cars', 'fewer-than'],
    ['under 20 cars', 'fewer-than'],
    ['20 or more cars', 'at-least'],
    ['20 cars', 'exact'],
  ])('%s', (phrase, bound) =>
    expect(figuresOf(`They saw ${phrase} there.`)).toMatchObject([{ value: 20, bound, what: 'cars' }]),
  )
})

describe('ranges and bare plurals have ends instead of a value', () => {
  it.each([
    ['between 20 and 30 cars', 20, 30, 'exact'],
    ['10-15 cars', 10, 15, 'exact'],
    ['four to five thousand cars', 4000, 5000, 'exact'],
    ['dozens of cars', 24, 99, 'about'],
    ['hundreds of cars', 200, 999, 'about'],
    ['thousands of cars', 2000, 9999, 'about'],
    ['tens of thousands of cars', 20000, 99999, 'about'],
  ] as const)('%s', (phrase, low, high, bound) => {
    expect(figuresOf(`They saw ${phrase} there.`)).toMatchObject([{ value: null, low, high, bound, what: 'cars' }])
  })
})

describe('amounts', () => {
  it.each([
    ['They held eight hours of talks.', 8, 'hours', 'talks'],
    ['It lent 300 mln dlrs.', 300_000_000, 'dollars', 'dollars'],
    ['It costs $4.5bn in aid.', 4_500_000_000, 'dollars', 'aid'],
    ['It paid €30m.', 30_000_000, 'euros', 'euros'],
    ['It won 15 percent of votes.', 15, 'percent', 'votes'],
    ['The zone is 5 km wide.', 5, 'kilometres', ''],
  ])('%s', (sentence, value, unit, what) => {
    const [found] = figuresOf(sentence)
    expect(found).toMatchObject({ value, unit })
    if (what !== '') expect(found?.what).toBe(what)
  })

  it('says what an amount is told for', () =>
    expect(figuresOf('They pay $3,500 a month.')).toMatchObject([{ unit: 'dollars', per: 'month' }]))
})

describe('what the manual does not count as a figure', () => {
  it.each([
    ['The grace period is two months.', 'duration'],
    ['The two sides met.', 'back-reference'],
    ['One of them left.', 'back-reference'],
    ['He is 45 years old.', 'age'],
    ['Two-thirds of members left.', 'share'],
  ])('%s', (sentence, role) => expect(quantitiesOf(sentence)).toMatchObject([{ role }]))
})

describe('any text', () => {
  const pieces = [
    '5',
    'two',
    '$',
    ' ',
    ', ',
    '-',
    'of',
    'million',
    'soldiers',
    'were',
    'killed',
    'dozens',
    '.',
    '%',
    'a',
    '🙂',
    'per',
    'km',
    'to',
  ]
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(' ')),
  )

  it('gives spans within the text, in order of their numbers, the same every time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = quantitiesOf(text)
        expect(quantitiesOf(text)).toEqual(found)
        for (const { start, end, value, low, high } of found) {
          expect(start >= 0 && start < end && end <= text.length).toBe(true)
          expect(value === null ? low !== null && high !== null : low === null && high === null).toBe(true)
        }
      }),
    )
  })
})
