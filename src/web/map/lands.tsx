import { memo } from 'react'
import type { Land } from './atlas.js'
import type { Field, View } from './view.js'

interface LandsProps {
  readonly lands: readonly Land[]
  readonly view: View
  readonly field: Field
  /** Keys of places by the codes of the countries that are told of as a whole. */
  readonly areas: ReadonlyMap<string, string>
  readonly selected: string | null
  select(key: string): void
}

/** The lands in sight. They are drawn once in units of the world; moving the map only moves the whole of them. */
export function Lands({ lands, view, field, areas, selected, select }: LandsProps) {
  const { x, y, k } = view
  const [halfWidth, halfHeight] = [field.width / 2 / k, field.height / 2 / k]
  const seen = lands.filter(
    ({ box: [left, top, right, bottom] }) =>
      right >= x - halfWidth && left <= x + halfWidth && bottom >= y - halfHeight && top <= y + halfHeight,
  )
  return (
    <g transform={`translate(${field.width / 2 - x * k} ${field.height / 2 - y * k}) scale(${k})`}>
      {seen.map(({ key, path }) => (
        <Outline key={key} path={path} />
      ))}
      {seen.map(({ key, path, code }) => {
        const place = code === null ? undefined : areas.get(code)
        return (
          place !== undefined && (
            <path
              key={`area ${key}`}
              d={path}
              className={place === selected ? 'map-area map-area-chosen' : 'map-area'}
              vectorEffect="non-scaling-stroke"
              onClick={() => select(place)}
            />
          )
        )
      })}
    </g>
  )
}

const Outline = memo(({ path }: { path: string }) => (
  <path d={path} className="map-land" vectorEffect="non-scaling-stroke" />
))
