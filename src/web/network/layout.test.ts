import { describe, expect, it } from 'vitest'
import { layOut } from './layout.js'

const field = { width: 700, height: 500 }
const nodes = Array.from({ length: 25 }, (_, at) => ({ id: `actor-${at}`, r: 20 - at / 2 }))
const ties = nodes.slice(1).map(({ id }, at) => ({ from: id, to: `actor-${at % 3}`, weight: 1 + (at % 5) }))

describe('layOut', () => {
  it('gives the same picture for the same acts', () => {
    expect([...layOut(nodes, ties, field)]).toEqual([...layOut(nodes, ties, field)])
  })

  it('keeps every actor inside, and none upon another', () => {
    const points = layOut(nodes, ties, field)
    const all = nodes.map(({ id, r }) => ({ id, r, ...(points.get(id) ?? { x: -1, y: -1 }) }))
    for (const [at, { x, y, r }] of all.entries()) {
      expect(x).toBeGreaterThanOrEqual(r)
      expect(x).toBeLessThanOrEqual(field.width - r)
      expect(y).toBeGreaterThanOrEqual(r)
      expect(y).toBeLessThanOrEqual(field.height - r)
      for (const other of all.slice(at + 1)) {
        expect(Math.hypot(other.x - x, other.y - y)).toBeGreaterThan(r + other.r)
      }
    }
  })

  it('stands with one actor, and with none', () => {
    expect(layOut([{ id: 'one', r: 5 }], [], field).get('one')).toEqual({ x: 350, y: 250 })
    expect(layOut([], [], field).size).toBe(0)
  })
})
