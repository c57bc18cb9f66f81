import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changePoints, changeRule } from './change-points.js'
import { actLevels, measured, trialsOf } from './measured.js'
import { alarmsPerYear, delayOf, noise } from './trial.js'

const calm = [3, 5, 2, 0, 4, 6, 3, 2, 5, 4, 1, 3, 4, 2]

describe('changePoints', () => {
  it('finds a rise and the fall after it, each with where it began and when it could be told', () => {
    const high = [40, 38, 41, 39, 42, 37, 40, 41, 38, 43, 39, 40]
    const { found } = changePoints([...calm, ...high, 5, 3, 4, 2, 5, 3])
    expect(found).toMatchObject([
      { direction: 'rise', at: 14, seen: 14, after: 40 },
      { direction: 'fall', at: 26, seen: 26, after: 5 },
    ])
  })

  it('steps over what was not covered: it is no calm', () => {
    const gaps = calm.flatMap((value) => [value, null])
    expect(changePoints([...gaps, 30, null, 30]).found).toMatchObject([{ at: 28, direction: 'rise' }])
    expect(changePoints([...calm, null, null, null, null, null, 4]).found).toEqual([])
  })

  it('takes one act more for no change, however still it was before', () => {
    const still = Array.from({ length: 20 }, () => 0)
    expect(changePoints([...still, 9, 0, 0]).found).toEqual([])
    expect(changePoints([...still, 9, 9, 9, 9]).found).toMatchObject([{ at: 20, direction: 'rise' }])
  })

  it('judges nothing before the baseline is long enough', () => {
    expect(changePoints([1, 0, 2, 90, 80, 95])).toEqual({ found: [], judged: 0 })
    expect(changePoints(calm).judged).toBe(calm.length - changeRule.leastBaseline)
  })

  it('never looks ahead: what comes later changes nothing of what was told', () => {
    const series = fc.array(fc.option(fc.integer({ min: 0, max: 60 }), { freq: 6 }), { maxLength: 80 })
    fc.assert(
      fc.property(series, fc.nat(80), (values, end) => {
        const then = changePoints(values.slice(0, end)).found
        expect(changePoints(values).found.filter(({ seen }) => seen < end)).toEqual(then)
      }),
    )
  })
})

describe('what was measured of it', () => {
  const runs = 120

  it('is measured for the rule that is used', () => {
    expect(measured.rule).toBe(changeRule)
  })

  it.each([
    ['steadyCoverage', 1],
    ['doublingCoverage', 2],
  ] as const)('holds anew in small for false alarms with %s', (key, coverage) => {
    const worst = Math.max(...actLevels.map((acts) => alarmsPerYear({ ...trialsOf(acts), coverage }, runs)))
    expect(Math.abs(worst / measured.falseAlarmsPerYear[key] - 1)).toBeLessThan(0.25)
    expect(measured.falseAlarmsPerYear[key]).toBeLessThanOrEqual(4)
  })

  it.each(measured.doubledConflict)('holds anew for conflict that doubles from $actsPerWeek acts a week', (told) => {
    const { found, weeks } = delayOf({ ...trialsOf(told.actsPerWeek), conflict: 2 }, runs)
    expect(Math.abs(found - told.found)).toBeLessThan(0.1)
    expect(Math.abs(weeks - told.weeks)).toBeLessThanOrEqual(4)
    expect(told.found).toBeGreaterThan(told.byChance)
  })

  it('shows why the line is normalised: doubled coverage gives false alarms on the raw one', () => {
    const doubled = { ...trialsOf(12), coverage: 2 }
    expect(alarmsPerYear(doubled, runs, { line: 'raw' })).toBeGreaterThan(1.5 * alarmsPerYear(doubled, runs))
  })
})

describe('noise', () => {
  it('is the same for the same seed, and nothing but noise in proportion to coverage', () => {
    expect(noise(trialsOf(4), 3)).toEqual(noise(trialsOf(4), 3))
    expect(noise(trialsOf(4), 3)).not.toEqual(noise(trialsOf(4), 4))
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const long = noise({ ...trialsOf(12), weeks: 20_000, coverage: 2 }, 1)
    const [early, late] = [long.normalised.slice(0, 10_000), long.normalised.slice(10_000)]
    expect(mean(late) / mean(early)).toBeCloseTo(1, 1)
    expect(mean(long.raw.slice(10_000)) / mean(long.raw.slice(0, 10_000))).toBeCloseTo(2, 1)
  })
})
