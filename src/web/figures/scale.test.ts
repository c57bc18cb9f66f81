import { describe, expect, it } from 'vitest'
import { scaleOf } from './scale.js'

const one = (value: number | null, low: number | null = null, high: number | null = null) => ({ value, low, high })

describe('scaleOf', () => {
  it('runs from the least to the greatest number, with room at both ends', () => {
    const scale = scaleOf([one(10), one(30), one(null, 20, 50)])
    expect([10, 30, 50].map(scale)).toEqual([5, 50, 95])
  })

  it.each([
    ['one number', [one(7)]],
    ['no number', [one(null)]],
  ])('puts %s in the middle', (_, points) => expect(scaleOf(points)(7)).toBe(50))
})
