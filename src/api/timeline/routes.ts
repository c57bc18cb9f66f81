import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Layer } from '../../record/index.js'
import type { Desk } from '../desk.js'
import { errorAnswer, refuseBadQuery } from '../errors.js'
import { knownOf } from '../known.js'
import { perRevision } from '../per-revision.js'
import { type FilterQuery, inOrder, realDay, sinceBeforeUntil } from '../query.js'
import { accountsFor, type Accounts, ifReady } from './accounts.js'
import { densityOf } from './density.js'
import { type Lanes, type LanesBy, lanesOf } from './lanes.js'
import { type Listed, listed } from './listed.js'
import { rowsOf } from './rows.js'
import { selectFrom } from './selected.js'
import {
  comparedAnswerSchema,
  densityAnswerSchema,
  type DensityQuery,
  densityQuerySchema,
  type TimelineQuery,
  timelineAnswerSchema,
  timelineQuerySchema,
  type WireTimeline,
} from './wire.js'

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const badQuery = errorAnswer('A part of the question is not understood')
const periodQuery = z
  .object({ since: realDay.optional(), until: realDay.optional(), asOf: realDay.optional() })
  .refine(sinceBeforeUntil, inOrder)

const timelineRoute = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'Entries with those that tell one thing joined',
  request: { query: timelineQuerySchema },
  responses: { 200: json(timelineAnswerSchema, 'A page of things told'), 400: badQuery },
})
const densityRoute = createRoute({
  method: 'get',
  path: '/timeline/density',
  summary: 'How many entries each day has, lane by lane, on either clock',
  request: { query: densityQuerySchema },
  responses: { 200: json(densityAnswerSchema, 'Counts by day and lane'), 400: badQuery },
})
const comparedRoute = createRoute({
  method: 'get',
  path: '/timeline/compared',
  summary: 'Answers once the accounts of one thing have been found',
  request: { query: periodQuery },
  responses: { 200: json(comparedAnswerSchema, 'How many things several entries tell'), 400: badQuery },
})

/** How many answers about density are kept. */
const mostKept = 24

/** What the page “timeline” asks. */
export function timelineApi(desk: Desk) {
  const { ledger } = desk
  const [select, known] = [selectFrom(desk), knownOf(ledger)]
  const accountsBy = async (query: Pick<TimelineQuery, 'asOf' | 'since' | 'until'>): Promise<Accounts> =>
    accountsFor(desk, await known.sketches(query.asOf), query)
  const density = perRevision(
    ledger,
    async (asked) => {
      const query: DensityQuery = JSON.parse(asked ?? '')
      const [{ sketches }, lanes, covered] = await Promise.all([
        select(query),
        lanesUnder(query, query.lanes),
        known.covered(),
      ])
      return densityOf(sketches, { lanes, clock: query.clock, covered })
    },
    mostKept,
  )
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(timelineRoute, async (c) => {
      const query = c.req.valid('query')
      const { clock, order, offset, limit, asOf, since } = query
      const [all, compared] = [await known.sketches(asOf), accountsBy(query)]
      const [found, accounts] = await Promise.all([
        select(query, clock),
        query.wait === 'yes' ? compared : ifReady(compared, all.length),
      ])
      const lines = listed(found.sketches, accounts, { clock, order, since })
      const lanes = query.lanes === undefined ? null : await lanesUnder(query, query.lanes)
      return c.json(
        {
          total: lines.length,
          offset,
          limit,
          items: await rowsOf(ledger, lines.slice(offset, offset + limit), { lanes, asOf }),
          parts: partsOf(lines),
          entries: found.sketches.length,
          layers: found.layers as Record<Layer, number>,
          comparing: accounts === null,
          limited: accounts?.limited ?? null,
        },
        200,
      )
    })
    .openapi(densityRoute, async (c) => c.json(await density(JSON.stringify(c.req.valid('query'))), 200))
    .openapi(comparedRoute, async (c) => {
      const { things, limited } = await accountsBy(c.req.valid('query'))
      return c.json({ things, limited }, 200)
    })

  /** The same lanes in whatever period: those of all that meets the other filters. */
  async function lanesUnder(query: Omit<FilterQuery, 'since' | 'until'>, by: LanesBy): Promise<Lanes> {
    if (by === 'layer') return lanesOf([], by, [])
    const { sketches } = await select({ ...query, since: undefined, until: undefined })
    return lanesOf(sketches, by, by === 'actor' ? await known.cast() : [])
  }
}

function partsOf(lines: readonly Listed[]): WireTimeline['parts'] {
  const parts = { begun: 0, before: 0, undated: 0 }
  for (const { part } of lines) parts[part]++
  return parts
}
