import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { KeptReport, LedgerEntry } from '../ledger/ledger.js'
import type { Desk } from './desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from './errors.js'
import { reportAnswerSchema, reportCard, reportCardSchema, wireEntry } from './wire.js'

const listRoute = createRoute({
  method: 'get',
  path: '/reports',
  summary: 'All reports, latest first, without their texts',
  responses: {
    200: {
      description: 'Reports',
      content: { 'application/json': { schema: z.object({ reports: z.array(reportCardSchema) }).openapi('Reports') } },
    },
  },
})
const reportRoute = createRoute({
  method: 'get',
  path: '/reports/{id}',
  summary: 'A report with its text and the entries taken from it',
  request: { params: z.object({ id: z.string().min(1) }) },
  responses: {
    200: { description: 'The report', content: { 'application/json': { schema: reportAnswerSchema } } },
    404: errorAnswer('No such report'),
  },
})

/** The reports of the ledger. */
export const reportsApi = ({ ledger }: Desk) =>
  new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(listRoute, async (c) => {
      const kept = await ledger.reports()
      return c.json({ reports: [...kept].sort(latestFirst).map(reportCard) }, 200)
    })
    .openapi(reportRoute, async (c) => {
      const { id } = c.req.valid('param')
      const kept = (await ledger.reports()).find(({ report }) => report.id === id)
      if (kept === undefined) return c.json(errorBody('no-such-report', `No report has the id “${id}”.`), 404)
      const entries = await ledger.entries({ report: id })
      const { report, file, learned, readAt } = kept
      return c.json({ report, file, learned, readAt, entries: [...entries].sort(asTheyStand).map(wireEntry) }, 200)
    })

/** Undated reports last. */
const latestFirst = ({ report: one }: KeptReport, { report: other }: KeptReport): number =>
  (one.published ?? '') < (other.published ?? '')
    ? 1
    : (one.published ?? '') > (other.published ?? '')
      ? -1
      : one.id < other.id
        ? -1
        : 1

const asTheyStand = (one: LedgerEntry, other: LedgerEntry): number => {
  const [a, b] = [one.body.evidence[0], other.body.evidence[0]]
  return (a?.start ?? 0) - (b?.start ?? 0) || (a?.end ?? 0) - (b?.end ?? 0)
}
