import { describe, expect, it } from 'vitest'
import type { WireRule } from '../../api/rules/wire.js'
import { axisOf, daysBetween, placeOf, ticksOf } from './axis.js'
import { extentOf } from './extent.js'

const bar = (from: string | null, to: string | null): WireRule['bars'][number] => ({
  from,
  to,
  kind: 'in force',
  rule: 'ban',
  words: null,
  now: true,
  next: false,
})
const rule = (bars: WireRule['bars'], learned = { from: '2024-05-01', to: '2024-05-20' }): WireRule => ({
  id: 'm1',
  authority: [],
  kind: 'ban',
  rule: 'ban',
  appliesTo: null,
  standing: 'in force',
  haltTold: null,
  dateWords: null,
  learned,
  bars,
  seams: [],
  disputedBy: [],
  answers: [],
  answeredBy: [],
  origins: [],
  accounts: 1,
  proofs: [],
  history: [],
})
const free = { zoom: null, since: null, until: null }

describe('axisOf', () => {
  it('holds all days told of the rules and the day', () => {
    const { from, to } = axisOf([rule([bar('2024-03-01', '2024-07-01')])], '2024-08-01', free)
    expect(from < '2024-03-01' && to > '2024-08-01').toBe(true)
  })
  it('keeps to a year around the day where all days would be slivers', () => {
    const { from, to } = axisOf([rule([bar('2008-01-01', null)])], '2024-08-01', free)
    expect(daysBetween(from, to)).toBe(390)
  })
  it('follows the zoom, and without one the period chosen', () => {
    const rules = [rule([bar('2024-03-01', null)])]
    expect(axisOf(rules, '2024-08-01', { ...free, zoom: 'month' })).toEqual({ from: '2024-06-26', to: '2024-08-27' })
    expect(axisOf(rules, '2024-08-01', { ...free, since: '2024-01-01', until: '2024-02-01' })).toEqual({
      from: '2024-01-01',
      to: '2024-02-01',
    })
  })
})

describe('places on the axis', () => {
  const axis = { from: '2024-05-01', to: '2024-05-10' }
  it.each([
    ['2024-05-01', 0],
    ['2024-05-06', 0.5],
    ['2024-05-11', 1],
  ])('%s lies at %d', (day, place) => expect(placeOf(axis, day)).toBeCloseTo(place))
  it.each([
    [{ from: '2024-05-01', to: '2024-06-15' }, 'day', '2024-05-06'],
    [{ from: '2024-01-15', to: '2024-08-01' }, 'month', '2024-02-01'],
    [{ from: '2023-11-15', to: '2025-12-01' }, 'month', '2024-01-01'],
    [{ from: '2001-01-15', to: '2024-08-01' }, 'year', '2004-01-01'],
  ])('marks %j by the %s, at most nine times', (given, unit, first) => {
    const ticks = ticksOf(given)
    expect(ticks[0]).toMatchObject({ unit })
    expect(ticks.map(({ day }) => day)).toContain(first)
    expect(ticks.length).toBeLessThanOrEqual(9)
  })
})

describe('extentOf', () => {
  const axis = { from: '2024-05-01', to: '2024-05-10' }
  it('cuts a bar to the axis, and counts its last day', () => {
    expect(extentOf(bar('2024-04-01', '2024-05-05'), rule([]), axis)).toMatchObject({
      start: 0,
      end: 0.5,
      openEnd: false,
    })
  })
  it('leaves out what lies beyond', () => {
    expect(extentOf(bar('2024-06-01', null), rule([]), axis)).toBeNull()
    expect(extentOf(bar(null, '2024-04-30'), rule([]), axis)).toBeNull()
  })
  it('is solid only up to the last telling where no end is told', () => {
    const learned = { from: '2024-05-01', to: '2024-05-05' }
    expect(extentOf(bar('2024-05-01', null), rule([], learned), axis)).toMatchObject({ openEnd: true, solid: 0.5 })
  })
  it('draws a bar without days from its first telling on', () => {
    const learned = { from: '2024-05-06', to: '2024-05-06' }
    expect(extentOf(bar(null, null), rule([], learned), axis)).toMatchObject({ start: 0.5, end: 1, openStart: true })
  })
})
