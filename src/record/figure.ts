import { z } from 'zod'
import { placeSchema } from './place.js'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const bounds = ['exact', 'about', 'at-least', 'at-most', 'more-than', 'fewer-than'] as const
export const boundSchema = z.enum(bounds)
export type Bound = z.infer<typeof boundSchema>

/** Kinds that tell what befell those counted, not what they are. */
export const figureFates = [
  'dead',
  'injured',
  'casualties',
  'missing',
  'arrested',
  'captured',
  'freed',
  'displaced',
] as const

/** What is counted, for comparing like with like: what befell those counted comes before what they are. */
export const figureKinds = [
  ...figureFates,
  'troops',
  'fighters',
  'police',
  'protesters',
  'observers',
  'vehicles',
  'aircraft',
  'ships',
  'weapons',
  'attacks',
  'buildings',
  'votes',
  'voters',
  'states',
  'agreements',
  'people',
  'money',
  'share',
] as const
export type FigureKind = (typeof figureKinds)[number]

/** `total`: the whole up to then ("so far"); `added`: on top of what was counted before ("700 more"). */
export const figureCountings = ['total', 'added'] as const
export type FigureCounting = (typeof figureCountings)[number]

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
  /** Beyond the coding manual: of what kind, and how it counts; left out where the words don't tell. Ids don't depend on them. */
  kind: z.enum(figureKinds).optional(),
  counting: z.enum(figureCountings).optional(),
})
export type Figure = z.infer<typeof figureSchema>
