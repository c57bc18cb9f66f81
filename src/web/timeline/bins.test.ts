import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsOf, monthsBetween, type MonthCount } from './bins.js'

const none = { statements: 0, events: 0, talks: 0, proposals: 0, commitments: 0, measures: 0, figures: 0, positions: 0 }
const month = (name: string, events: number): MonthCount => ({ month: name, layers: { ...none, events } })
const monthName = fc
  .record({ year: fc.integer({ min: 1900, max: 2040 }), month: fc.integer({ min: 1, max: 12 }) })
  .map((one) => `${one.year}-${String(one.month).padStart(2, '0')}`)

describe('binsOf', () => {
  it('has a bar for every month of the reports, and one each for what lies before and after', () => {
    const bins = binsOf([month('1999-03', 2), month('2008-02', 1), month('2022-11', 5), month('2023-04', 1)], {
      from: '2022-10-28',
      to: '2023-01-05',
    })
    expect(bins.map(({ kind, from, total }) => [kind, from, total])).toEqual([
      ['before', '1999-03', 3],
      ['month', '2022-10', 0],
      ['month', '2022-11', 5],
      ['month', '2022-12', 0],
      ['month', '2023-01', 0],
      ['after', '2023-04', 1],
    ])
  })

  it('turns to years where months would be too many', () => {
    expect(
      binsOf([month('2015-05', 1)], { from: '2015-04-01', to: '2021-02-01' }).map(({ from, to }) => `${from} ${to}`),
    ).toEqual([
      '2015-04 2015-12',
      '2016-01 2016-12',
      '2017-01 2017-12',
      '2018-01 2018-12',
      '2019-01 2019-12',
      '2020-01 2020-12',
      '2021-01 2021-02',
    ])
  })

  it('counts every entry exactly once', () => {
    const counted = fc.array(fc.tuple(monthName, fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
    fc.assert(
      fc.property(counted, monthName, monthName, (given, one, other) => {
        const months = [...new Map(given)]
          .map(([name, count]) => month(name, count))
          .sort((a, b) => (a.month < b.month ? -1 : 1))
        const [from, to] = [one, other].sort()
        const bins = binsOf(months, { from: `${from}-01`, to: `${to}-01` })
        const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
        expect(sum(bins.map(({ total }) => total))).toBe(sum(months.map(({ layers }) => layers.events)))
      }),
    )
  })
})

describe('monthsBetween', () => {
  it('goes over the turn of the year', () => {
    expect(monthsBetween('2021-11', '2022-02')).toEqual(['2021-11', '2021-12', '2022-01', '2022-02'])
  })
})
