import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { rulesSchema, standingSchema } from './wire.js'

const rulesRoute = createRoute({
  method: 'get',
  path: '/rules',
  summary: 'Which rules bind whom on a day, with their phases, and what comes next',
  request: {
    query: z
      .object({
        /** The day; the as-of day, else the last that reports tell of, where left out. */
        on: realDay.optional(),
        asOf: realDay.optional(),
        /** Only rules told in the period or with a phase in it. */
        since: realDay.optional(),
        until: realDay.optional(),
        actor: z.string().trim().min(1).max(200).optional(),
        standing: standingSchema.optional(),
        rule: z.string().min(1).max(200).optional(),
        limit: z.coerce.number().pipe(z.int().min(1).max(400)).default(40),
      })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The rules', content: { 'application/json': { schema: rulesSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** What the page “rules” asks. */
export const rulesApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(rulesRoute, async (c) =>
    c.json(await desk.answer('rules', c.req.valid('query')), 200),
  )
