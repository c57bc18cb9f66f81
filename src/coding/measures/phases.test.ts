import { describe, expect, it } from 'vitest'
import { readingOf } from '../golden.test-kit.js'

const frame = 'Moldova banned Transnistrian number plates. Under the ban, drivers will be warned until Friday.'
const rulesOf = (sentence: string): (string | undefined)[] =>
  readingOf({ text: `${frame} ${sentence}`, day: '2023-01-05' }).record.measures[0]?.phases.map(({ rule }) => rule) ??
  []

describe('the rule of a phase', () => {
  it.each([
    ['what is allowed', 'From March 1, plates with stickers will be allowed.', 'allowed'],
    [
      'what is not allowed, by its subject',
      'From March 1, no plates other than those with stickers will be allowed.',
      'no plates other than those with stickers will be allowed',
    ],
    ['what is not allowed, by its verb', 'From March 1, such plates will not be allowed.', 'not be allowed'],
  ])('tells %s', (_, sentence, rule) => {
    expect(rulesOf(sentence)).toEqual(['warned', rule])
  })
})
