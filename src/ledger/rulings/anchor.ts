import type { Anchor, Span } from '../../record/index.js'
import type { Described } from '../layers.js'
import type { LedgerEntry } from '../ledger.js'

/** Of two pieces of evidence, this share of their characters must be common. */
const sameWords = 0.5

/** Where a ruling about this entry hangs. */
export const anchorOf = (entry: Pick<LedgerEntry, 'id' | 'layer' | 'body' | 'report'>): Anchor => ({
  report: entry.report.id,
  layer: entry.layer,
  entry: entry.id,
  evidence: [...entry.body.evidence],
})

/**
 * The entry of the current reading on which a ruling about `ruledOn` hangs: the one with its id, else the one of the
 * same kind and with the same actors whose evidence shares most words. Null where none, or more than one, will do.
 */
export function holderOf(anchor: Anchor, ruledOn: Described | null, current: readonly Described[]): Described | null {
  const inLayer = current.filter(({ layer }) => layer === anchor.layer)
  const itself = inLayer.find(({ body }) => body.id === anchor.entry)
  if (itself !== undefined) return itself
  const rated = inLayer
    .filter((entry) => ruledOn === null || sameKind(entry, ruledOn))
    .map((entry) => ({ entry, share: commonShare(entry.body.evidence, anchor.evidence) }))
    .filter(({ share }) => share >= sameWords)
    .sort((a, b) => b.share - a.share)
  const [best, next] = rated
  return best === undefined || best.share === next?.share ? null : best.entry
}

/** Of two readings of the same act, this share of their characters must be common. */
const nearlySameWords = 0.8

/**
 * The entries that now are read where the anchor hangs, of the same type though of other actors: what a person vouched
 * for stands in their place.
 */
export const displacedBy = (anchor: Anchor, ruledOn: Described, current: readonly Described[]): readonly Described[] =>
  current.filter(
    (entry) =>
      entry.layer === anchor.layer &&
      entry.type === ruledOn.type &&
      commonShare(entry.body.evidence, anchor.evidence) >= nearlySameWords,
  )

const sameKind = (one: Described, other: Described): boolean =>
  one.type === other.type && one.actors.join(' ') === other.actors.join(' ')

/** Characters in both over characters in either (Jaccard 1912), of two sets of spans of one text. */
export function commonShare(one: readonly Span[], other: readonly Span[]): number {
  const [a, b] = [coveredBy(one), coveredBy(other)]
  let both = 0
  for (const at of a) if (b.has(at)) both++
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}

function coveredBy(spans: readonly Span[]): Set<number> {
  const covered = new Set<number>()
  for (const { start, end } of spans) for (let at = start; at < end; at++) covered.add(at)
  return covered
}
