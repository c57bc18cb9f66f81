import { z } from '@hono/zod-openapi'
import { daySchema, layerSchema, quadClasses } from '../../record/index.js'
import { filterFields, inOrder, sinceBeforeUntil } from '../query.js'
import { toldSchema } from '../wire.js'

const { layer, actor, since, until, asOf } = filterFields
const asked = {
  layer,
  /** Only events of these classes, comma-separated. */
  quad: z
    .string()
    .transform((given) => given.split(',').filter((one) => one !== ''))
    .pipe(z.array(z.enum(quadClasses)))
    .optional()
    .openapi({ type: 'string', example: 'material conflict' }),
  actor,
  since,
  until,
  asOf,
}

export const mapQuerySchema = z.object(asked).refine(sinceBeforeUntil, inOrder)
export type MapQuery = z.infer<typeof mapQuerySchema>

export const placeThingsQuerySchema = z
  .object({
    ...asked,
    /** The key of a place, or `none`: only things without a place. */
    place: z.string().max(300).optional(),
    /** `no`: only things without a day. */
    dated: z.enum(['yes', 'no']).optional(),
    offset: z.coerce.number().pipe(z.int().min(0)).default(0),
    limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(40),
  })
  .refine(sinceBeforeUntil, inOrder)
export type PlaceThingsQuery = z.infer<typeof placeThingsQuerySchema>

export const limitedSchema = z.object({ since: daySchema, until: daySchema }).nullable()

export const mapPlaceSchema = z
  .object({
    /** Stable over filters: where it lies, as in `at:42.66,21.17`, `around:43,20.8`, `in:XKX`, `named:the river`. */
    key: z.string(),
    kind: z.enum(['point', 'around', 'country', 'nowhere']),
    /** As reports call it, the commonest name first. */
    names: z.array(z.string()).min(1),
    /** ISO 3166 alpha-3, as the record has it. */
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    things: z.int(),
    layers: z.record(layerSchema, z.int()),
    /** Of its events, by quad class. */
    quads: z.record(z.enum(quadClasses), z.int()),
  })
  .openapi('MapPlace')
export type MapPlace = z.infer<typeof mapPlaceSchema>

export const mapAnswerSchema = z
  .object({
    /** Things told that meet the question; each counts once, however many reports tell it. */
    total: z.int(),
    placeless: z.int(),
    undated: z.int(),
    /** The most told of first. */
    places: z.array(mapPlaceSchema),
    /** How the record names the countries, by code; the knowledge's name where the record tells none. */
    countries: z.record(z.string(), z.string()),
    limited: limitedSchema,
  })
  .openapi('Map')
export type MapAnswer = z.infer<typeof mapAnswerSchema>

export const placeThingsSchema = z
  .object({ total: z.int(), offset: z.int(), limit: z.int(), items: z.array(toldSchema), limited: limitedSchema })
  .openapi('PlaceThings')
export type PlaceThings = z.infer<typeof placeThingsSchema>
