import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { EntrySketch, Ledger, LedgerEntry } from '../ledger/ledger.js'
import { tellingKey } from '../merging/index.js'
import { daySchema, layerSchema } from '../record/index.js'
import type { Desk } from './desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from './errors.js'
import { knownOf } from './known.js'
import { type FilterQuery, filterQuerySchema, pageQuerySchema, realDay } from './query.js'
import { newestFirst } from './search.js'
import { accountsFor, ifReady } from './timeline/accounts.js'
import { bodiesOf } from './timeline/rows.js'
import { selectFrom } from './timeline/selected.js'
import { isUndated, keyOf } from './timeline/wanted.js'
import { countByLayer, countByMonth, daysCovered, ownOrigin, type Told, toldOnce, wireTold } from './timeline.js'
import { heldBy } from '../view/held.js'
import { nearTo } from '../view/why.js'
import { toldSchema, wireEntry, wireEntrySchema } from './wire.js'

const page = { total: z.int(), offset: z.int(), limit: z.int() }
const entriesAnswer = z.object({ ...page, entries: z.array(wireEntrySchema) }).openapi('Entries')
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
    query: z.object({ asOf: realDay.optional() }),
  },
  responses: { 200: json(toldSchema, 'The entry'), 400: badQuery, 404: errorAnswer('No such entry') },
})

/** Entries as a list, as counts, and one by one. */
export function entriesApi(desk: Desk) {
  const { ledger } = desk
  const [select, known] = [selectFrom(desk), knownOf(ledger)]
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(listRoute, async (c) => {
      const query = c.req.valid('query')
      const { order, offset, limit, asOf } = query
      const found = inOrder((await select(query)).sketches, order)
      const wanted = found.slice(offset, offset + limit)
      const bodies = await bodiesOf(ledger, wanted, asOf)
      const entries = wanted.flatMap((sketch) => bodies.get(keyOf(sketch)) ?? []).map(wireEntry)
      return c.json({ total: found.length, offset, limit, entries }, 200)
    })
    .openapi(overviewRoute, async (c) => {
      const query = c.req.valid('query')
      const [{ sketches }, reports] = await Promise.all([select(query), ledger.reports(asOf(query))])
      return c.json(
        {
          total: sketches.length,
          undated: sketches.filter(isUndated).length,
          layers: countByLayer(sketches),
          months: countByMonth(sketches),
          covered: daysCovered(reports),
        },
        200,
      )
    })
    .openapi(entryRoute, async (c) => {
      const wanted = c.req.valid('param').id
      const day = asOf(c.req.valid('query'))
      const entry = await ledger.entry(wanted, day)
      if (entry === null) return c.json(errorBody('no-such-entry', `No entry has the id “${wanted}”.`), 404)
      const sketches = await known.sketches(day.asOf)
      const accounts = await ifReady(accountsFor(desk, sketches, day), sketches.length)
      if (accounts === null) return c.json(wireTold(await toldNear(ledger, entry, day)), 200)
      const thing = accounts.byKey.get(tellingKey(entry))
      const others = await bodiesOf(ledger, thing?.members ?? [], day.asOf)
      others.delete(tellingKey(entry))
      const { origins, grounds } = thing ?? { origins: [ownOrigin(entry.report)], grounds: 'told once' }
      return c.json(wireTold({ members: [entry, ...others.values()], origins, grounds }), 200)
    })
}

/** Who else tells it, looked for only among the entries near it: for as long as not all are compared. */
async function toldNear(ledger: Ledger, entry: LedgerEntry, day: { readonly asOf?: string }): Promise<Told> {
  const { entries, copies, judgements } = await heldBy(ledger, { ...day, layers: [entry.layer], ...nearTo(entry) })
  const isIt = (other: LedgerEntry): boolean => tellingKey(other) === tellingKey(entry)
  const told = toldOnce(entries, copies, judgements.decided).find(({ members }) => members.some(isIt))
  const others = (told?.members ?? []).filter((member) => !isIt(member))
  const { origins, grounds } = told ?? { origins: [ownOrigin(entry.report)], grounds: 'told once' }
  return { members: [entry, ...others], origins, grounds }
}

/** The clock of learning alone, for what isn't narrowed otherwise. */
const asOf = ({ asOf: day }: FilterQuery) => (day === undefined ? {} : { asOf: day })

const inOrder = (entries: readonly EntrySketch[], order: 'oldest' | 'newest'): readonly EntrySketch[] =>
  order === 'newest' ? newestFirst(entries) : entries
