import type { NetworkAnswer, NetworkLink, NetworkNode } from '../../api/network/wire.js'
import type { QuadClass } from '../../record/index.js'
import { allQuads, quadSigns } from '../entry/quads.js'

/** The acts of one actor towards another, of the classes that are looked at. */
export interface Tie {
  readonly from: NetworkNode
  readonly to: NetworkNode
  /** Those with acts, in the order of the classes. */
  readonly quads: readonly { readonly quad: QuadClass; readonly count: number }[]
  readonly total: number
}

/** Who acts towards whom in the classes given (all, where none is), the most acts first. */
export function tiesOf({ nodes, links }: NetworkAnswer, quads: readonly QuadClass[]): Tie[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const wanted = quads.length === 0 ? allQuads : quads
  const ties = links.flatMap(({ from, to, quads: counts }): Tie[] => {
    const [one, other] = [byId.get(from), byId.get(to)]
    const counted = countsOf(counts, wanted)
    const total = counted.reduce((sum, { count }) => sum + count, 0)
    return one === undefined || other === undefined || total === 0
      ? []
      : [{ from: one, to: other, quads: counted, total }]
  })
  return ties.sort((a, b) => b.total - a.total)
}

const countsOf = (counts: NetworkLink['quads'], wanted: readonly QuadClass[]): Tie['quads'] =>
  allQuads
    .filter((quad) => wanted.includes(quad) && (counts[quad] ?? 0) > 0)
    .map((quad) => ({ quad, count: counts[quad] ?? 0 }))

/** "2 verbal cooperation, 1 material conflict" */
export const tellQuads = (quads: Tie['quads']): string =>
  quads.map(({ quad, count }) => `${count} ${quadSigns[quad].name.toLowerCase()}`).join(', ')
