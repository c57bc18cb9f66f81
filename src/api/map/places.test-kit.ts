import type { Place, ReportRecord } from '../../record/index.js'
import { first, second, undated } from '../records.test-kit.js'

/** The records of the tolls, told with places: a town, a region, a country as a whole. Their codes are real, so that there are outlines. */
export const northgate: Place = {
  text: 'Northgate',
  name: 'Northgate',
  country: 'CHE',
  lat: 46.95,
  lon: 7.45,
  precision: 'town',
}
const borderland: Place = {
  ...northgate,
  text: 'the borderland',
  name: 'Borderland',
  lat: 47,
  lon: 9,
  precision: 'region',
}
const sylvania: Place = {
  text: 'Sylvania',
  name: 'Sylvania',
  country: 'AUT',
  lat: null,
  lon: null,
  precision: 'country',
}

const ban: ReportRecord = {
  ...first,
  events: first.events.map((event) => (event.id === 'e1' ? { ...event, place: northgate } : event)),
  figures: first.figures.map((figure) => ({ ...figure, place: borderland })),
}
const talks: ReportRecord = { ...second, talks: second.talks.map((talk) => ({ ...talk, place: sylvania })) }

export const placed = [ban, talks, undated]
