import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { choiceRules } from '../../merging/index.js'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { limitField } from '../work/paging.js'
import { figuresSchema } from './wire.js'

const figuresRoute = createRoute({
  method: 'get',
  path: '/figures',
  summary: 'How many, on whose word, from lowest to highest, and which numbers contradict one another',
  request: {
    query: z
      .object({
        rule: z.enum(choiceRules).optional(),
        only: z.enum(['disputed', 'several']).optional(),
        text: z.string().trim().min(1).max(200).optional(),
        actor: z.string().trim().min(1).max(200).optional(),
        since: realDay.optional(),
        until: realDay.optional(),
        asOf: realDay.optional(),
        limit: limitField(50, 400),
      })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The series', content: { 'application/json': { schema: figuresSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** What the page “figures” asks. */
export const figuresApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(figuresRoute, async (c) =>
    c.json(await desk.answer('figures', c.req.valid('query')), 200),
  )
