import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeCards, type Slot } from './place-cards.js'

const slot = (id: string, level: number, height = 50): Slot => ({ id, level, height })

const someSlots = fc
  .array(fc.record({ level: fc.nat(900), height: fc.integer({ min: 10, max: 300 }) }), { maxLength: 12 })
  .map((given) => given.sort((one, other) => one.level - other.level).map((one, at) => ({ id: String(at), ...one })))

describe('placeCards', () => {
  it('sets cards level with their words, and below where others stand', () => {
    expect([...placeCards([slot('a', 0), slot('b', 10), slot('c', 400)], null)]).toEqual([
      ['a', 0],
      ['b', 54],
      ['c', 400],
    ])
  })

  it('keeps the open one level, and lets those before it make room', () => {
    const placed = placeCards([slot('a', 100), slot('b', 120), slot('c', 170, 300), slot('d', 200)], 'c')
    expect(Object.fromEntries(placed)).toEqual({ a: 62, b: 116, c: 170, d: 474 })
  })

  it('sends those that find no room above below the open one', () => {
    const placed = placeCards([slot('a', 0), slot('b', 0), slot('c', 0), slot('d', 70, 200)], 'd')
    expect(Object.fromEntries(placed)).toEqual({ a: 0, d: 70, b: 274, c: 328 })
  })

  it('never lets two overlap, keeps the open one level, and puts none above the text', () => {
    fc.assert(
      fc.property(someSlots, fc.option(fc.nat(11).map(String)), (slots, open) => {
        const placed = placeCards(slots, open)
        expect(placed.size).toBe(slots.length)
        const stretches = slots
          .map(({ id, height }) => ({ from: placed.get(id) ?? -1, height }))
          .sort((one, other) => one.from - other.from)
        stretches.forEach(({ from }, at) => {
          const last = stretches[at - 1]
          expect(from).toBeGreaterThanOrEqual(last === undefined ? 0 : last.from + last.height)
        })
        const chosen = slots.find(({ id }) => id === open)
        if (chosen !== undefined) expect(placed.get(chosen.id)).toBe(chosen.level)
      }),
    )
  })
})
