/** A point of the world as it is drawn: Mercator, the whole world 1000 wide, north at 0. */
export interface WorldPoint {
  readonly x: number
  readonly y: number
}

/** What part of the world is seen: its middle, and how many pixels one unit of the world takes. */
export interface View extends WorldPoint {
  readonly k: number
}

export interface Field {
  readonly width: number
  readonly height: number
}

const worldWidth = 1000
/** Beyond this latitude Mercator draws no more. */
const mostLatitude = 84
/** So near that a street would be seen, had the map any. */
const mostNear = 600
/** Fitting stops here: nearer, there is nothing but outlines. */
const mostNearFitted = 40

export function worldPoint({ lat, lon }: { readonly lat: number; readonly lon: number }): WorldPoint {
  const bounded = (Math.max(-mostLatitude, Math.min(mostLatitude, lat)) * Math.PI) / 180
  const y = Math.log(Math.tan(Math.PI / 4 + bounded / 2))
  return { x: ((lon + 180) / 360) * worldWidth, y: worldWidth / 2 - (y * worldWidth) / (2 * Math.PI) }
}

export function placeAt({ x, y }: WorldPoint): { readonly lat: number; readonly lon: number } {
  const turned = ((worldWidth / 2 - y) * 2 * Math.PI) / worldWidth
  return { lat: (Math.atan(Math.sinh(turned)) * 180) / Math.PI, lon: (x / worldWidth) * 360 - 180 }
}

export const onScreen = (point: WorldPoint, { x, y, k }: View, { width, height }: Field): WorldPoint => ({
  x: (point.x - x) * k + width / 2,
  y: (point.y - y) * k + height / 2,
})

export const inWorld = (point: WorldPoint, { x, y, k }: View, { width, height }: Field): WorldPoint => ({
  x: (point.x - width / 2) / k + x,
  y: (point.y - height / 2) / k + y,
})

/** Keeps the world in sight. */
export function bounded({ x, y, k }: View, { width }: Field): View {
  const least = Math.max(0.2, width / worldWidth) * 0.8
  return {
    x: Math.max(0, Math.min(worldWidth, x)),
    y: Math.max(0, Math.min(worldWidth, y)),
    k: Math.max(least, Math.min(mostNear, k)),
  }
}

/** So much nearer (or farther, below 1), with the given point of the screen left where it is. */
export function zoomed(view: View, by: number, at: WorldPoint, field: Field): View {
  const fixed = inWorld(at, view, field)
  const { k } = bounded({ ...view, k: view.k * by }, field)
  return bounded({ x: fixed.x - (at.x - field.width / 2) / k, y: fixed.y - (at.y - field.height / 2) / k, k }, field)
}

export const moved = (view: View, dx: number, dy: number, field: Field): View =>
  bounded({ ...view, x: view.x - dx / view.k, y: view.y - dy / view.k }, field)

/** Shows all the points with room around them; the whole world where there are none. */
export function fitted(points: readonly WorldPoint[], field: Field): View {
  if (points.length === 0) return bounded({ x: worldWidth / 2, y: 420, k: 0 }, field)
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))]
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))]
  const room = { width: field.width * 0.72, height: field.height * 0.7 }
  const k = Math.min(mostNearFitted, room.width / (right - left || 1e-9), room.height / (bottom - top || 1e-9))
  return bounded({ x: (left + right) / 2, y: (top + bottom) / 2, k }, field)
}

/** As it stands in an address: latitude, longitude, and how often the world was doubled. */
export function tellView(view: View): string {
  const { lat, lon } = placeAt(view)
  return [lat.toFixed(3), lon.toFixed(3), Math.log2(view.k).toFixed(2)].join(',')
}

/** The view that an address tells; null where it tells none. */
export function viewIn(told: string | null): View | null {
  const [lat, lon, zoom] = (told ?? '').split(',').map((part) => (part === '' ? Number.NaN : Number(part)))
  if (lat === undefined || lon === undefined || zoom === undefined) return null
  return [lat, lon, zoom].every(Number.isFinite) ? { ...worldPoint({ lat, lon }), k: 2 ** zoom } : null
}
