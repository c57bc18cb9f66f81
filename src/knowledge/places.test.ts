import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseCity, type City } from './gazetteer.js'
import { loadKnowledge, ownKnowledgeDir } from './knowledge.js'
import { placeFinder } from './places.js'
import { normalise } from './spelling.js'

const find = placeFinder(loadKnowledge().knowledge)

describe('findPlace', () => {
  it.each(['Mitrovica', 'Kosovska Mitrovica', 'Mitrovicë'])('finds %s', (name) => {
    expect(find(name)).toEqual({ name: 'Mitrovica', country: 'XKX', lat: 42.89, lon: 20.87, precision: 'town' })
  })

  it('finds crossings, regions and seas', () => {
    expect(find('Jarinje')).toMatchObject({ country: 'XKX', precision: 'site' })
    expect(find('Donbass')).toMatchObject({ name: 'Donbas', country: 'UKR', precision: 'region' })
    expect(find('the Strait of Hormuz')).toMatchObject({ country: null, precision: 'region' })
  })

  it('gives a country no point', () => {
    expect(find('Burma')).toEqual({ name: 'Myanmar', country: 'MMR', lat: null, lon: null, precision: 'country' })
    expect(find('US')).toMatchObject({ country: 'USA', precision: 'country' })
    expect(find('us')).toBeNull()
  })

  it('finds towns that no table of our own has', () => {
    expect(find('Manchester')).toMatchObject({ country: 'GBR', precision: 'town' })
    expect(find('Marseille')).toMatchObject({ country: 'FRA', precision: 'town' })
  })

  it('prefers the countries of the story', () => {
    expect(find('Tripoli')).toMatchObject({ country: 'LBY' })
    expect(find('Tripoli', ['LBN', 'SYR'])).toMatchObject({ country: 'LBN' })
    expect(find('Georgia')).toMatchObject({ country: 'GEO', precision: 'country' })
    expect(find('Georgia', ['USA'])).toMatchObject({ country: 'USA', precision: 'region' })
    expect(find('Hyderabad')).toMatchObject({ country: 'IND' })
    expect(find('Hyderabad', ['PAK'])).toMatchObject({ country: 'PAK' })
  })

  it('takes a capital before its larger namesakes', () => {
    expect(find('Georgetown')).toMatchObject({ country: 'GUY' })
  })

  it('is silent about what it does not know', () => {
    expect(find('Nowheresville')).toBeNull()
    expect(find('')).toBeNull()
  })
})

describe('cities.tsv', () => {
  it('is sorted by key, which is what the search in its text relies on', () => {
    const lines = readFileSync(join(ownKnowledgeDir, 'cities.tsv'), 'utf8').trimEnd().split('\n').slice(3)
    const cells = lines.map((line) => line.split('\t'))
    expect(cells.length).toBeGreaterThan(40_000)
    expect(cells.filter((line, at) => (line[0] ?? '') < (cells[at - 1]?.[0] ?? ''))).toEqual([])
    expect(cells.filter((line) => line.length !== 6 || line[0] !== normalise(line[1] ?? ''))).toEqual([])
  })
})

describe('chooseCity', () => {
  const city = (country: string, population: number): City => ({
    name: 'Millbridge',
    country,
    lat: 1,
    lon: 1,
    population,
  })

  it('never takes a tiny namesake that the story is not near', () => {
    expect(chooseCity([city('AUS', 40_000)], ['SYR'])).toBeNull()
    expect(chooseCity([city('AUS', 40_000)], ['AUS'])).toMatchObject({ country: 'AUS' })
    expect(chooseCity([city('AUS', 60_000)], ['SYR'])).toMatchObject({ country: 'AUS' })
  })

  it('takes a town of some size whose name is its own when nothing is known of the story', () => {
    expect(chooseCity([city('AUS', 20_000)], undefined)).toMatchObject({ country: 'AUS' })
    expect(chooseCity([city('AUS', 10_000)], undefined)).toBeNull()
    expect(chooseCity([city('AUS', 20_000), city('CAN', 15_000)], undefined)).toBeNull()
  })

  it('does not let a small town in the story’s country outshine a great city', () => {
    expect(chooseCity([city('USA', 700_000), city('GBR', 35_000)], ['GBR'])).toMatchObject({ country: 'USA' })
    expect(chooseCity([city('USA', 700_000), city('GBR', 90_000)], ['GBR'])).toMatchObject({ country: 'GBR' })
  })
})
