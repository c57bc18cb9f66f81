import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { layerSchema } from '../../record/index.js'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { searchAnswerSchema } from './wire.js'

const searchRoute = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Entries, reports and actors by words and fields',
  request: {
    query: z
      .object({
        /** Words, "phrases in quotes", `field:value`, and `-` before what must not be there. */
        q: z.string().max(500).default(''),
        actor: z.string().trim().min(1).max(200).optional(),
        since: realDay.optional(),
        until: realDay.optional(),
        asOf: realDay.optional(),
        layer: layerSchema.optional(),
        order: z.enum(['best', 'newest']).default('best'),
        most: z.coerce.number().pipe(z.int().min(1).max(500)).default(50),
      })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: {
      description: 'What was found; or, under `problems`, what was not understood',
      content: { 'application/json': { schema: searchAnswerSchema } },
    },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** What the page “search” asks. */
export const searchApi = ({ answer }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(searchRoute, async (c) =>
    c.json(await answer('search', c.req.valid('query')), 200),
  )
