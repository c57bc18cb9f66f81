import type { EntrySketch, KeptActor } from '../../ledger/ledger.js'
import { type Layer, layers } from '../../record/index.js'

/** What the lanes of the timeline are: the layers, the kinds told most often, or those named most often. */
export type LanesBy = 'layer' | 'kind' | 'actor'

export interface Lane {
  readonly key: string
  /** A layer's own name, a kind, an actor's name. */
  readonly name: string
  /** Of which layer, where all in it are of one. */
  readonly layer: Layer | null
}

export interface Lanes {
  readonly lanes: readonly Lane[]
  /** The lanes in which an entry lies; by actor it may be several. */
  keysOf(sketch: EntrySketch): readonly string[]
}

/** More lanes than these can't be told apart at a glance. */
const mostLanes = 9
const others = 'others'

/** The lanes for these entries; those that no lane of their own has room for share the last. */
export function lanesOf(sketches: readonly EntrySketch[], by: LanesBy, cast: readonly KeptActor[]): Lanes {
  if (by === 'layer') return lanesByLayer
  return by === 'kind' ? lanesByKind(sketches) : lanesByActor(sketches, cast)
}

const lanesByLayer: Lanes = {
  lanes: layers.map((layer) => ({ key: layer, name: layer, layer })),
  keysOf: ({ layer }) => [layer],
}

const kindOf = ({ layer, type }: EntrySketch): string => `${layer} ${type ?? ''}`

function lanesByKind(sketches: readonly EntrySketch[]): Lanes {
  const firsts = new Map(sketches.map((sketch) => [kindOf(sketch), sketch]))
  const kept = mostOften(sketches.map(kindOf))
  const lanes = kept.flatMap((key): Lane[] => {
    const sketch = firsts.get(key)
    return sketch === undefined ? [] : [{ key, name: sketch.type ?? sketch.layer, layer: sketch.layer }]
  })
  const own = new Set(kept)
  return {
    lanes: [...lanes, { key: others, name: others, layer: null }],
    keysOf: (sketch) => [own.has(kindOf(sketch)) ? kindOf(sketch) : others],
  }
}

function lanesByActor(sketches: readonly EntrySketch[], cast: readonly KeptActor[]): Lanes {
  const names = new Map(cast.map(({ actor }) => [actor.id, actor.name]))
  const kept = mostOften(sketches.flatMap(({ actors }) => actors))
  const own = new Set(kept)
  return {
    lanes: [
      ...kept.map((key) => ({ key, name: names.get(key) ?? key, layer: null })),
      { key: others, name: others, layer: null },
    ],
    keysOf: ({ actors }) => {
      const found = actors.filter((id) => own.has(id))
      return found.length > 0 ? found : [others]
    },
  }
}

function mostOften(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts]
    .sort(([one, count], [other, its]) => its - count || (one < other ? -1 : 1))
    .slice(0, mostLanes)
    .map(([key]) => key)
}
