import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Labelled, placeLabels } from './labels.js'

const field = { width: 400, height: 300 }
const mark = (key: string, x: number, y: number, text = 'Northgate'): Labelled => ({ key, x, y, r: 5, text })

describe('placeLabels', () => {
  it('puts a label to the right, and to the left where the field ends', () => {
    expect(placeLabels([mark('a', 50, 50), mark('b', 390, 200)], field)).toMatchObject([
      { key: 'a', x: 59, anchor: 'start' },
      { key: 'b', x: 381, anchor: 'end' },
    ])
  })

  it('leaves out the label that has no room, the less important one', () => {
    const crowd = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => mark(`${n}`, 200 + n, 150 + n))
    const placed = placeLabels(crowd, field).map(({ key }) => key)
    expect(placed).toContain('1')
    expect(placed.length).toBeLessThan(crowd.length)
  })

  it('never lays one label upon another', () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(marks, (given) => {
        const placed = placeLabels(
          given.map(([x, y], at) => mark(`${at}`, x, y)),
          field,
        )
        const width = 'Northgate'.length * 6.7
        const lefts = placed.map(({ x, anchor }) =>
          anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2,
        )
        for (const [a, one] of placed.entries()) {
          for (const [b, other] of placed.entries()) {
            if (a < b && Math.abs(one.y - other.y) < 15) {
              expect(Math.abs((lefts[a] ?? 0) - (lefts[b] ?? 0))).toBeGreaterThanOrEqual(width - 1e-6)
            }
          }
        }
      }),
    )
  })
})
