import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from '../errors.js'
import type { ConcernsKept } from './concerns-kept.js'
import { decisionOf } from './decide.js'
import { loggedRulings, logOf } from './log.js'
import { loggedSchema, logSchema, rulingBodySchema } from './wire.js'

const logRoute = createRoute({
  method: 'get',
  path: '/rulings',
  summary: 'What people ruled, the latest first: who, when, what and why, and whether it stands',
  request: {
    query: z.object({
      by: z.string().trim().min(1).optional(),
      offset: z.coerce.number().pipe(z.int().min(0)).default(0),
      limit: z.coerce.number().pipe(z.int().min(1).max(500)).default(100),
    }),
  },
  responses: {
    200: { description: 'The log of rulings', content: { 'application/json': { schema: logSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})
const ruleRoute = createRoute({
  method: 'post',
  path: '/rulings',
  summary: 'Rule on an entry, a pair of entries, a source or a report, or undo a ruling',
  request: { body: { content: { 'application/json': { schema: rulingBodySchema } }, required: true } },
  responses: {
    201: {
      description: 'The ruling as it was kept',
      content: { 'application/json': { schema: z.object({ ruling: loggedSchema }).openapi('KeptRuling') } },
    },
    400: errorAnswer('A part of the ruling is not understood, or it bears no name'),
    403: errorAnswer('Nothing may be ruled here'),
    404: errorAnswer('No such entry'),
    422: errorAnswer('The ledger refuses the ruling'),
  },
})

export const readOnlyBody = () =>
  errorBody('read-only', 'Nothing may be ruled here: the server was started for reading only.', {
    hint: 'Start it again without --read-only.',
  })
export const namelessBody = () =>
  errorBody('nameless', 'A ruling bears the name of who made it.', { hint: 'Give your name on the page.' })

/** The log of rulings, and the one way to make another. */
export const rulingsApi = ({ ledger, readOnly, user, now }: Desk, concerns: ConcernsKept) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(logRoute, async (c) => c.json(logOf(await loggedRulings(ledger), c.req.valid('query')), 200))
    .openapi(ruleRoute, async (c) => {
      if (readOnly) return c.json(readOnlyBody(), 403)
      const body = c.req.valid('json')
      const by = body.by ?? user
      if (by === null) return c.json(namelessBody(), 400)
      const decision = await decisionOf(ledger, body)
      if (decision === null) return c.json(errorBody('no-such-entry', 'The ledger has no such entry.'), 404)
      const before = await ledger.revision()
      const { ruling, issues } = await ledger.rule({ at: now().toISOString(), by, why: body.why, decision })
      if (ruling === null) {
        return c.json(errorBody('ruling-refused', issues.map(({ message }) => message).join(' ')), 422)
      }
      concerns.stillHold(before, await ledger.revision())
      const logged = (await loggedRulings(ledger)).find(({ number }) => number === ruling.number)
      if (logged === undefined) throw new Error(`the ledger lost the ruling ${ruling.number}`)
      return c.json({ ruling: logged }, 201)
    })
