import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { barsOf } from './bars.js'

const quads = (count: number) => ({
  'verbal cooperation': count,
  'material cooperation': 0,
  'verbal conflict': 1,
  'material conflict': 0,
})

describe('barsOf', () => {
  it('has a bar a day where the days are few', () => {
    const bars = barsOf(
      [
        { day: '2024-01-08', quads: quads(2) },
        { day: '2024-01-10', quads: quads(0) },
      ],
      60,
    )
    expect(bars.map(({ total }) => total)).toEqual([3, 0, 1])
  })

  it('counts every act once', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 30 }), (given) => {
        const bars = barsOf(
          given.sort().map((one) => ({ day: one, quads: quads(2) })),
          60,
        )
        expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(given.length * 3)
      }),
    )
  })
})
