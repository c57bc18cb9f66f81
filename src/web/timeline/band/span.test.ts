import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedIn, laneOf, outside, placeOf } from './counted.js'
import { packed, rowsNeeded, shared } from './packed.js'
import { dayNumber, dayOf, daysOf, spanAddress, spanIn, spanOf, within, widthOf, zoomed } from './span.js'
import { ticksIn } from './ticks.js'
import { edgesOf, startOf, type Unit, unitFor } from './units.js'

const day = fc.integer({ min: dayNumber('1200-01-01'), max: dayNumber('2100-01-01') })
const units: Unit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade']

describe('spans', () => {
  it('come back from the address', () => {
    const span = spanOf('2022-11-05', '2022-12-01')
    expect(spanAddress(span)).toBe('2022-11-05,2022-12-01')
    expect(spanIn(spanAddress(span))).toEqual(span)
    expect([spanIn('2022-11-05'), spanIn('2022-12-01,2022-11-05'), spanIn(null)]).toEqual([null, null, null])
  })

  it('stay within their limits, no narrower than three days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 90_000 }), day, (from, width, start) => {
        const limits = { from: start, to: start + 4000 }
        const span = within({ from, to: from + width }, limits)
        expect(span.from).toBeGreaterThanOrEqual(limits.from)
        expect(span.to).toBeLessThanOrEqual(limits.to)
        expect(widthOf(span)).toBeGreaterThanOrEqual(3)
      }),
    )
  })

  it('zoom around the day under the pointer', () => {
    const span = zoomed({ from: 0, to: 100 }, 0.5, 25)
    expect(span).toEqual({ from: 12.5, to: 62.5 })
  })
})

describe('units', () => {
  it('cut any span into whole stretches without a gap', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 900 }), fc.constantFrom(...units), (from, width, unit) => {
        const edges = edgesOf(unit, { from, to: from + width })
        expect(edges[0]).toBeLessThanOrEqual(from)
        expect(edges.at(-1)).toBeGreaterThanOrEqual(from + width)
        for (const [at, edge] of edges.entries()) {
          expect(startOf(unit, edge)).toBe(edge)
          if (at > 0) expect(startOf(unit, edge - 1)).toBe(edges[at - 1])
        }
      }),
    )
  })

  it('begin weeks on Mondays, and are as fine as there is room', () => {
    expect(dayOf(startOf('week', dayNumber('2022-11-06')))).toBe('2022-10-31')
    expect(unitFor(spanOf('2022-11-01', '2022-11-30'), 900, 5)).toBe('day')
    expect(unitFor(spanOf('2015-01-01', '2022-11-30'), 900, 5)).toBe('month')
  })
})

describe('countedIn', () => {
  const lane = laneOf({
    key: 'events',
    name: 'events',
    layer: 'events',
    total: 7,
    exact: { days: ['2022-10-31', '2022-11-01', '2022-11-20'], counts: [1, 2, 1] },
    undated: { days: ['2022-11-02'], counts: [1] },
    wide: [
      { from: '2022-11-01', to: '2022-11-30', count: 1 },
      { from: '2022-01-01', to: '2022-12-31', count: 1 },
    ],
  })

  it('holds a period for certain only where all of it lies between the edges', () => {
    const november = edgesOf('month', spanOf('2022-11-01', '2022-11-30'))
    expect(countedIn(lane, november)).toEqual({ sure: [4], vague: [1], sum: 5 })
    const days = edgesOf('day', spanOf('2022-11-01', '2022-11-03'))
    expect(countedIn(lane, days)).toEqual({ sure: [2, 0, 0], vague: [1, 1, 0], sum: 4 })
  })

  it('leaves nothing out: what is not between the edges is before or after', () => {
    const span = spanOf('2022-11-01', '2022-11-10')
    const inside = countedIn(lane, edgesOf('day', span)).sum
    const { before, after } = outside([lane], span)
    expect([before, inside, after]).toEqual([2, 4, 1])
  })

  it('finds the stretch under a day', () => {
    expect([placeOf(5, [0, 10, 20]), placeOf(10, [0, 10, 20]), placeOf(20, [0, 10, 20])]).toEqual([0, 1, -1])
  })
})

describe('packed', () => {
  it('never lays words over another sign of the row, nor a sign outside its day', () => {
    const items = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80 })
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 17, max: 90 }), (days, rows, wide) => {
        const placed = days.sort((a, b) => a - b).map((at) => ({ start: at * wide, end: (at + 1) * wide }))
        const laid = packed(placed, rows, 31 * wide)
        expect(laid.length + laid.reduce((sum, { more }) => sum + more, 0)).toBe(placed.length)
        for (const one of laid) {
          expect(one.x).toBeGreaterThanOrEqual(one.item.start)
          expect(one.x + 16).toBeLessThanOrEqual(one.item.end)
          for (const other of laid) {
            if (one !== other && one.row === other.row && other.x >= one.x)
              expect(one.x + Math.max(16, one.room)).toBeLessThanOrEqual(other.x)
          }
        }
      }),
    )
  })

  it('shares rows out as they are needed, one at least', () => {
    expect(shared([1, 5, 2], 6)).toEqual([1, 3, 2])
    expect(shared([9, 9, 9], 2)).toEqual([1, 1, 1])
    expect(
      rowsNeeded(
        [
          { start: 0, end: 9 },
          { start: 5, end: 14 },
        ],
        10,
      ),
    ).toBe(2)
  })
})

describe('ticksIn', () => {
  it('are no closer than asked, at any zoom, and the first tells the year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 3, max: 300_000 }), (from, width) => {
        const ticks = ticksIn({ from, to: from + width }, 900, 74)
        for (const [at, tick] of ticks.entries()) {
          const before = ticks[at - 1]
          // Months differ in length by a tenth.
          if (before !== undefined) expect(((tick.day - before.day) / width) * 900).toBeGreaterThan(60)
        }
        if (ticks[0] !== undefined) expect(ticks[0].label).toMatch(/\d{3,4}$/)
      }),
    )
  })

  it('names the days of a span in words', () => {
    expect(daysOf(spanOf('2022-11-05', '2022-11-07'))).toEqual({ since: '2022-11-05', until: '2022-11-07' })
  })
})
