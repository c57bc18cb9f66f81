import { describe, expect, it } from 'vitest'
import type { MapAnswer, MapPlace } from '../../api/map/wire.js'
import type { Land } from './atlas.js'
import { largestRadius, marksOf, radiusOf } from './marks.js'

const none = { statements: 0, events: 0, talks: 0, proposals: 0, commitments: 0, measures: 0, figures: 0, positions: 0 }
const noQuads = { 'verbal cooperation': 0, 'material cooperation': 0, 'verbal conflict': 0, 'material conflict': 0 }
const place = (told: Partial<MapPlace>): MapPlace => ({
  key: 'at:1,2',
  kind: 'point',
  names: ['Northgate'],
  country: 'FRD',
  lat: 1,
  lon: 2,
  things: 1,
  layers: none,
  quads: noQuads,
  ...told,
})
const answer = (places: MapPlace[]): MapAnswer => ({
  total: 9,
  placeless: 0,
  undated: 0,
  places,
  countries: { FRD: 'Freedonia' },
  limited: null,
})
const land: Land = { key: '0', code: 'FRD', path: '', box: [0, 0, 9, 9], middle: { x: 4, y: 5 }, mainBox: [0, 0, 9, 9] }

describe('marksOf', () => {
  it('draws a country at the middle of its outline, and says that no more is known', () => {
    const whole = place({ kind: 'country', lat: null, lon: null, key: 'in:FRD', names: ['Freedonia'], things: 2 })
    expect(marksOf(answer([whole]), [land])).toMatchObject([{ at: { x: 4, y: 5 }, label: '2 in Freedonia' }])
    expect(marksOf(answer([whole]), [])).toEqual([])
  })

  it('tells what most of it is', () => {
    const told = place({
      layers: { ...none, talks: 2, events: 3 },
      quads: { ...noQuads, 'verbal conflict': 2, 'material conflict': 1 },
    })
    expect(marksOf(answer([told]), [])).toMatchObject([
      { layer: 'events', quad: 'verbal conflict', label: 'Northgate' },
    ])
  })

  it('has no class of acts where nothing is an act', () => {
    expect(marksOf(answer([place({ layers: { ...none, figures: 1 } })]), [])).toMatchObject([
      { layer: 'figures', quad: null },
    ])
  })
})

describe('radiusOf', () => {
  it('makes areas proportional to numbers', () => {
    expect(radiusOf(400, 400)).toBe(largestRadius)
    expect((radiusOf(100, 400) / radiusOf(400, 400)) ** 2).toBeCloseTo(0.25)
  })
})
