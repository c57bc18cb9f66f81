import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { LedgerEntry } from '../ledger/ledger.js'
import { daySchema, layerSchema } from '../record/index.js'
import type { Desk } from './desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from './errors.js'
import { type FilterQuery, filterQuerySchema, pageQuerySchema } from './query.js'
import { entriesFor, newestFirst } from './search.js'
import { countByLayer, countByMonth, daysCovered, toldOnce, wireTold } from './timeline.js'
import { toldSchema, wireEntry, wireEntrySchema } from './wire.js'

const page = { total: z.int(), offset: z.int(), limit: z.int() }
const entriesAnswer = z.object({ ...page, entries: z.array(wireEntrySchema) }).openapi('Entries')
const timelineAnswer = z.object({ ...page, items: z.array(toldSchema) }).openapi('Timeline')
const overviewAnswer = z
  .object({
    total: z.int(),
    undated: z.int(),
    layers: z.record(layerSchema, z.int()),
    months: z.array(z.object({ month: z.string(), layers: z.record(layerSchema, z.int()) })),
    covered: z.object({ from: daySchema, to: daySchema }).nullable(),
  })
  .openapi('Overview')

const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
const badQuery = errorAnswer('A part of the question is not understood')

const listRoute = createRoute({
  method: 'get',
  path: '/entries',
  summary: 'Entries, filtered and paged',
  request: { query: pageQuerySchema },
  responses: { 200: json(entriesAnswer, 'A page of entries'), 400: badQuery },
})
const timelineRoute = createRoute({
  method: 'get',
  path: '/timeline',
  summary: 'Entries with those that tell one thing joined',
  request: { query: pageQuerySchema },
  responses: { 200: json(timelineAnswer, 'A page of things told'), 400: badQuery },
})
const overviewRoute = createRoute({
  method: 'get',
  path: '/overview',
  summary: 'Counts by month and layer',
  request: { query: filterQuerySchema },
  responses: { 200: json(overviewAnswer, 'Counts over all entries that meet the question'), 400: badQuery },
})
const entryRoute = createRoute({
  method: 'get',
  path: '/entries/{id}',
  summary: 'One entry, and who else tells it',
  request: {
    params: z.object({ id: z.string().min(4).openapi({ description: 'The id, or an unambiguous beginning of it' }) }),
  },
  responses: { 200: json(toldSchema, 'The entry'), 400: badQuery, 404: errorAnswer('No such entry') },
})

/** Entries as a list, as a timeline, as counts, and one by one. */
export function entriesApi({ ledger }: Desk) {
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query')
      const found = inOrder(await entriesFor(ledger, query), query.order)
      const { offset, limit } = query
      return c.json(
        { total: found.length, offset, limit, entries: found.slice(offset, offset + limit).map(wireEntry) },
        200,
      )
    })
    .openapi(timelineRoute, async (c) => {
      const query = c.req.valid('query')
      const [found, copies, { decided }] = await Promise.all([
        entriesFor(ledger, query),
        ledger.copies(asOf(query)),
        ledger.judgements(asOf(query)),
      ])
      const told = toldOnce(found, copies, decided)
      const firsts = inOrder(
        told.map(({ members: [first] }) => first),
        query.order,
      )
      const byFirst = new Map(told.map((item) => [item.members[0], item]))
      const { offset, limit } = query
      const items = firsts.slice(offset, offset + limit).flatMap((entry) => byFirst.get(entry) ?? [])
      return c.json({ total: told.length, offset, limit, items: items.map(wireTold) }, 200)
    })
    .openapi(overviewRoute, async (c) => {
      const [found, reports] = await Promise.all([entriesFor(ledger, c.req.valid('query')), ledger.reports()])
      return c.json(
        {
          total: found.length,
          undated: found.filter((entry) => entry.from === null && entry.to === null).length,
          layers: countByLayer(found),
          months: countByMonth(found),
          covered: daysCovered(reports),
        },
        200,
      )
    })
    .openapi(entryRoute, async (c) => {
      const wanted = c.req.valid('param').id
      const entry = await ledger.entry(wanted)
      if (entry === null) return c.json(errorBody('no-such-entry', `No entry has the id “${wanted}”.`), 404)
      const [layerEntries, copies, { decided }] = await Promise.all([
        ledger.entries({ layers: [entry.layer] }),
        ledger.copies(),
        ledger.judgements(),
      ])
      const isIt = ({ id, report }: LedgerEntry): boolean => id === entry.id && report.id === entry.report.id
      const told = toldOnce(layerEntries, copies, decided).find(({ members }) => members.some(isIt))
      const others = (told?.members ?? []).filter((member) => !isIt(member))
      const { origins, grounds } = told ?? { origins: [], grounds: 'told once' }
      return c.json(wireTold({ members: [entry, ...others], origins, grounds }), 200)
    })
}

/** The clock of learning alone, for what isn't narrowed otherwise. */
const asOf = ({ asOf: day }: FilterQuery) => (day === undefined ? {} : { asOf: day })

const inOrder = (entries: readonly LedgerEntry[], order: 'oldest' | 'newest'): readonly LedgerEntry[] =>
  order === 'newest' ? newestFirst(entries) : entries
