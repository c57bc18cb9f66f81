import type { WirePoint } from '../../api/figures/wire.js'
import { tellDay } from '../entry/days.js'
import { MarkShape, markOf } from './marks.js'
import { greatestOf, leastOf } from './scale.js'

/** Days of learning below which a line over time says no more than the list. */
const fewestDays = 3

interface Placed {
  readonly point: WirePoint
  readonly x: number
  readonly y: number
}

/** Each number by the day on which it was learned; the list above tells the same in words. */
export function OverTime({ points }: { points: readonly WirePoint[] }) {
  const days = [...new Set(points.map(({ learned }) => learned))].sort()
  const placed = placedOf(points)
  const [from, to] = [days[0], days.at(-1)]
  if (days.length < fewestDays || from === undefined || to === undefined || placed.length < 2) return null
  return (
    <figure className="over-time">
      <svg viewBox="0 0 600 70" preserveAspectRatio="none" className="over-time-lines" aria-hidden="true">
        <polyline points={placed.map(({ x, y }) => `${x * 6},${y * 0.7}`).join(' ')} />
      </svg>
      <svg className="over-time-marks" aria-hidden="true">
        {placed.map(({ point, x, y }) => (
          <svg key={point.tellers[0]?.entry ?? point.words} x={`${x}%`} y={`${y}%`} overflow="visible">
            <MarkShape mark={markOf(point)} best={point.best} />
          </svg>
        ))}
      </svg>
      <figcaption className="muted">
        <span>{tellDay(from)}</span>
        <span>by the day learned</span>
        <span>{tellDay(to)}</span>
      </figcaption>
    </figure>
  )
}

/** In percent of the field; the greatest number on top. */
function placedOf(points: readonly WirePoint[]): Placed[] {
  const known = points.flatMap((point) => {
    const [least, greatest] = [leastOf(point), greatestOf(point)]
    return least === null || greatest === null
      ? []
      : [{ point, at: Date.parse(point.learned), number: (least + greatest) / 2 }]
  })
  const placeIn = (all: readonly number[]): ((one: number) => number) => {
    const [least, greatest] = [Math.min(...all), Math.max(...all)]
    return (one) => (greatest > least ? (one - least) / (greatest - least) : 0.5)
  }
  const across = placeIn(known.map(({ at }) => at))
  const up = placeIn(known.map(({ number }) => number))
  return known
    .map(({ point, at, number }) => ({ point, x: 3 + 94 * across(at), y: 84 - 68 * up(number) }))
    .sort((a, b) => a.x - b.x)
}
