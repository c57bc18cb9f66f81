import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownKnowledgeDir } from './knowledge.js'
import { normalise } from './spelling.js'

/** A town of `cities.tsv`. `country` is ISO 3166-1 alpha-3. */
export interface City {
  readonly name: string
  readonly country: string
  readonly lat: number
  readonly lon: number
  readonly population: number
}

/** Below this a town counts only where the story already is. */
const knownAbroad = 50_000
/** Below this a town with a name of its own is too small to be meant when nothing is known of the story. */
const knownAtAll = 15_000
/** A town in the story's country gives way to a namesake elsewhere that is this many times as large. */
const outshone = 10

/** The towns of that name, the largest first. */
export type CityList = (name: string) => readonly City[]

/**
 * Opens `cities.tsv` at the first question. The file is sorted by key, so a search for `newline key tab` in its
 * text finds a name's lines together: 50,000 towns cost no loading time.
 */
export function openCities(dir: string = ownKnowledgeDir): CityList {
  const known = new Map<string, readonly City[]>()
  let text: string | null = null
  return (name) => {
    const key = normalise(name)
    const before = known.get(key)
    if (before) return before
    text ??= readFileSync(join(dir, 'cities.tsv'), 'utf8')
    const found = key === '' ? [] : linesOf(text, key).flatMap(cityOf)
    known.set(key, found)
    return found
  }
}

/**
 * Which of the towns of one name is meant. `near`: countries of the story's other places, or undefined when
 * nothing is known of the story. Null rather than a tiny namesake.
 */
export function chooseCity(cities: readonly City[], near: readonly string[] | undefined): City | null {
  const largest = cities[0]
  if (!largest) return null
  const here = cities.find((city) => near?.includes(city.country) === true)
  if (here && here.population * outshone >= largest.population) return here
  if (largest.population >= knownAbroad) return largest
  if (here) return here
  return near === undefined && cities.length === 1 && largest.population >= knownAtAll ? largest : null
}

function linesOf(text: string, key: string): string[] {
  const lines: string[] = []
  let at = text.indexOf(`\n${key}\t`)
  while (at >= 0 && text.startsWith(`${key}\t`, at + 1)) {
    const end = text.indexOf('\n', at + 1)
    lines.push(text.slice(at + 1, end < 0 ? text.length : end))
    at = end
  }
  return lines
}

function cityOf(line: string): City[] {
  const [, name = '', country = '', lat, lon, population] = line.split('\t')
  const city = { name, country, lat: Number(lat), lon: Number(lon), population: Number(population) }
  return Number.isFinite(city.lat + city.lon + city.population) ? [city] : []
}
