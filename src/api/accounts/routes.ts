import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { matterKinds } from '../../view/accounts/index.js'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { limitField, listField } from '../work/paging.js'
import { answers } from './narrowed.js'
import { accountsSchema } from './wire.js'

const name = z.string().trim().min(1).max(200)

const accountsRoute = createRoute({
  method: 'get',
  path: '/accounts',
  summary: 'What each side says of the same acts, demands, promises and numbers, next to one another',
  request: {
    query: z
      .object({
        /** Two to four; names, aliases, ids or codes. */
        sides: listField.pipe(z.array(name).max(4)).optional().openapi({ type: 'string', example: 'Sudan,Chad' }),
        kind: listField
          .pipe(z.array(z.enum(matterKinds)))
          .optional()
          .openapi({ type: 'string' }),
        contested: z.enum(['yes', 'no']).optional(),
        asker: name.optional(),
        asked: name.optional(),
        answer: z.enum(answers).optional(),
        silent: name.optional(),
        denies: name.optional(),
        actor: name.optional(),
        since: realDay.optional(),
        until: realDay.optional(),
        asOf: realDay.optional(),
        order: z.enum(['contested', 'newest', 'oldest']).default('contested'),
        limit: limitField(30, 300),
      })
      .refine(sinceBeforeUntil, inOrder),
  },
  responses: {
    200: { description: 'The accounts', content: { 'application/json': { schema: accountsSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})

/** What the page “accounts” asks. */
export const accountsApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery }).openapi(accountsRoute, async (c) => {
    const { sides = [], kind: kinds = [], contested, ...asked } = c.req.valid('query')
    return c.json(await desk.answer('accounts', { ...asked, sides, kinds, contested: contested === 'yes' }), 200)
  })
