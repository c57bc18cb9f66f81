import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changed } from '../app/chosen.js'
import { allLayers } from '../entry/layers.js'
import { changesFor, type Filter, filterOf, noFilter, questionOf, widened } from './filter.js'

const filterAt = (address: string): Filter => filterOf(new URL(address, 'http://here').searchParams)
const timeline = { path: '/timeline', query: new URLSearchParams() }

describe('changesFor', () => {
  it('makes addresses that are short, and plain enough to read', () => {
    expect(changed(timeline, changesFor(noFilter))).toBe('/timeline')
    const some = { layers: ['events', 'talks'], actor: 'Ada Firefly', since: '2024-01-01' } as const
    expect(changed(timeline, changesFor(some))).toBe('/timeline?actor=Ada+Firefly&since=2024-01-01&layer=events,talks')
  })

  it('brings back every filter', () => {
    const words = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null })
    const filters = fc.record({
      layers: fc.subarray([...allLayers], { maxLength: 7 }),
      type: words,
      actor: words,
      text: words,
      undated: fc.boolean(),
      since: fc.constantFrom(null, '2024-01-01'),
      until: fc.constantFrom(null, '2024-12-31'),
      asOf: fc.constantFrom(null, '2024-02-29'),
      order: fc.constantFrom<Filter['order']>('newest', 'oldest'),
      clock: fc.constantFrom<Filter['clock']>('happened', 'learned'),
      lanes: fc.constantFrom<Filter['lanes']>('layer', 'kind', 'actor'),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterAt(changed(timeline, changesFor(filter)))).toEqual(filter)
      }),
    )
  })

  it('takes away what narrows, and leaves how it is laid out and known by when', () => {
    const query = new URLSearchParams(
      'layer=talks&since=2024-01-01&clock=learned&asOf=2024-02-01&zoom=2024-01-01,2024-02-01',
    )
    expect(changed({ path: '/timeline', query }, widened)).toBe(
      '/timeline?clock=learned&asOf=2024-02-01&zoom=2024-01-01,2024-02-01',
    )
  })
})

describe('filterOf', () => {
  it('passes over what means nothing', () => {
    const address = '/timeline?layer=opinions,events&since=yesterday&order=random&clock=noon&other=1'
    expect(filterAt(address)).toEqual({ ...noFilter, layers: ['events'] })
  })
})

describe('questionOf', () => {
  it('asks for what was known by a day', () => {
    expect(questionOf({ ...noFilter, asOf: '2024-01-08', clock: 'learned' })).toEqual({
      asOf: '2024-01-08',
      clock: 'learned',
    })
  })
})
