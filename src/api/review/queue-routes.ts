import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { loadIntensity } from '../../knowledge/intensity.js'
import { fold } from '../../ledger/index.js'
import type { KeptActor, LedgerEntry } from '../../ledger/ledger.js'
import { withDaysInWords } from '../../view/wording/days.js'
import type { Desk } from '../desk.js'
import { errorAnswer, errorBody, refuseBadQuery } from '../errors.js'
import { knownOf } from '../known.js'
import { wireEntry } from '../wire.js'
import { anchorKey, entryIn, knownKey, withRejected } from './at-hand.js'
import type { ConcernsKept } from './concerns-kept.js'
import { reviewItem } from './item.js'
import { loggedRulings } from './log.js'
import { type Queued, queueOf, weightBy } from './queue.js'
import {
  besideSchema,
  candidatesSchema,
  type JoinCandidates,
  queueQuerySchema,
  queueSchema,
  type ReviewItem,
} from './wire.js'

const queueRoute = createRoute({
  method: 'get',
  path: '/review/queue',
  summary: 'Entries to be checked, the most pressing first, each with the reason',
  request: { query: queueQuerySchema },
  responses: {
    200: { description: 'A page of the queue', content: { 'application/json': { schema: queueSchema } } },
    400: errorAnswer('A part of the question is not understood'),
  },
})
const meant = {
  params: z.object({ id: z.string().min(1) }),
  query: z.object({ report: z.string().min(1).optional() }),
}
const besideRoute = createRoute({
  method: 'get',
  path: '/review/entries/{id}',
  summary: 'An entry in its words, who else tells it, what contradicts it, its grades and what was ruled on it',
  request: meant,
  responses: {
    200: { description: 'The entry', content: { 'application/json': { schema: besideSchema } } },
    404: errorAnswer('No such entry'),
  },
})
const candidatesRoute = createRoute({
  method: 'get',
  path: '/review/candidates/{id}',
  summary: 'Entries that may tell the same thing: the nearest kept apart, or those that hold the words',
  request: { ...meant, query: meant.query.extend({ text: z.string().trim().max(200).optional() }) },
  responses: {
    200: { description: 'Candidates', content: { 'application/json': { schema: candidatesSchema } } },
    404: errorAnswer('No such entry'),
  },
})

/** The queue, and what stands beside one entry of it. */
export function queueApi({ ledger, answer }: Desk, concerns: ConcernsKept) {
  const weightOf = weightBy(loadIntensity().intensityOf)
  const { sketches, cast } = knownOf(ledger)
  return new OpenAPIHono({ defaultHook: refuseBadQuery })
    .openapi(queueRoute, async (c) => {
      const query = c.req.valid('query')
      const [known, rulings, found] = await Promise.all([sketches(), ledger.rulings(), concerns.soon()])
      const actors = query.actor === undefined ? null : idsMeant(await cast(), query.actor)
      const all = withRejected(known, rulings)
      const { places, reasons, settled } = queueOf(query, {
        sketches: all,
        rulings,
        concerns: found?.concerns ?? [],
        actors,
        weightOf,
      })
      const items = await itemsOf(ledger, places.slice(query.offset, query.offset + query.limit))
      const told = { comparing: found === null, limited: found?.limited ?? null }
      return c.json({ total: places.length, reasons, settled, entries: all.length, ...told, items }, 200)
    })
    .openapi(besideRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { report } = c.req.valid('query')
      const { why } = await answer('reviewBeside', { entry: id, report })
      if (why === null) return c.json(noSuchEntry(id), 404)
      const { entry, cluster, contradictedBy, grades } = why
      const logged = (await loggedRulings(ledger)).filter(({ on }) => on !== null && isOn(on, entry))
      const flag = logged.findLast(({ act, state }) => act === 'flag' && state === 'stands')
      const [item] = await itemsOf(ledger, [], [{ entry, reason: null }])
      if (item === undefined) return c.json(noSuchEntry(id), 404)
      return c.json(
        {
          item: flag === undefined ? item : { ...item, reason: { kind: 'flagged' as const, words: flag.why } },
          accounts: cluster.members
            .filter((member) => knownKey(keyed(member)) !== knownKey(keyed(entry)))
            .map((member) => ({ entry: member.id, report: member.report })),
          origins: [...cluster.origins],
          grounds: withDaysInWords(cluster.grounds),
          contradictedBy: contradictedBy.map(({ entry: other, grounds }) => ({
            entry: wireEntry(other),
            grounds: withDaysInWords(grounds),
          })),
          source: grades.source,
          reliability: grades.reliability,
          credibility: grades.credibility,
          credibilityGrounds: grades.grounds,
          rulings: logged,
        },
        200,
      )
    })
    .openapi(candidatesRoute, async (c) => {
      const { id } = c.req.valid('param')
      const { report, text = '' } = c.req.valid('query')
      if (text !== '') {
        const { found } = await answer('reviewLike', { entry: id, report, text })
        const candidates: JoinCandidates['candidates'] = found.map((one) => ({
          entry: wireEntry(one),
          grounds: [],
          against: [],
        }))
        return c.json({ candidates }, 200)
      }
      const { why } = await answer('reviewBeside', { entry: id, report })
      if (why === null) return c.json(noSuchEntry(id), 404)
      const candidates = why.apart.map(({ rival, grounds, against }) => ({
        entry: wireEntry(rival),
        grounds: grounds.map(withDaysInWords),
        against: against.map(withDaysInWords),
      }))
      return c.json({ candidates }, 200)
    })
}

const noSuchEntry = (id: string) => errorBody('no-such-entry', `No entry has the id “${id}”.`)
const keyed = ({ id, report }: LedgerEntry) => ({ id, report: report.id })
const isOn = (on: { entry: string; report: string }, { id, report }: LedgerEntry): boolean =>
  anchorKey(on) === anchorKey({ entry: id, report: report.id })

/** The actor's id, and those of all who belong to it; by id, name, alias or code, accents aside. */
function idsMeant(cast: readonly KeptActor[], wanted: string): Set<string> {
  const ids = new Set(
    cast
      .filter(({ actor: { id, name, code, aliases } }) =>
        [id, name, code ?? '', ...aliases].some((one) => fold(one) === fold(wanted)),
      )
      .map(({ actor }) => actor.id),
  )
  for (let before = -1; before < ids.size; ) {
    before = ids.size
    for (const { actor } of cast) if (actor.of !== null && ids.has(actor.of)) ids.add(actor.id)
  }
  return ids
}

/** Bodies and texts of a few places only: the queue may be long. */
async function itemsOf(
  ledger: Desk['ledger'],
  places: readonly Queued[],
  given: readonly { entry: LedgerEntry; reason: ReviewItem['reason'] }[] = [],
): Promise<ReviewItem[]> {
  const read = await Promise.all(
    places.map(async ({ sketch, reason }) => ({ entry: await entryIn(ledger, sketch.id, sketch.report), reason })),
  )
  const found = [...read, ...given].flatMap(({ entry, reason }) => (entry === null ? [] : [{ entry, reason }]))
  const kept = await ledger.reports({ ids: [...new Set(found.map(({ entry }) => entry.report.id))] })
  const texts = new Map(kept.map(({ report }) => [report.id, report.text]))
  return found.map(({ entry, reason }) => reviewItem(entry, texts.get(entry.report.id) ?? '', reason))
}
