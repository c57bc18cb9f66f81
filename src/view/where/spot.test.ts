import { describe, expect, it } from 'vitest'
import type { City, CityList } from '../../knowledge/gazetteer.js'
import type { Place } from '../../record/index.js'
import { spotKey, spotOf } from './spot.js'

const city = (name: string, country: string, lat: number): City => ({ name, country, lat, lon: 10, population: 5000 })
const towns = [
  city('Northgate', 'FRD', 1),
  city('Millford', 'FRD', 2),
  city('Millford', 'SYL', 3),
  city('Millford', 'SYL', 4),
]
const cities: CityList = (name) => towns.filter((one) => one.name === name)
const place = (told: Partial<Place>): Place => ({
  text: 'there',
  name: 'Northgate',
  country: null,
  lat: null,
  lon: null,
  precision: 'town',
  ...told,
})

describe('spotOf', () => {
  it.each([
    ['the coordinates of the record', place({ lat: 5, lon: 6, country: 'SYL' }), 'at:5,6'],
    ['a region around its middle', place({ lat: 5, lon: 6, precision: 'region' }), 'around:5,6'],
    ['a town by its name alone, where there is only one', place({}), 'at:1,10'],
    ['a town by its name and country', place({ name: 'Millford', country: 'FRD' }), 'at:2,10'],
    ['the country, where namesakes in it leave doubt', place({ name: 'Millford', country: 'SYL' }), 'in:SYL'],
    ['nowhere, where namesakes leave doubt and no country is told', place({ name: 'Millford' }), 'named:Millford'],
    ['the country, where the only town of the name lies in another', place({ country: 'SYL' }), 'in:SYL'],
    ['a country as a whole', place({ name: 'Freedonia', country: 'FRD', precision: 'country' }), 'in:FRD'],
    ['no town where a region is told', place({ precision: 'region', country: 'FRD' }), 'in:FRD'],
  ])('gives %s', (_, told, key) => expect(spotKey(spotOf(told, cities))).toBe(key))
})
