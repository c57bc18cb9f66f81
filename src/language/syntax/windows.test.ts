import { describe, expect, it } from 'vitest'
import { WHOLE, windowsOf } from './windows.js'

describe('windows', () => {
  it('leave sentences whole that fit', () => {
    expect(windowsOf(Array.from({ length: WHOLE }, () => 'word'))).toEqual([[0, WHOLE]])
  })

  it('cut after a full stop rather than a comma', () => {
    const words = Array.from({ length: 300 }, (_, i) => (i === 120 ? '.' : i === 150 ? ',' : 'word'))
    expect(windowsOf(words)).toEqual([
      [0, 121],
      [121, 300],
    ])
  })

  it('cover all words in order', () => {
    const windows = windowsOf(Array.from({ length: 5000 }, () => 'word'))
    expect(windows.every(([start, end], i) => end - start <= WHOLE && start === (windows[i - 1]?.[1] ?? 0))).toBe(true)
    expect(windows.at(-1)?.[1]).toBe(5000)
  })
})
