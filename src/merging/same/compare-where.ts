import { wordsOf } from '../words.js'
import type { Telling, ToldPlace } from './telling.js'

/** `same` point or area; `other`: two that can't be one; `one-sided`: only one tells it; `untold`: neither, or unclear. */
export type WhereCompared = 'same' | 'other' | 'one-sided' | 'untold'

type Located = Pick<Telling, 'place' | 'names'>

/** Two names of one town, or a site in it, lie no farther apart. */
const farthestKm = 25

/**
 * Compares where an act took place. A town in an area told by the other is neither the same nor another. A place that is
 * only named in the other's sentence counts as told there.
 */
export function compareWhere(one: Located, other: Located): WhereCompared {
  if (one.place !== null && other.place !== null) return comparePlaces(one.place, other.place)
  const [place, names] = one.place === null ? [other.place, one.names] : [one.place, other.names]
  if (place === null) return 'untold'
  const words = wordsOf(place.name)
  return words.every((word) => names.has(word)) ? 'same' : 'one-sided'
}

function comparePlaces(one: ToldPlace, other: ToldPlace): WhereCompared {
  if (one.name === other.name) return 'same'
  if (one.country !== null && other.country !== null && one.country !== other.country) return 'other'
  if (!one.isPoint || !other.isPoint) return 'untold'
  if (one.at === null || other.at === null) return 'other'
  return kilometres(one.at, other.at) <= farthestKm ? 'same' : 'other'
}

type Coordinates = NonNullable<ToldPlace['at']>

/** Distance over ground, near enough for towns: the earth taken as flat between them. */
function kilometres(one: Coordinates, other: Coordinates): number {
  const degree = 111.2
  const across = (one.lon - other.lon) * Math.cos((((one.lat + other.lat) / 2) * Math.PI) / 180)
  return degree * Math.hypot(one.lat - other.lat, across)
}
