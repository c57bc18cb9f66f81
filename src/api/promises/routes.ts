import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { promiseStates } from '../../view/promise-state.js'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { limitField, listField } from '../work/paging.js'
import { promisesSchema } from './wire.js'

const name = z.string().trim().min(1).max(200)

const promisesRoute = createRoute({
  method: 'get',
  path: '/promises',
  summary: 'What was promised, and who says what became of it',
  request: {
    query: z
      .object({
        state: listField
          .pipe(z.array(z.enum(promiseStates)))
          .optional()
          .openapi({ type: 'string' }),
        party: name.optional(),
        actor: name.optional(),
        since: realDay.optional(),
        until: realDay.optional(),
        asOf: realDay.optional(),
        limit: limitField(50, 400),
      })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The promises', content: { 'application/json': { schema: promisesSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** What the page “promises” asks. */
export const promisesApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(promisesRoute, async (c) => {
    const { state: states = [], ...asked } = c.req.valid('query')
    return c.json(await desk.answer('promises', { ...asked, states }), 200)
  })
