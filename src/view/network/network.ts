import { type Cluster, isIn } from '../../merging/index.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { compare, type QuadClass, quadClass, quadClasses } from '../../record/index.js'
import type { EventEntry } from '../tension/acts.js'
import { pairsOf, type Party, type PartyOf, selfOf, topOf } from '../tension/sides.js'

/** One way in which an act went; the same actor twice where it stayed within one side. */
export interface Arc {
  readonly from: Party
  readonly to: Party
}

/**
 * An act in the network. `drawn`: it happened and both its sides are named; `one side`: it happened, but only one side
 * is named as an actor; `unsettled`: it is told only as planned, asked for, alleged, denied or on a condition.
 */
export interface NetworkAct<A extends Pick<Cluster<LedgerEntry>, 'members'>> {
  readonly act: A
  readonly quad: QuadClass
  readonly standing: 'drawn' | 'one side' | 'unsettled'
  readonly arcs: readonly Arc[]
}

/** The acts among things told, each once however many tell it. `whole`: a body or person counts for whom it belongs to. */
export function actsOf<A extends Pick<Cluster<LedgerEntry>, 'members'>>(
  things: readonly A[],
  { whole }: { readonly whole: boolean },
): NetworkAct<A>[] {
  return things.flatMap((act) => {
    const members = act.members.filter((entry): entry is EventEntry => isIn(entry, 'events'))
    const [first] = members
    if (first === undefined) return []
    const happened = members.filter(({ body }) => body.status === 'happened' || body.status === 'ongoing')
    const arcs = arcsOf(happened.length > 0 ? happened : members, whole ? topOf : selfOf)
    const standing = happened.length === 0 ? 'unsettled' : arcs.length === 0 ? 'one side' : 'drawn'
    return [{ act, quad: quadClass(first.body.type), standing, arcs }]
  })
}

/** As its first teller has it that names both sides. */
function arcsOf(members: readonly EventEntry[], partyOf: PartyOf): Arc[] {
  const told = members.map((entry) => pairsOf(entry.body, entry, partyOf)).find((pairs) => pairs.length > 0) ?? []
  return told.flatMap(({ parties: [one, other], direction }) => {
    const forth = { from: one, to: other }
    if (one.id === other.id || direction === 'first to second') return [forth]
    const back = { from: other, to: one }
    return direction === 'both ways' ? [forth, back] : [back]
  })
}

export type QuadCounts = Readonly<Record<QuadClass, number>>

export interface Node extends Party {
  /** Acts in which it takes part. */
  readonly acts: number
  /** Acts by it, and towards it; one act may be both. */
  readonly by: number
  readonly towards: number
}

export interface Link {
  readonly from: string
  readonly to: string
  readonly quads: QuadCounts
}

export interface Network {
  /** Those with most acts first. */
  readonly nodes: readonly Node[]
  readonly links: readonly Link[]
}

/** Who acts towards whom, counted over the drawn acts. */
export function networkOf(acts: readonly Pick<NetworkAct<never>, 'quad' | 'standing' | 'arcs'>[]): Network {
  const nodes = new Map<string, { id: string; name: string; acts: number; by: number; towards: number }>()
  const links = new Map<string, { from: string; to: string; quads: Record<QuadClass, number> }>()
  const nodeOf = ({ id, name }: Party) => {
    const known = nodes.get(id) ?? { id, name, acts: 0, by: 0, towards: 0 }
    nodes.set(id, known)
    return known
  }
  for (const { quad, standing, arcs } of acts) {
    if (standing !== 'drawn') continue
    const parts = [new Set(arcs.map(({ from }) => nodeOf(from))), new Set(arcs.map(({ to }) => nodeOf(to)))] as const
    for (const node of parts[0]) node.by++
    for (const node of parts[1]) node.towards++
    for (const node of new Set([...parts[0], ...parts[1]])) node.acts++
    for (const { from, to } of arcs) {
      const key = `${from.id} ${to.id}`
      const link = links.get(key) ?? { from: from.id, to: to.id, quads: noneOf() }
      links.set(key, link)
      link.quads[quad]++
    }
  }
  return {
    nodes: [...nodes.values()].sort((a, b) => b.acts - a.acts || compare(a.id, b.id)),
    links: [...links].sort(([a], [b]) => compare(a, b)).map(([, link]) => link),
  }
}

const noneOf = (): Record<QuadClass, number> =>
  Object.fromEntries(quadClasses.map((quad) => [quad, 0])) as Record<QuadClass, number>
