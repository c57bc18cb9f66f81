import type { IntensityOf } from '../../knowledge/intensity.js'
import { standingRulings } from '../../ledger/index.js'
import type { EntrySketch } from '../../ledger/ledger.js'
import type { Layer, Ruling } from '../../record/index.js'
import type { Concern } from '../../view/review/concerns.js'
import { anchorKey, knownKey } from './at-hand.js'
import { type QueueQuery, type ReasonKind, reasonKinds, type ReviewItem } from './wire.js'

/** One place in the queue. */
export interface Queued {
  readonly sketch: EntrySketch
  readonly reason: NonNullable<ReviewItem['reason']>
}

interface QueueGrounds {
  readonly sketches: readonly EntrySketch[]
  readonly rulings: readonly Ruling[]
  readonly concerns: readonly Concern[]
  /** Ids of the actors that the question means; null where it asks about none. */
  readonly actors: ReadonlySet<string> | null
  readonly weightOf: (sketch: EntrySketch) => number
}

/** What people said of single entries, by key. */
export interface Words {
  /** Accepted, rejected or amended by anybody. */
  readonly settled: ReadonlySet<string>
  readonly rejected: ReadonlySet<string>
  readonly flags: ReadonlyMap<string, Ruling>
  readonly joined: ReadonlySet<string>
}

export function wordsOn(rulings: readonly Ruling[]): Words {
  const [settled, rejected, joined] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const flags = new Map<string, Ruling>()
  for (const ruling of standingRulings(rulings)) {
    const { decision } = ruling
    if (!('on' in decision)) continue
    const key = anchorKey(decision.on)
    if (decision.act === 'flag') flags.set(key, ruling)
    if (decision.act === 'join') joined.add(key).add(anchorKey(decision.with))
    if (decision.act === 'reject') rejected.add(key)
    else if (decision.act === 'accept') rejected.delete(key)
    if (decision.act !== 'accept' && decision.act !== 'reject' && decision.act !== 'amend') continue
    // The last word holds: what was settled before a flag is to be looked at again.
    flags.delete(key)
    settled.add(key)
  }
  for (const key of flags.keys()) settled.delete(key)
  return { settled, rejected, flags, joined }
}

/** The queue in its order: by reason, then the weightiest, then the latest learned. Counts are of all reasons. */
export function queueOf(
  query: QueueQuery,
  { sketches, rulings, concerns, actors, weightOf }: QueueGrounds,
): { readonly places: Queued[]; readonly reasons: Record<ReasonKind, number>; readonly settled: number } {
  const words = wordsOn(rulings)
  const byKey = concernsByKey(concerns, words)
  const reasons: Record<ReasonKind, number> = { flagged: 0, contradicted: 0, disputed: 0, lone: 0, unread: 0 }
  const places: (Queued & { rank: number; weight: number })[] = []
  let settled = 0
  for (const sketch of sketches) {
    const key = knownKey(sketch)
    const isSettled = words.settled.has(key)
    if (isSettled) settled++
    if ((isSettled && query.show === 'open') || !isWanted(sketch, query, actors)) continue
    const reason = reasonOf(words.flags.get(key), byKey.get(key), isSettled)
    reasons[reason.kind]++
    if (query.reason !== undefined && query.reason !== reason.kind) continue
    places.push({ sketch, reason, rank: reasonKinds.indexOf(reason.kind), weight: weightOf(sketch) })
  }
  places.sort(
    (one, other) =>
      one.rank - other.rank ||
      other.weight - one.weight ||
      later(one.sketch.learned, other.sketch.learned) ||
      (one.sketch.id < other.sketch.id ? -1 : 1),
  )
  return { places, reasons, settled }
}

const later = (one: string, other: string): number => (one < other ? 1 : one > other ? -1 : 0)

function concernsByKey(concerns: readonly Concern[], { rejected, joined }: Words): Map<string, Concern> {
  const found = new Map<string, Concern>()
  for (const concern of concerns) {
    const { key, kind, others } = concern
    if (found.has(key)) continue
    // What gave rise to it is gone, or told by others after all.
    if (others.length > 0 && others.every((other) => rejected.has(other))) continue
    if (kind === 'lone' && joined.has(key)) continue
    found.set(key, concern)
  }
  return found
}

function reasonOf(flag: Ruling | undefined, concern: Concern | undefined, settled: boolean): Queued['reason'] {
  if (flag !== undefined) return { kind: 'flagged', words: `${flag.by} wants it looked at again: ${flag.why}` }
  if (concern !== undefined) return { kind: concern.kind, words: concern.words }
  return { kind: 'unread', words: settled ? 'People have ruled on it' : 'Nobody has checked it yet' }
}

function isWanted(
  { layer, report, from, to, learned, actors: named }: EntrySketch,
  query: QueueQuery,
  actors: ReadonlySet<string> | null,
): boolean {
  if (query.layer !== undefined && query.layer !== layer) return false
  if (query.report !== undefined && query.report !== report) return false
  if (actors !== null && !named.some((id) => actors.has(id))) return false
  const [first, last] = [from ?? to ?? learned, to ?? from ?? learned]
  return (query.since === undefined || last >= query.since) && (query.until === undefined || first <= query.until)
}

/** Beside an act's intensity (to 10): how much a mistake in an entry of the layer costs. */
const layerWeights: Readonly<Record<Exclude<Layer, 'events'>, number>> = {
  commitments: 7,
  measures: 7,
  proposals: 5,
  talks: 4,
  figures: 4,
  statements: 3,
  positions: 2,
}

export const weightBy =
  (intensityOf: IntensityOf) =>
  ({ layer, type }: EntrySketch): number =>
    layer === 'events'
      ? Math.abs(intensityOf({ type: (type ?? '').toUpperCase(), mode: null }) ?? 0)
      : layerWeights[layer]
