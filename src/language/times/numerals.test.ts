import { describe, expect, it } from 'vitest'
import { readNumeral } from './numerals.js'
import { scan } from './scan.js'
import { parseWordList } from './word-list.js'

describe('numerals', () => {
  it.each([
    ['6,300', 6300],
    ['1.5 million', 1_500_000],
    ['4.5bn', 4_500_000_000],
    ['300 mln', 300_000_000],
    ['twenty-five', 25],
    ['two hundred and six', 206],
    ['three dozen', 36],
    ['a million', 1_000_000],
    ['half a million', 500_000],
    ['four thousand two hundred', 4200],
    ['4 hundred thousand', 400_000],
  ])('%s', (text, value) => {
    const words = scan(text)
    expect(readNumeral(words, 0)).toMatchObject({ value, next: words.length })
  })

  it('keeps two numbers apart', () =>
    expect(readNumeral(scan('two and three'), 0)).toMatchObject({ value: 2, next: 1 }))
})

describe('word lists', () => {
  it('name the line that is wrong', () => {
    expect(() => parseWordList('# words\nmonth\tmay\t5\nmonth\tjune', 'times.tsv', ['month'])).toThrow(
      'times.tsv, line 3',
    )
    expect(() => parseWordList('moon\tmay\t5', 'times.tsv', ['month'])).toThrow('unknown class "moon"')
  })
})
