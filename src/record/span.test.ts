import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readsBack, spanOf } from './span.js'

describe('spans', () => {
  it('leaves out white space at both ends', () => {
    expect(spanOf('  The bridge is open. ', 1, 22)).toEqual({ start: 2, end: 21, text: 'The bridge is open.' })
  })

  it('is null where nothing but white space is left', () => {
    expect(spanOf('a \n\t b', 1, 5)).toBeNull()
    expect(spanOf('abc', 2, 2)).toBeNull()
  })

  it('counts UTF-16 code units', () => {
    const text = '😀 The envoy left'
    expect(spanOf(text, 3, 6)).toEqual({ start: 3, end: 6, text: 'The' })
  })

  it('knows words that stand elsewhere in the text', () => {
    expect(readsBack({ start: 4, end: 9, text: 'envoy' }, 'The envoy left')).toBe(true)
    expect(readsBack({ start: 5, end: 10, text: 'envoy' }, 'The envoy left')).toBe(false)
  })

  it('reads back whatever the text and the ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = spanOf(text, Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
        return span === null || readsBack(span, text)
      }),
    )
  })
})
