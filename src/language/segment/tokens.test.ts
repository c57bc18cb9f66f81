import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../language-data.js'
import { growth } from './growth.test-kit.js'
import { tokensOf } from './tokens.js'

const { wordParts } = loadLanguage('en').data
const stretchesOf = (text: string) => tokensOf(text, { start: 0, end: text.length }, wordParts)
const cut = (text: string): string =>
  stretchesOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')

describe('tokens', () => {
  it.each([
    ["They can't and won’t; it's late.", "They ca n't and wo n’t ; it 's late ."],
    ["He'll say they've left; we cannot.", "He 'll say they 've left ; we can not ."],
    [
      "Chad's and Chad’s plan, the ministers' and the ministers’ plan",
      "Chad 's and Chad ’s plan , the ministers ' and the ministers ’ plan",
    ],
    ["the U.N.'s and the U.S.’s envoys", "the U.N. 's and the U.S. ’s envoys"],
    ["AT&T and O'Neill met at St. John's.", "AT&T and O'Neill met at St. John 's ."],
  ])('cuts contractions and possessives: %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it.each([
    ['pre-war anti-government ex-minister', 'pre-war anti-government ex-minister'],
    ['a state-of-the-art north-west road', 'a state - of - the - art north - west road'],
    ['U.S.-led talks', 'U.S. - led talks'],
    ['al-Shabaab men', 'al - Shabaab men'],
  ])('parts words at hyphens, but not behind a prefix: %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it.each([
    ['$4.5bn, €3m or 20%', '$ 4.5 bn , € 3 m or 20 %'],
    ['1,200 men at 10:30 a.m. on 12/05/2022.', '1,200 men at 10:30 a.m. on 12/05/2022 .'],
    ['in the 1990s, 5th of 3-4', 'in the 1990s , 5th of 3 - 4'],
  ])('reads numbers: %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it.each([
    ['See https://example.org/a?b=c, or www.example.org.', 'See https://example.org/a?b=c , or www.example.org .'],
    ['Write to jane.writer@example.org.', 'Write to jane.writer@example.org .'],
  ])('leaves addresses whole: %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it.each([
    ['He left the U.S.', 'He left the U.S.'],
    ['Gen. Smith left on Nov. 5.', 'Gen. Smith left on Nov. 5 .'],
    ['“Stop!” he said—twice… and left...', '“ Stop ! ” he said — twice … and left ...'],
    ['The talks.The end', 'The talks . The end'],
  ])('parts points from words, but not from abbreviations: %s', (text, words) => {
    expect(cut(text)).toBe(words)
  })

  it('reads letters with marks, other scripts and emoji', () => {
    expect(cut('e\u0301te\u0301 naïve Zveçan Київ 😀👍')).toBe('e\u0301te\u0301 naïve Zveçan Київ 😀 👍')
  })

  it('stays inside the sentence', () => {
    const text = 'The talks failed.The minister left.'
    expect(tokensOf(text, { start: 0, end: 17 }, wordParts).at(-1)).toEqual({ start: 16, end: 17 })
  })

  it('tile the text in order: between them is nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              'U.S.',
              "n't",
              '-',
              "'s",
              'pre',
              '…',
              '..',
              ' ',
              '$4.5bn',
              'www.x.org',
              'a.B',
              'cannot',
              '😀',
            ),
            fc.string({ unit: 'binary' }),
          ),
          { maxLength: 20 },
        ),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const { start, end } of stretchesOf(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(at, start).trim()).toBe('')
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })

  it.each([
    ['one long word', 'a'],
    ['letters and points', 'a.'],
    ['hyphens', 'pre-'],
    ['apostrophes', "a'"],
    ['quotation marks', '"'],
    ['digits and commas', '1,'],
  ])('takes time in proportion to the text: %s', (_, unit) => {
    expect(growth(unit, stretchesOf)).toBeLessThan(50)
  })
})
