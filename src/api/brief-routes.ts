import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { daySchema, reportSchema, spanSchema } from '../record/index.js'
import { sectionIds } from '../view/brief.js'
import { fileOf, formats } from './brief/files.js'
import type { Desk } from './desk.js'
import { errorAnswer, refuseBadQuery } from './errors.js'
import { inOrder, realDay, sinceBeforeUntil } from './query.js'

const sentenceSchema = z.object({
  text: z.string(),
  references: z.array(z.int()),
  quote: z.string().nullable(),
  entries: z.array(z.string()),
  /** Told otherwise, or not at all, by the day compared with; null where it was told just so, or none was asked. */
  change: z.enum(['new', 'changed']).nullable(),
})
const sectionSchema = z.object({
  id: z.enum(sectionIds),
  title: z.string(),
  groups: z.array(z.object({ heading: z.string().nullable(), sentences: z.array(sentenceSchema) })),
})
const periodSchema = z.object({ since: daySchema, until: daySchema }).nullable()
const referenceSchema = z.object({
  number: z.int(),
  report: reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true }),
  entries: z.array(z.string()),
  quote: z.string(),
  excerpt: z.object({ span: spanSchema, before: z.string(), after: z.string() }),
  note: z.string().optional(),
  url: z.string().optional(),
})

/** The brief as it goes over the wire; the shape is that of `view/brief`. */
export const briefSchema = z
  .object({
    title: z.string(),
    period: periodSchema,
    asOf: daySchema.nullable(),
    sections: z.array(sectionSchema),
    references: z.array(referenceSchema),
    /** The period taken because none was asked for and all would be too much. */
    limited: periodSchema,
    /** The first and the last day on which something was learned. */
    covered: periodSchema,
    /** What was told by the day compared with and no longer is. */
    compared: z
      .object({ asOf: daySchema.nullable(), gone: z.array(z.object({ section: z.string(), text: z.string() })) })
      .nullable(),
  })
  .openapi('Brief')
export type WireBrief = z.infer<typeof briefSchema>

const period = { since: realDay.optional(), until: realDay.optional(), asOf: realDay.optional() }

const briefRoute = createRoute({
  method: 'get',
  path: '/brief',
  summary: 'A page on a period, every sentence with its references',
  request: {
    query: z.object({ ...period, compare: realDay.optional() }).refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The brief', content: { 'application/json': { schema: briefSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

const exportRoute = createRoute({
  method: 'get',
  path: '/brief/export',
  summary: 'The brief as a file to send on',
  request: {
    query: z.object({ ...period, format: z.enum(formats).default('html') }).refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: {
      description: 'The file',
      content: {
        'text/html': { schema: z.string() },
        'text/markdown': { schema: z.string() },
        'application/json': { schema: z.unknown() },
      },
    },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** The brief of the case, as a page and as a file. */
export const briefApi = ({ answer }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(briefRoute, async (c) => c.json(await answer('brief', c.req.valid('query')), 200))
    .openapi(exportRoute, async (c) => {
      const { format, ...asked } = c.req.valid('query')
      const { name, type, text } = fileOf(await answer('brief', asked), format)
      return c.body(text, 200, { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` })
    })
