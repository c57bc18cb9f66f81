import { z } from '@hono/zod-openapi'
import { daySchema, layerSchema } from '../../record/index.js'
import { filterFields, inOrder, sinceBeforeUntil } from '../query.js'
import { toldSchema } from '../wire.js'

const clock = z.enum(['happened', 'learned'])
const lanes = z.enum(['layer', 'kind', 'actor'])

/** The questions of `/timeline`. */
export const timelineQuerySchema = z
  .object({
    ...filterFields,
    /** By which clock the period is meant and the order kept. */
    clock: clock.default('happened'),
    order: z.enum(['oldest', 'newest']).default('oldest'),
    offset: z.coerce.number().pipe(z.int().min(0)).default(0),
    limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
    /** Where given, each thing tells in which of these lanes it lies. */
    lanes: lanes.optional(),
    /** `no`: answers at once, though the accounts are still being compared; `comparing` then says so. */
    wait: z.enum(['yes', 'no']).default('yes'),
  })
  .refine(sinceBeforeUntil, inOrder)
export type TimelineQuery = z.infer<typeof timelineQuerySchema>

const { since: _since, until: _until, ...withoutPeriod } = filterFields
export const densityQuerySchema = z.object({
  ...withoutPeriod,
  clock: clock.default('happened'),
  lanes: lanes.default('layer'),
})
export type DensityQuery = z.infer<typeof densityQuerySchema>

const period = z.object({ from: daySchema, to: daySchema })
/** `begun` in the period asked for, begun `before` and lasting into it, or `undated`, and learned in it. */
const partSchema = z.enum(['begun', 'before', 'undated'])

export const timelineAnswerSchema = z
  .object({
    total: z.int(),
    offset: z.int(),
    limit: z.int(),
    items: z.array(toldSchema.extend({ part: partSchema, lanes: z.array(z.string()) })),
    /** How many things of each part. */
    parts: z.object({ begun: z.int(), before: z.int(), undated: z.int() }),
    /** How many entries tell them. */
    entries: z.int(),
    /** How many entries each layer has, whatever layers were asked for. */
    layers: z.record(layerSchema, z.int()),
    /** The accounts are still being compared: what several reports tell stands here several times. */
    comparing: z.boolean(),
    /** Only what was told in this period was compared, where all would be too much. */
    limited: z.object({ since: daySchema, until: daySchema }).nullable(),
  })
  .openapi('Timeline')
export type WireTimeline = z.infer<typeof timelineAnswerSchema>

/** By day: `counts` stand in the order of `days`. */
const byDay = z.object({ days: z.array(daySchema), counts: z.array(z.int()) })

export const densityAnswerSchema = z
  .object({
    clock,
    total: z.int(),
    undated: z.int(),
    /** From the first day to the last; the undated by the day they were learned. */
    extent: period.nullable(),
    /** First and last day of publication of all reports. */
    covered: period.nullable(),
    lanes: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        layer: layerSchema.nullable(),
        total: z.int(),
        /** By the day on which it began, where that is told to the week or better. */
        exact: byDay,
        /** Without any day told: by the day they were learned. */
        undated: byDay,
        /** In some longer period, such as "in March": by that period. */
        wide: z.array(period.extend({ count: z.int() })),
      }),
    ),
  })
  .openapi('Density')
export type WireDensity = z.infer<typeof densityAnswerSchema>

export const comparedAnswerSchema = z
  .object({
    /** How many things are told by more than one entry. */
    things: z.int(),
    limited: z.object({ since: daySchema, until: daySchema }).nullable(),
  })
  .openapi('Compared')
