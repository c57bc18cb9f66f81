import { describe, expect, it } from 'vitest'
import { periodOf, periodsBetween } from './periods.js'

describe('periods', () => {
  it.each([
    ['2024-01-01', '2024-W01', '2024-01-01', '2024-01-07'],
    ['2021-01-03', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2023-05-29', '2023-W22', '2023-05-29', '2023-06-04'],
  ])('puts %s into %s, Monday to Sunday', (day, name, from, to) => {
    expect(periodOf(day, 'week')).toEqual({ name, from, to })
  })

  it('lists every week and day between two days', () => {
    expect(periodsBetween('2020-12-30', '2021-01-12', 'week').map(({ name }) => name)).toEqual([
      '2020-W53',
      '2021-W01',
      '2021-W02',
    ])
    expect(periodsBetween('2024-02-28', '2024-03-01', 'day').map(({ name }) => name)).toEqual([
      '2024-02-28',
      '2024-02-29',
      '2024-03-01',
    ])
  })
})
