import { z } from 'zod'
import { placeSchema } from './place.js'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const bounds = ['exact', 'about', 'at-least', 'at-most', 'more-than', 'fewer-than'] as const
export const boundSchema = z.enum(bounds)
export type Bound = z.infer<typeof boundSchema>

/** A reported number. `low`/`high` only for a range or a bare "dozens"; `what` is the noun phrase counted. */
export const figureSchema = z.object({
  id: z.string().min(1),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: boundSchema,
  unit: z.string().nullable(),
  what: z.string().min(1),
  of: z.array(z.string()),
  date: whenSchema.nullable(),
  place: placeSchema.nullable(),
  attributed_to: z.string().nullable(),
  evidence: z.array(spanSchema).min(1),
})
export type Figure = z.infer<typeof figureSchema>
