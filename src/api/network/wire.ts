import { z } from '@hono/zod-openapi'
import { daySchema, quadClasses } from '../../record/index.js'
import { filterFields, inOrder, sinceBeforeUntil } from '../query.js'
import { toldSchema } from '../wire.js'

const { actor, since, until, asOf } = filterFields
const yesOrNo = z.enum(['yes', 'no'])
const asked = {
  actor,
  since,
  until,
  asOf,
  /** `yes`: a person or body counts for the state or organisation that it belongs to. */
  whole: yesOrNo.default('yes'),
}

export const networkQuerySchema = z
  .object({
    ...asked,
    /** How many actors, those with most acts. */
    most: z.coerce.number().pipe(z.int().min(2).max(200)).default(25),
  })
  .refine(sinceBeforeUntil, inOrder)
export type NetworkQuery = z.infer<typeof networkQuerySchema>

export const networkActsQuerySchema = z
  .object({
    ...asked,
    /** Acts by this actor, and towards that one, by id. */
    from: z.string().max(300).optional(),
    to: z.string().max(300).optional(),
    /** Acts in which this actor takes part, by id. */
    party: z.string().max(300).optional(),
    /** Only acts of these classes, comma-separated. */
    quad: z
      .string()
      .transform((given) => given.split(',').filter((one) => one !== ''))
      .pipe(z.array(z.enum(quadClasses)))
      .optional()
      .openapi({ type: 'string', example: 'material conflict' }),
    /** Which acts: those drawn, those with only one side named, or those not told as having happened. */
    standing: z.enum(['drawn', 'one side', 'unsettled']).default('drawn'),
    offset: z.coerce.number().pipe(z.int().min(0)).default(0),
    limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(40),
  })
  .refine(sinceBeforeUntil, inOrder)
export type NetworkActsQuery = z.infer<typeof networkActsQuerySchema>

const limitedSchema = z.object({ since: daySchema, until: daySchema }).nullable()
const quadCountsSchema = z.record(z.enum(quadClasses), z.int())

export const networkNodeSchema = z
  .object({ id: z.string(), name: z.string(), acts: z.int(), by: z.int(), towards: z.int() })
  .openapi('NetworkNode')
export type NetworkNode = z.infer<typeof networkNodeSchema>

export const networkLinkSchema = z
  .object({ from: z.string(), to: z.string(), quads: quadCountsSchema })
  .openapi('NetworkLink')
export type NetworkLink = z.infer<typeof networkLinkSchema>

export const networkAnswerSchema = z
  .object({
    /** Those with most acts first. */
    nodes: z.array(networkNodeSchema),
    /** Between those nodes; from an actor to itself where an act stayed within one side. */
    links: z.array(networkLinkSchema),
    /** Actors with acts beyond those given. */
    more: z.int(),
    /** Acts by standing: each once, however many reports tell it. */
    acts: z.object({ drawn: z.int(), oneSide: z.int(), unsettled: z.int() }),
    limited: limitedSchema,
  })
  .openapi('Network')
export type NetworkAnswer = z.infer<typeof networkAnswerSchema>

export const networkActsSchema = z
  .object({
    total: z.int(),
    offset: z.int(),
    limit: z.int(),
    /** Of all acts found, by day; an act lasting longer stands on its first. */
    days: z.array(z.object({ day: daySchema, quads: quadCountsSchema })),
    undated: z.int(),
    items: z.array(toldSchema),
    limited: limitedSchema,
  })
  .openapi('NetworkActs')
export type NetworkActs = z.infer<typeof networkActsSchema>
