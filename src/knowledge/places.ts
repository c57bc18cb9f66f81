import type { Place } from '../record/index.js'
import { chooseCity, type City, openCities } from './gazetteer.js'
import { type Knowledge, ownKnowledgeDir } from './knowledge.js'
import { isAbbreviation, normalise } from './spelling.js'

/** A place found: everything of a record's place but the words of the text. */
export type FoundPlace = Omit<Place, 'text'>

/**
 * Finds the place that a name means. `near` lists the countries (ISO 3166-1 alpha-3) of the story's other places,
 * which decide between namesakes. Null when no table has it or only a tiny namesake is known.
 */
export type FindPlace = (name: string, near?: readonly string[]) => FoundPlace | null

/**
 * A finder over the tables: states, own places, de facto states and territories, capitals, then the towns of
 * `cities.tsv` in `dir`, which is read at the first question that needs it.
 */
export function placeFinder(knowledge: Knowledge, dir: string = ownKnowledgeDir): FindPlace {
  const known = collect(knowledge)
  const capitals = new Map(knowledge.states.map(({ capital, iso3 }) => [normalise(capital ?? ''), iso3]))
  const cities = openCities(dir)
  return (name, near) => {
    const named = known.get(normalise(name)) ?? []
    const candidates = named.filter((one) => !one.capitals || name === name.toUpperCase())
    const isNear = ({ place }: Candidate) => place.country !== null && near?.includes(place.country) === true
    const chosen = candidates.find(isNear) ?? candidates[0]
    if (chosen) return chosen.place
    const city = capitalOrCity(cities(name), capitals.get(normalise(name)), near)
    return city && { name: city.name, country: city.country, lat: city.lat, lon: city.lon, precision: 'town' }
  }
}

/** A capital is meant before its larger namesakes, unless the story is in a namesake's country and not in its own. */
function capitalOrCity(
  cities: readonly City[],
  capitalOf: string | null | undefined,
  near: readonly string[] | undefined,
): City | null {
  const capital = cities.find((city) => city.country === capitalOf)
  const city = chooseCity(cities, near)
  return capital && !(city && near?.includes(city.country)) ? capital : city
}

interface Candidate {
  readonly place: FoundPlace
  /** Whether the name is an abbreviation that counts only in capitals. */
  readonly capitals: boolean
}

function collect(knowledge: Knowledge): Map<string, Candidate[]> {
  const known = new Map<string, Candidate[]>()
  const add = (names: readonly string[], place: FoundPlace) => {
    for (const name of names) {
      const key = normalise(name)
      const list = known.get(key) ?? []
      if (!list.some((one) => one.place.name === place.name)) list.push({ place, capitals: isAbbreviation(name) })
      known.set(key, list)
    }
  }
  for (const { name, aliases, iso3 } of knowledge.states) {
    // The manual leaves a country's coordinates open: its middle is nobody's place.
    add([name, ...aliases], { name, country: iso3, lat: null, lon: null, precision: 'country' })
  }
  for (const { name, aliases, country, lat, lon, precision } of knowledge.places) {
    add([name, ...aliases], { name, country, lat, lon, precision })
  }
  const codes = new Map(knowledge.states.map((state) => [state.id, state.iso3]))
  for (const { name, aliases, iso3, of, lat, lon } of knowledge.entities) {
    add([name, ...aliases], { name, country: iso3 ?? codes.get(of ?? '') ?? null, lat, lon, precision: 'region' })
  }
  return known
}
