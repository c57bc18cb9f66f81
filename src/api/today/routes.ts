import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { realDay } from '../query.js'
import { newSchema, openSchema, seenSchema, todayPromisesSchema, todayRulesSchema, todayTensionSchema } from './wire.js'

const asOf = z.object({ asOf: realDay.optional() })

/** A part of the page: the quick ones are asked for first, so each has a route of its own. */
const part = <const P extends string, Q extends z.ZodObject, A extends z.ZodType>(
  path: P,
  summary: string,
  query: Q,
  answer: A,
) =>
  createRoute({
    method: 'get',
    path,
    summary,
    request: { query },
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answer } } },
      400: errorAnswer('A part of the question is not understood'),
    },
  })

/** The as-of day, and how far the reader had come: the fields of `Seen`, all of them or none. */
const newQuery = asOf.extend({
  ledger: z.string().max(40).optional(),
  readAt: z.iso.datetime().optional(),
  rulings: z.coerce.number().pipe(z.int().min(0)).optional(),
})

const newPart = part('/today/new', 'What is new since the last visit, the weightiest first', newQuery, newSchema)
const rulesPart = part('/today/rules', 'Rules in force and the next dates', asOf, todayRulesSchema)
const promisesPart = part('/today/promises', 'Promises in dispute', asOf, todayPromisesSchema)
const tensionPart = part('/today/tension', 'The tension of the last weeks', asOf, todayTensionSchema)
const openPart = part('/today/open', 'What sources contradict one another in', asOf, openSchema)

/** What the page “today” asks. */
export const todayApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(newPart, async (c) => {
      const { asOf: day, ...seen } = c.req.valid('query')
      return c.json(await desk.answer('todayNew', { asOf: day, seen: seenSchema.safeParse(seen).data }), 200)
    })
    .openapi(rulesPart, async (c) => c.json(await desk.answer('todayRules', c.req.valid('query')), 200))
    .openapi(promisesPart, async (c) => c.json(await desk.answer('todayPromises', c.req.valid('query')), 200))
    .openapi(tensionPart, async (c) => c.json(await desk.answer('todayTension', c.req.valid('query')), 200))
    .openapi(openPart, async (c) => c.json(await desk.answer('todayOpen', c.req.valid('query')), 200))
