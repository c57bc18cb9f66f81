import { z } from 'zod'

export const precisions = ['site', 'town', 'region', 'country'] as const

/** A place as told and as found. `country` is ISO 3166 alpha-3; coordinates in degrees, null for areas. */
export const placeSchema = z.object({
  text: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  precision: z.enum(precisions),
})
export type Place = z.infer<typeof placeSchema>
