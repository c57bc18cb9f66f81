import type { EntrySketch } from '../../ledger/ledger.js'
import type { Layer } from '../../record/index.js'
import { type Desk } from '../desk.js'
import { knownOf } from '../known.js'
import { perRevision } from '../per-revision.js'
import { type FilterQuery, ledgerFilter } from '../query.js'
import { countByLayer } from '../timeline.js'
import { keyOf, type Clock, isWanted, reachesInto, wantedOf } from './wanted.js'

/** The entries that meet a question, in the ledger's order, without their bodies. */
export interface Selected {
  readonly sketches: readonly EntrySketch[]
  /** How many each layer has, whatever layers were asked for. */
  readonly layers: Readonly<Record<Layer, number>>
}

export type Select = (query: FilterQuery, clock?: Clock) => Promise<Selected>

/** How many selections are kept. */
const mostKept = 24

/** Selects entries by what is known of all in a few words; only place, status and words need their bodies. */
export function selectFrom(desk: Pick<Desk, 'ledger' | 'answer'>): Select {
  const known = knownOf(desk.ledger)
  const kept = perRevision(
    desk.ledger,
    async (asked): Promise<Selected> => {
      const [query, clock]: [FilterQuery, Clock] = JSON.parse(asked ?? '')
      const [sketches, keys] = await Promise.all([known.sketches(query.asOf), keysMeeting(desk, query)])
      const wanted = wantedOf(query, query.actor === undefined ? [] : await known.cast(), keys)
      const inPeriod = sketches.filter((sketch) => reachesInto(sketch, clock, query))
      const ofAnyLayer = inPeriod.filter((sketch) => isWanted(sketch, { ...wanted, layers: null }))
      const found = wanted.layers === null ? ofAnyLayer : ofAnyLayer.filter((one) => isWanted(one, wanted))
      return { sketches: found, layers: countByLayer(ofAnyLayer) }
    },
    mostKept,
  )
  return ({ asOf, layer, actor, type, since, until, place, status, report, text, dated }, clock = 'happened') =>
    kept(JSON.stringify([{ asOf, layer, actor, type, since, until, place, status, report, text, dated }, clock]))
}

/** Keys of the entries that meet what only bodies tell; null where nothing such is asked. */
async function keysMeeting({ ledger, answer }: Pick<Desk, 'ledger' | 'answer'>, query: FilterQuery) {
  const { place, status, text, asOf } = query
  const [placed, worded] = await Promise.all([
    place === undefined && status === undefined ? null : ledger.entries(ledgerFilter({ place, status, asOf })),
    text === undefined ? null : answer('timeline', { part: 'words', words: text, asOf }),
  ])
  if (placed === null && worded === null) return null
  const inPlace = placed === null ? null : new Set(placed.map((entry) => keyOf({ ...entry, report: entry.report.id })))
  const holding = worded === null ? null : new Set('holding' in worded ? worded.holding : [])
  if (inPlace === null || holding === null) return inPlace ?? holding
  return new Set([...holding].filter((key) => inPlace.has(key)))
}
