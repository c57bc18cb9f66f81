import type { Act, LeftOutAct } from './acts.js'
import { type Direction, pairKey, type Party } from './sides.js'

/** Two actors in order of their ids; the same one twice for acts within one side. */
export type Pair = readonly [Party, Party]

/** An act as it belongs to a line. */
export interface LineAct {
  readonly act: Act
  /** Null in the line of all acts together. */
  readonly direction: Direction | null
}

interface Settled {
  readonly acts: readonly Act[]
  readonly leftOut: readonly LeftOutAct[]
}

/** What a line is made of. */
export interface Strand {
  readonly pair: Pair | null
  readonly acts: readonly LineAct[]
  readonly leftOut: readonly LeftOutAct[]
}

export interface PairStrand extends Strand {
  readonly pair: Pair
}

/** All acts together. */
export const wholeStrand = ({ acts, leftOut }: Settled): Strand => ({
  pair: null,
  acts: acts.map((act) => ({ act, direction: null })),
  leftOut,
})

/** The acts of each pair, by the pair's key. */
export function strandsOf({ acts, leftOut }: Settled): ReadonlyMap<string, PairStrand> {
  const strands = new Map<string, { pair: Pair; acts: LineAct[]; leftOut: LeftOutAct[] }>()
  const strandOf = (pair: Pair): { acts: LineAct[]; leftOut: LeftOutAct[] } => {
    const strand = strands.get(keyOf({ pair })) ?? { pair, acts: [], leftOut: [] }
    strands.set(keyOf({ pair }), strand)
    return strand
  }
  for (const act of acts) {
    for (const { parties, direction } of act.pairs) strandOf(parties).acts.push({ act, direction })
  }
  for (const act of leftOut) for (const { parties } of act.pairs) strandOf(parties).leftOut.push(act)
  return strands
}

export const keyOf = ({ pair: [one, other] }: { readonly pair: Pair }): string => pairKey(one.id, other.id)

/** By all tension, then all cooperation, then the actors' ids. */
export function mostTenseFirst(strands: readonly PairStrand[]): PairStrand[] {
  const ranked = strands.map((strand) => ({
    strand,
    key: keyOf(strand),
    hostile: total(strand, -1),
    friendly: total(strand, 1),
  }))
  ranked.sort((a, b) => b.hostile - a.hostile || b.friendly - a.friendly || (a.key < b.key ? -1 : 1))
  return ranked.map(({ strand }) => strand)
}

const total = ({ acts }: Strand, sign: 1 | -1): number =>
  acts.reduce((sum, { act }) => sum + Math.max(0, sign * act.score), 0)
