import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from '../desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from '../errors.js'
import { realDay } from '../query.js'
import { reportRead } from './reading.js'
import { accountsOf } from './accounts.js'
import { accountsSchema, readerSchema, whySchema } from './wire.js'

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

const reportRoute = createRoute({
  method: 'get',
  path: '/reader/report/{id}',
  summary: 'A report as it is read at the desk: text, entries, what was not understood, copies, withdrawal',
  request: { params: z.object({ id: z.string().min(1) }), query: z.object({ asOf: realDay.optional() }) },
  responses: {
    200: json(readerSchema, 'The report, or its name alone where it was learned after `asOf`'),
    400: errorAnswer('A part of the question is not understood'),
    404: errorAnswer('No such report'),
  },
})
const whyRoute = createRoute({
  method: 'get',
  path: '/reader/why/{id}',
  summary: 'Why an entry stands as it does: joined with what, kept apart from what, on what grounds',
  request: {
    params: z.object({ id: z.string().min(1) }),
    query: z.object({
      asOf: realDay.optional(),
      /** Copies of a report may bear entries of one id: whose is meant. */
      report: z.string().min(1).optional(),
    }),
  },
  responses: {
    200: json(whySchema, 'Why it stands so'),
    400: errorAnswer('A part of the question is not understood'),
    404: errorAnswer('No such entry, or none known by then'),
  },
})

const accountsRoute = createRoute({
  method: 'get',
  path: '/reader/accounts/{id}',
  summary: 'Who else tells what an entry of a report tells',
  request: {
    params: z.object({ id: z.string().min(1) }),
    query: z.object({ report: z.string().min(1), asOf: realDay.optional() }),
  },
  responses: {
    200: json(accountsSchema, 'The other accounts'),
    400: errorAnswer('A part of the question is not understood'),
    404: errorAnswer('No such entry, or none known by then'),
  },
})

/** What the page “reader” asks. */
export const readerApi = (desk: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(reportRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf } = c.req.valid('query')
      const read = await reportRead(desk.ledger, id, asOf === undefined ? {} : { asOf })
      if (read === null) return c.json(errorBody('no-such-report', `No report has the id “${id}”.`), 404)
      return c.json(read, 200)
    })
    .openapi(whyRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { why } = await desk.answer('readerWhy', { entry: id, ...c.req.valid('query') })
      if (why === null) return c.json(errorBody('no-such-entry', `No entry has the id “${id}”.`), 404)
      return c.json(why, 200)
    })
    .openapi(accountsRoute, async (c) => {
      const { id } = c.req.valid('param')
      const accounts = await accountsOf(desk, { entry: id, ...c.req.valid('query') })
      if (accounts === null) return c.json(errorBody('no-such-entry', `No entry has the id “${id}”.`), 404)
      return c.json(accounts, 200)
    })
