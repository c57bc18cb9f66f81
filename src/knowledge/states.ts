import { z } from 'zod'
import { degrees, list, optional, text } from './cells.js'
import type { TableSpec } from './table.js'

const codes = {
  /** ISO 3166-1 alpha-3, or for states without one the code in common use. */
  iso3: optional.pipe(
    z
      .string()
      .regex(/^[A-Z]{3}$/, 'is no three-letter code')
      .nullable(),
  ),
  iso2: optional.pipe(
    z
      .string()
      .regex(/^[A-Z]{2}$/, 'is no two-letter code')
      .nullable(),
  ),
  /** Correlates of War. */
  cow: optional,
  cameo: optional,
  /** FIPS 10-4, which GDELT uses for places: `RS` is Russia there. */
  fips: optional,
}

const body = {
  ...codes,
  name: text,
  aliases: list,
  adjectives: list,
  /** Singular and plural. */
  inhabitants: list,
  capital: optional,
  /** Names that stand for the government when they act: the capital in its spellings, a palace. */
  seats: list,
  lat: degrees(90),
  lon: degrees(180),
}

const stateRow = z.object({ id: z.string().regex(/^[a-z]{3}$/, 'is no lower-case three-letter code'), ...body })
/** A state, present or former. `id` is its ISO code in lower case. */
export type State = z.infer<typeof stateRow>

const entityRow = z.object({ id: text, ...body, of: optional })
/** A de facto state, an autonomous or dependent territory; `of` is the state that claims or holds it. */
export type Entity = z.infer<typeof entityRow>

const columns = [
  'id',
  'iso3',
  'iso2',
  'cow',
  'cameo',
  'fips',
  'name',
  'aliases',
  'adjectives',
  'inhabitants',
  'capital',
  'seats',
  'lat',
  'lon',
] as const

export const statesTable: TableSpec<State> = { file: 'states.tsv', columns, row: stateRow, key: (row) => row.id }
export const entitiesTable: TableSpec<Entity> = {
  file: 'entities.tsv',
  columns: [...columns, 'of'],
  row: entityRow,
  key: (row) => row.id,
}

/** The schemes in which a state has a code. */
export const codeSchemes = ['iso3', 'iso2', 'cow', 'cameo', 'fips'] as const
export type CodeScheme = (typeof codeSchemes)[number]

/** The code of a state or entity in a scheme, or null where the scheme has none: the same land is XKX, KSV or KOS. */
export const codeIn = (scheme: CodeScheme, of: Pick<State, CodeScheme>): string | null => of[scheme]
