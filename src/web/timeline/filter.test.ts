import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allLayers } from '../entry/layers.js'
import { type Filter, filterOf, noFilter, timelineAddress } from './filter.js'

const filterAt = (address: string): Filter => filterOf(new URL(address, 'http://here').searchParams)

describe('timelineAddress', () => {
  it('is short, and plain enough to read', () => {
    expect(timelineAddress(noFilter)).toBe('/timeline')
    expect(
      timelineAddress({ ...noFilter, layers: ['events', 'talks'], actor: 'Ada Firefly', since: '2024-01-01' }),
    ).toBe('/timeline?layer=events,talks&actor=Ada+Firefly&since=2024-01-01')
  })

  it('brings back every filter', () => {
    const words = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }), { nil: null })
    const filters = fc.record({
      layers: fc.subarray([...allLayers], { maxLength: 7 }),
      actor: words,
      text: words,
      undated: fc.boolean(),
      since: fc.constantFrom(null, '2024-01-01'),
      until: fc.constantFrom(null, '2024-12-31'),
      order: fc.constantFrom<Filter['order']>('newest', 'oldest'),
    })
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterAt(timelineAddress(filter))).toEqual(filter)
      }),
    )
  })
})

describe('filterOf', () => {
  it('passes over what means nothing', () => {
    expect(filterAt('/timeline?layer=opinions,events&since=yesterday&order=random&other=1')).toEqual({
      ...noFilter,
      layers: ['events'],
    })
  })
})
