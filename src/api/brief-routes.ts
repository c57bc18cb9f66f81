import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { daySchema, reportSchema, spanSchema } from '../record/index.js'
import { brief, sectionIds } from '../view/brief.js'
import type { Desk } from './desk.js'
import { errorAnswer, refuseBadQuery } from './errors.js'
import { inOrder, realDay, sinceBeforeUntil } from './query.js'

const sentenceSchema = z.object({
  text: z.string(),
  references: z.array(z.int()),
  quote: z.string().nullable(),
  entries: z.array(z.string()),
})
const sectionSchema = z.object({
  id: z.enum(sectionIds),
  title: z.string(),
  groups: z.array(z.object({ heading: z.string().nullable(), sentences: z.array(sentenceSchema) })),
})
const referenceSchema = z.object({
  number: z.int(),
  report: reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true }),
  entries: z.array(z.string()),
  quote: z.string(),
  excerpt: z.object({ span: spanSchema, before: z.string(), after: z.string() }),
  note: z.string().optional(),
})

/** The brief as it goes over the wire; the shape is that of `view/brief`. */
export const briefSchema = z
  .object({
    title: z.string(),
    period: z.object({ since: daySchema, until: daySchema }).nullable(),
    asOf: daySchema.nullable(),
    sections: z.array(sectionSchema),
    references: z.array(referenceSchema),
  })
  .openapi('Brief')
export type WireBrief = z.infer<typeof briefSchema>

const briefRoute = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'A page on a period, every sentence with its references',
  request: {
    query: z
      .object({ since: realDay.optional(), until: realDay.optional(), asOf: realDay.optional() })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The brief', content: { 'application/json': { schema: briefSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** The brief of the case. */
export const briefApi = ({ ledger, names, phrases }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(briefRoute, async (c) => {
    const { since, until, asOf } = c.req.valid('query')
    const written = await brief(ledger, {
      title: names.title ?? 'Brief',
      phrases,
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
      ...(asOf !== undefined && { asOf }),
    })
    return c.json(briefSchema.parse(written), 200)
  })
