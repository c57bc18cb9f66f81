import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'

/** A point of the drawing, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface Placed {
  readonly id: string
  /** The radius of its circle. */
  readonly r: number
}

interface Tied {
  readonly from: string
  readonly to: string
  readonly weight: number
}

interface Field {
  readonly width: number
  readonly height: number
}

const rounds = 250
const edge = 46
/** Room between two circles, for arrows. */
const apart = 26

/**
 * Where each actor stands: those who act much towards one another, near one another. The same actors and acts always
 * give the same picture: they start on a circle by rank, and the rounds are counted.
 */
export function layOut(nodes: readonly Placed[], ties: readonly Tied[], field: Field): ReadonlyMap<string, Point> {
  const graph = new Graph({ type: 'undirected', multi: false })
  for (const [at, { id, r }] of nodes.entries()) {
    const angle = (at / nodes.length) * 2 * Math.PI
    graph.addNode(id, { x: Math.cos(angle) * 100, y: Math.sin(angle) * 100, size: r })
  }
  for (const { from, to, weight } of ties) {
    if (from === to) continue
    if (graph.hasEdge(from, to)) graph.updateEdgeAttribute(from, to, 'weight', (known) => Number(known) + weight)
    else graph.addEdge(from, to, { weight })
  }
  const found = forceAtlas2(graph, {
    iterations: rounds,
    getEdgeWeight: (_, { weight }) => Math.sqrt(Number(weight)),
    settings: { gravity: 1.4, scalingRatio: 30, strongGravityMode: false, slowDown: 4, linLogMode: true },
  })
  const points = new Map(nodes.map(({ id }) => [id, { x: found[id]?.['x'] ?? 0, y: found[id]?.['y'] ?? 0 }]))
  return spread(nodes, fill(points, field), field)
}

/** Stretched over the field, each way for itself. */
function fill(points: ReadonlyMap<string, Point>, { width, height }: Field): Map<string, Point> {
  const [xs, ys] = [[...points.values()].map(({ x }) => x), [...points.values()].map(({ y }) => y)]
  const along = (values: readonly number[], length: number): ((value: number) => number) => {
    const [least, most] = [Math.min(...values), Math.max(...values)]
    return (value) => (most > least ? edge + ((value - least) / (most - least)) * (length - 2 * edge) : length / 2)
  }
  const [across, down] = [along(xs, width), along(ys, height)]
  return new Map([...points].map(([id, { x, y }]) => [id, { x: across(x), y: down(y) }]))
}

/** Pushes apart what lies too close, and back what leaves the field. */
export function spread(
  nodes: readonly Placed[],
  points: ReadonlyMap<string, Point>,
  { width, height }: Field,
): ReadonlyMap<string, Point> {
  const all = nodes.map(({ id, r }) => ({ id, r, x: points.get(id)?.x ?? 0, y: points.get(id)?.y ?? 0 }))
  for (let round = 0; round < 80; round++) {
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        const [dx, dy] = [other.x - one.x || 0.01, other.y - one.y || 0.01]
        const distance = Math.hypot(dx, dy)
        const lacking = (one.r + other.r + apart - distance) / 2
        if (lacking <= 0) continue
        const [mx, my] = [(dx / distance) * lacking, (dy / distance) * lacking]
        one.x -= mx
        one.y -= my
        other.x += mx
        other.y += my
      }
    }
    for (const one of all) {
      one.x = Math.max(one.r + 8, Math.min(width - one.r - 8, one.x))
      one.y = Math.max(one.r + 8, Math.min(height - one.r - 8, one.y))
    }
  }
  return new Map(all.map(({ id, x, y }) => [id, { x, y }]))
}
