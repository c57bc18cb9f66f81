import { geoMercator, geoPath } from 'd3-geo'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import codes from './atlas-codes.json'
import type { WorldPoint } from './view.js'

/** Left, top, right, bottom in units of the world (see view.ts). */
export type WorldBox = readonly [number, number, number, number]

/** One land of the atlas, in units of the world. */
export interface Land {
  readonly key: string
  /** The record's code for it; null where the record has none. */
  readonly code: string | null
  readonly path: string
  readonly box: WorldBox
  /** Of its largest part: islands far away pull no label into the sea. */
  readonly middle: WorldPoint
  readonly mainBox: WorldBox
}

/** Coarse for the world, fine for what is near; each is fetched from our own server when it is first needed. */
export type Detail = 'coarse' | 'fine'

const files = {
  coarse: () => import('world-atlas/countries-110m.json'),
  fine: () => import('world-atlas/countries-50m.json'),
}
const loaded: Partial<Record<Detail, Promise<readonly Land[]>>> = {}

/** The outlines, worked out once. */
export function loadLands(detail: Detail): Promise<readonly Land[]> {
  loaded[detail] ??= files[detail]().then((file) => landsOf(file.default as unknown as Atlas))
  return loaded[detail]
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

const project = geoPath(
  geoMercator()
    .scale(1000 / (2 * Math.PI))
    .translate([500, 500]),
)
/** Codes of the record, by the atlas's id or, where it has none, its name: a data file, so that names stay data. */
const codeOf = new Map(Object.entries(codes).map(([code, id]) => [id, code]))

function landsOf(atlas: Atlas): Land[] {
  return feature(atlas, atlas.objects.countries).features.flatMap((land, at) => {
    const path = project(land)
    const { geometry } = land
    if (path === null || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return []
    const main = largestPart(geometry)
    const [x, y] = project.centroid(main)
    const code = codeOf.get(String(land.id)) ?? codeOf.get(land.properties.name) ?? null
    const [box, mainBox] = [boxOf(land), boxOf(main)]
    return [{ key: `${at}`, code, path, box, middle: { x, y }, mainBox }]
  })
}

function boxOf(shape: Parameters<typeof project.bounds>[0]): WorldBox {
  const [[left, top], [right, bottom]] = project.bounds(shape)
  return [left, top, right, bottom]
}

function largestPart(shape: Polygon | MultiPolygon): Polygon {
  if (shape.type === 'Polygon') return shape
  const parts = shape.coordinates.map((coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates }))
  return parts.reduce((one, other) => (project.area(other) > project.area(one) ? other : one))
}
