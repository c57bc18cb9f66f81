import { z } from 'zod'
import { precisions } from '../record/index.js'
import { degrees, list, optional, text } from './cells.js'
import type { TableSpec } from './table.js'

const placeRow = z.object({
  id: text,
  name: text,
  aliases: list,
  /** ISO 3166-1 alpha-3; empty for a place of several countries. */
  country: optional.pipe(
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'is no three-letter code')
      .nullable(),
  ),
  lat: degrees(90),
  lon: degrees(180),
  precision: z.enum(precisions),
})
/** A place that the city gazetteer lacks or spells otherwise: regions, crossings, bases, waters, contested towns. */
export type OwnPlace = z.infer<typeof placeRow>

export const placesTable: TableSpec<OwnPlace> = {
  file: 'places.tsv',
  columns: ['id', 'name', 'aliases', 'country', 'lat', 'lon', 'precision'],
  row: placeRow,
  key: (row) => row.id,
}
