import type { MapAnswer, MapPlace } from '../../api/map/wire.js'
import type { Layer, QuadClass } from '../../record/index.js'
import { allLayers } from '../entry/layers.js'
import { allQuads } from '../entry/quads.js'
import type { Land } from './atlas.js'
import { type WorldPoint, worldPoint } from './view.js'

/** By what the marks are coloured. */
export type ColourBy = 'layer' | 'quad'

/** A place as it is drawn. */
export interface Mark {
  readonly place: MapPlace
  readonly at: WorldPoint
  /** In pixels; the area is in proportion to the number of things told. */
  readonly r: number
  readonly label: string
  readonly layer: Layer
  /** Null where none of it is an event. */
  readonly quad: QuadClass | null
}

export const largestRadius = 24
/** Smaller than this no circle can be seen or hit. */
const smallestRadius = 5

/** The radius for so many things, where `most` is the largest number on the map. */
export const radiusOf = (things: number, most: number): number =>
  Math.max(smallestRadius, largestRadius * Math.sqrt(things / Math.max(most, 1)))

/** What can be drawn, the most told of first. Countries stand at their outlines' middle; without an outline they are only listed. */
export function marksOf({ places, countries }: MapAnswer, lands: readonly Land[]): Mark[] {
  const landOf = new Map(lands.flatMap((land) => (land.code === null ? [] : [[land.code, land] as const])))
  const most = Math.max(1, ...places.map(({ things }) => things))
  return places.flatMap((place) => {
    const at = whereIs(place, landOf)
    if (at === null) return []
    const r = radiusOf(place.things, most)
    const label = labelOf(place, countries)
    return [
      {
        place,
        at,
        r,
        label,
        layer: commonest(allLayers, place.layers) ?? 'events',
        quad: commonest(allQuads, place.quads),
      },
    ]
  })
}

function whereIs({ kind, country, lat, lon }: MapPlace, landOf: ReadonlyMap<string, Land>): WorldPoint | null {
  if (lat !== null && lon !== null) return worldPoint({ lat, lon })
  return kind === 'country' && country !== null ? (landOf.get(country)?.middle ?? null) : null
}

/** What stands on the map beside a mark: the name alone means the place itself. */
function labelOf({ kind, names: [name = ''], country, things }: MapPlace, countries: MapAnswer['countries']): string {
  if (kind === 'country') return `${things} in ${countries[country ?? ''] ?? name}`
  return kind === 'around' ? `${things} around ${name}` : name
}

/** The key with the largest number; null where all are zero. */
function commonest<K extends string>(keys: readonly K[], counts: Readonly<Partial<Record<K, number>>>): K | null {
  const [first] = keys.filter((key) => (counts[key] ?? 0) > 0).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  return first ?? null
}
