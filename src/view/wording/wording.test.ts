import { dayAfter } from '../../record/index.js'
import { describe, expect, it } from 'vitest'
import { daysInWords, onDays } from './days.js'
import { counted, inAList } from './names.js'
import { filled } from './phrase.js'
import { quotable } from './quotes.js'

describe('days', () => {
  it.each([
    ['2022-11-05', '2022-11-05', 'on 5 November 2022'],
    ['2022-11-05', '2022-11-07', 'between 5 and 7 November 2022'],
    ['2022-10-31', '2022-11-06', 'between 31 October and 6 November 2022'],
    ['2022-11-01', '2022-11-30', 'in November 2022'],
    ['2008-01-01', '2008-12-31', 'in 2008'],
    ['1998-01-01', '1999-12-31', 'between 1998 and 1999'],
    ['2022-04-21', null, 'from 21 April 2022 on'],
    [null, '2022-04-21', 'by 21 April 2022'],
    [null, null, ''],
  ])('%s to %s is "%s"', (from, to, words) => expect(onDays(from, to)).toBe(words))

  it('leaves out what is said again', () => {
    expect(daysInWords('2022-12-30', '2023-01-02')).toBe('30 December 2022 to 2 January 2023')
    expect(dayAfter('2024-02-28')).toBe('2024-02-29')
  })
})

describe('names', () => {
  it('makes lists and counts', () => {
    expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map(inAList)).toEqual(['', 'A', 'A and B', 'A, B and C'])
    expect([counted(1, 'country'), counted(2, 'country'), counted(1500, 'act')]).toEqual([
      'one country',
      'two countries',
      '1,500 acts',
    ])
  })
})

describe('filled', () => {
  const pattern = '{source} called [on {target} to show restraint|for restraint]'
  it('has a form for an unknown target, and never a hole', () => {
    expect(filled(pattern, { source: 'A', target: 'B and C' })).toBe('A called on B and C to show restraint')
    expect(filled(pattern, { source: 'A', target: '' })).toBe('A called for restraint')
    expect(filled(pattern, { source: '', target: '' })).toBe('persons not named called for restraint')
  })
})

describe('quotable', () => {
  it('takes off the marks around the whole and a comma at the end', () => {
    expect(quotable('"The toll\nmust go,"')).toBe('The toll must go')
    expect(quotable('"One," she said. "Two."')).toBe('"One," she said. "Two."')
  })

  it('cuts a long passage at a word', () => {
    const quote = quotable('word '.repeat(90))
    expect(quote.length).toBeLessThan(270)
    expect(quote).toMatch(/word …$/)
  })
})
