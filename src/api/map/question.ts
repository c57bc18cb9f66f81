import { type CityList, openCities } from '../../knowledge/gazetteer.js'
import { loadKnowledge } from '../../knowledge/knowledge.js'
import { compare, type Layer } from '../../record/index.js'
import { goesBy } from '../../view/by-name.js'
import { spotKey, spotOf } from '../../view/where/spot.js'
import { type Told, wireTold } from '../timeline.js'
import type { Sources } from '../work/sources.js'
import { thingsOf } from '../work/things.js'
import { gatherPlaces, isUndated, placeOf, quadOf } from './places.js'
import type { MapAnswer, MapQuery, PlaceThings, PlaceThingsQuery } from './wire.js'

/** The whole map, or the things told of one place. */
export type MapAsked = ({ readonly part: 'map' } & MapQuery) | ({ readonly part: 'things' } & PlaceThingsQuery)

let towns: CityList | null = null
const cities: CityList = (name) => {
  towns ??= openCities()
  return towns(name)
}

/** What the page “map” is answered. */
export async function mapQuestion(sources: Sources, asked: MapAsked): Promise<MapAnswer | PlaceThings> {
  const { things, limited } = await thingsOf(sources, { ...asked, layer: layersOf(asked) })
  const wanted = things.filter((thing) => meets(thing, asked))
  return asked.part === 'map' ? { ...drawn(wanted), limited } : { ...listed(wanted, asked), limited }
}

/** Only events have a class. */
const layersOf = ({ layer = [], quad = [] }: MapQuery): readonly Layer[] => (quad.length === 0 ? layer : ['events'])

function meets({ members }: Told, { actor, layer, quad }: MapQuery): boolean {
  const [first] = members
  if (layer !== undefined && layer.length > 0 && !layer.includes(first.layer)) return false
  const ofClass = quadOf({ members })
  if (quad !== undefined && quad.length > 0 && (ofClass === null || !quad.includes(ofClass))) return false
  return (
    actor === undefined ||
    members.some((entry) =>
      goesBy(
        actor,
        entry.actors.map(({ id }) => id),
        entry,
      ),
    )
  )
}

function drawn(things: readonly Told[]): Omit<MapAnswer, 'limited'> {
  const places = gatherPlaces(things, cities)
  const placed = places.reduce((sum, place) => sum + place.things, 0)
  return {
    total: things.length,
    placeless: things.length - placed,
    undated: things.filter(isUndated).length,
    places,
    countries: countryNames(places),
  }
}

function countryNames(places: MapAnswer['places']): Record<string, string> {
  const named: Record<string, string> = {}
  for (const { kind, country, names } of places) {
    if (kind === 'country' && country !== null) named[country] = names[0] ?? country
  }
  const codes = new Set(places.flatMap(({ country }) => (country === null ? [] : [country])))
  const missing = [...codes].filter((code) => named[code] === undefined)
  if (missing.length === 0) return named
  const { states, entities } = loadKnowledge().knowledge
  for (const code of missing) named[code] = [...states, ...entities].find(({ iso3 }) => iso3 === code)?.name ?? code
  return named
}

function listed(
  things: readonly Told[],
  { place, dated, offset, limit }: PlaceThingsQuery,
): Omit<PlaceThings, 'limited'> {
  const found = things.filter(
    (thing) => isAt(thing, place) && (dated === undefined || isUndated(thing) === (dated === 'no')),
  )
  const page = [...found].sort(newestFirst).slice(offset, offset + limit)
  return { total: found.length, offset, limit, items: page.map(wireTold) }
}

function isAt(thing: Told, key: string | undefined): boolean {
  if (key === undefined) return true
  const place = placeOf(thing)
  return place === null ? key === 'none' : spotKey(spotOf(place, cities)) === key
}

/** What has no day comes last, the latest learned first. */
const newestFirst = ({ members: [one] }: Told, { members: [other] }: Told): number =>
  compare(other.from ?? other.to ?? '', one.from ?? one.to ?? '') ||
  compare(other.learned, one.learned) ||
  compare(one.id, other.id)
