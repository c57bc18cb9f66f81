import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Desk } from './desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from './errors.js'
import { realDay } from './query.js'
import { asTheyStand } from './reader/reading.js'
import { reportRowSchema } from './reports/wire.js'
import { reportAnswerSchema, wireEntry } from './wire.js'

const badQuery = errorAnswer('A part of the question is not understood')

const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'All reports, latest first, without their texts',
  request: {
    query: z.object({
      asOf: realDay.optional(),
      /** Only reports with an entry that names this actor; `entries` then counts these. */
      actor: z.string().trim().min(1).max(200).optional(),
    }),
  },
  responses: {
    200: {
      description: 'Reports',
      content: { 'application/json': { schema: z.object({ reports: z.array(reportRowSchema) }).openapi('Reports') } },
    },
    400: badQuery,
  },
})
const reportRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report with its text and the entries taken from it',
  request: { params: z.object({ id: z.string().min(1) }), query: z.object({ asOf: realDay.optional() }) },
  responses: {
    200: { description: 'The report', content: { 'application/json': { schema: reportAnswerSchema } } },
    400: badQuery,
    404: errorAnswer('No such report, or none known by then'),
  },
})

/** The reports of the ledger. */
export const reportsApi = ({ ledger, answer }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(listRoute, async (c) => c.json(await answer('reports', c.req.valid('query')), 200))
    .openapi(reportRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { asOf } = c.req.valid('query')
      const clocks = asOf === undefined ? {} : { asOf }
      const [kept] = await ledger.reports({ ...clocks, ids: [id] })
      if (kept === undefined) return c.json(errorBody('no-such-report', `No report has the id “${id}”.`), 404)
      const entries = await ledger.entries({ ...clocks, report: id })
      const { report, file, learned, readAt } = kept
      return c.json({ report, file, learned, readAt, entries: [...entries].sort(asTheyStand).map(wireEntry) }, 200)
    })
