import type { CityList } from '../../knowledge/gazetteer.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { compare, type Layer, layers, type Place, type QuadClass, quadClass, quadClasses } from '../../record/index.js'
import { type Spot, spotKey, spotOf } from '../../view/where/spot.js'
import type { Told } from '../timeline.js'
import type { MapPlace } from './wire.js'

/** The place that a thing is told of: its first teller's that tells any. */
export function placeOf({ members }: Told): Place | null {
  for (const { body } of members) if ('place' in body && body.place !== null) return body.place
  return null
}

/** The class of an act; null for what is no event. */
export const quadOf = ({ members: [first] }: Pick<Told, 'members'>): QuadClass | null =>
  isIn(first, 'events') ? quadClass(first.body.type) : null

export const isUndated = ({ members }: Told): boolean =>
  members.every(({ from, to }: LedgerEntry) => from === null && to === null)

interface Gathered {
  readonly spot: Spot
  readonly country: string | null
  readonly names: Map<string, number>
  things: number
  readonly layers: Record<Layer, number>
  readonly quads: Record<QuadClass, number>
}

/** Things by where they are told to have happened, the places most told of first. */
export function gatherPlaces(things: readonly Told[], cities: CityList): MapPlace[] {
  const places = new Map<string, Gathered>()
  for (const thing of things) {
    const place = placeOf(thing)
    if (place === null) continue
    const spot = spotOf(place, cities)
    const known = places.get(spotKey(spot)) ?? nothingAt(spot, place.country)
    places.set(spotKey(spot), known)
    known.things++
    known.names.set(place.name, (known.names.get(place.name) ?? 0) + 1)
    known.layers[thing.members[0].layer]++
    const quad = quadOf(thing)
    if (quad !== null) known.quads[quad]++
  }
  return [...places]
    .map(([key, known]) => wirePlace(key, known))
    .sort((a, b) => b.things - a.things || compare(a.key, b.key))
}

const nothingAt = (spot: Spot, country: string | null): Gathered => ({
  spot,
  country,
  names: new Map(),
  things: 0,
  layers: zeros(layers),
  quads: zeros(quadClasses),
})

const zeros = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>

const wirePlace = (key: string, { spot, country, names, things, layers, quads }: Gathered): MapPlace => ({
  key,
  kind: spot.kind,
  names: [...names].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([name]) => name),
  country,
  lat: 'lat' in spot ? spot.lat : null,
  lon: 'lon' in spot ? spot.lon : null,
  things,
  layers,
  quads,
})
