import type { CityList } from '../../knowledge/gazetteer.js'
import type { Place } from '../../record/index.js'

/**
 * Where a told place lies on a map. `point`: a town or site; `around`: a region of which only a middle is known;
 * `country`: no more than the country (ISO 3166 alpha-3) is known; `nowhere`: told, but not to be found.
 */
export type Spot =
  | { readonly kind: 'point' | 'around'; readonly lat: number; readonly lon: number }
  | { readonly kind: 'country'; readonly country: string }
  | { readonly kind: 'nowhere'; readonly name: string }

/**
 * The record's own coordinates hold. A town without any is looked for by its name, and only a single town of that name
 * (in its country, where that is told) will do: among namesakes nothing is guessed, and the country is all that is known.
 */
export function spotOf({ name, country, lat, lon, precision }: Place, cities: CityList): Spot {
  const isPoint = precision === 'town' || precision === 'site'
  if (lat !== null && lon !== null) return { kind: isPoint ? 'point' : 'around', lat, lon }
  const [city, namesake] =
    precision === 'town' ? cities(name).filter((one) => country === null || one.country === country) : []
  if (city !== undefined && namesake === undefined) return { kind: 'point', lat: city.lat, lon: city.lon }
  return country === null ? { kind: 'nowhere', name } : { kind: 'country', country }
}

/** Tells spots apart, and stands in addresses: `at:42.66,21.17`, `around:43,20.8`, `in:XKX`, `named:the river`. */
export function spotKey(spot: Spot): string {
  switch (spot.kind) {
    case 'point':
      return `at:${spot.lat},${spot.lon}`
    case 'around':
      return `around:${spot.lat},${spot.lon}`
    case 'country':
      return `in:${spot.country}`
    case 'nowhere':
      return `named:${spot.name}`
  }
}
