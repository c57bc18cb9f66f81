import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitted, inWorld, onScreen, placeAt, tellView, viewIn, worldPoint, zoomed } from './view.js'

const field = { width: 800, height: 500 }
const lat = fc.double({ min: -80, max: 80, noNaN: true })
const lon = fc.double({ min: -179, max: 179, noNaN: true })

describe('the view of a map', () => {
  it('finds the place of every point again', () => {
    fc.assert(
      fc.property(lat, lon, (a, b) => {
        const found = placeAt(worldPoint({ lat: a, lon: b }))
        expect(found.lat).toBeCloseTo(a, 6)
        expect(found.lon).toBeCloseTo(b, 6)
      }),
    )
  })

  it('shows all points that it is fitted to', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ lat, lon }), { minLength: 1, maxLength: 9 }), (places) => {
        const points = places.map(worldPoint)
        const view = fitted(points, field)
        for (const point of points) {
          const { x, y } = onScreen(point, view, field)
          // Far apart, the whole world is shown at its smallest.
          expect(x).toBeGreaterThanOrEqual(-1)
          expect(x).toBeLessThanOrEqual(field.width + 1)
          if (view.k > 1) expect(Math.abs(y - field.height / 2)).toBeLessThanOrEqual(field.height / 2)
        }
      }),
    )
  })

  it('keeps the point under the pointer where it is', () => {
    const view = fitted([worldPoint({ lat: 43, lon: 20 }), worldPoint({ lat: 45, lon: 22 })], field)
    const pointer = { x: 700, y: 100 }
    const before = inWorld(pointer, view, field)
    const after = inWorld(pointer, zoomed(view, 2, pointer, field), field)
    expect(after.x).toBeCloseTo(before.x, 6)
    expect(after.y).toBeCloseTo(before.y, 6)
  })

  it('is told by an address, and none by a broken one', () => {
    const view = viewIn('42.900,20.900,4.50')
    expect(view === null ? null : tellView(view)).toBe('42.900,20.900,4.50')
    expect(viewIn(null)).toBeNull()
    expect(viewIn('42.9,20.9')).toBeNull()
    expect(viewIn('here,there,1')).toBeNull()
  })
})
