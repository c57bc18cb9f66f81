import { z } from '@hono/zod-openapi'
import { choiceRules } from '../../merging/index.js'
import { daySchema, figureSchema, reportSchema } from '../../record/index.js'

const reportHead = reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true })

const tellerSchema = z.object({ entry: z.string(), report: reportHead, learned: daySchema })

const pointSchema = figureSchema.pick({ value: true, low: true, high: true, bound: true, unit: true }).extend({
  number: z.string(),
  claimant: z.string().nullable(),
  /** In order of learning; `more` further ones are not sent. */
  tellers: z.array(tellerSchema),
  more: z.int(),
  origins: z.array(z.string()),
  learned: daySchema,
  words: z.string(),
  /** The id of the figure that brought it up to date, and its number. */
  supersededBy: z.object({ entry: z.string(), number: z.string() }).nullable(),
  disputed: z.boolean(),
  best: z.boolean(),
})
export type WirePoint = z.infer<typeof pointSchema>

const holdingSchema = z.object({
  number: z.string(),
  tellings: z.array(tellerSchema.extend({ claimant: z.string().nullable(), words: z.string() })),
  more: z.int(),
})

/** The shape is that of `view/figures`, each number with its reports and words. */
export const seriesSchema = z.object({
  id: z.string(),
  title: z.string(),
  range: z
    .object({ low: z.number(), high: z.number(), best: z.string(), rule: z.enum(choiceRules), grounds: z.string() })
    .nullable(),
  points: z.array(pointSchema),
  /** Points that are not sent. */
  more: z.int(),
  sources: z.array(z.string()),
  disputes: z.array(z.object({ held: z.array(holdingSchema).length(2), grounds: z.string() })),
  grounds: z.string(),
})
export type WireSeries = z.infer<typeof seriesSchema>

export const figuresSchema = z
  .object({
    rule: z.enum(choiceRules),
    rules: z.array(z.enum(choiceRules)),
    compared: z.int(),
    limited: z.object({ since: daySchema, until: daySchema }).nullable(),
    /** Of the period and the actor, before any other filter. */
    tally: z.object({ series: z.int(), disputed: z.int(), several: z.int() }),
    total: z.int(),
    series: z.array(seriesSchema),
  })
  .openapi('Figures')
export type WireFigures = z.infer<typeof figuresSchema>
