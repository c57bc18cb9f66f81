import type { NetworkActs } from '../../api/network/wire.js'
import type { QuadClass } from '../../record/index.js'

type Days = NetworkActs['days']

export interface Bar {
  readonly quads: Partial<Record<QuadClass, number>>
  total: number
}

const dayMs = 86_400_000

/** Acts by equal stretches of time from the first day to the last, `most` of them unless the days are fewer. */
export function barsOf(days: Days, most: number): Bar[] {
  const numbers = days.map(({ day }) => Date.parse(`${day}T00:00:00Z`) / dayMs)
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  const span = last - first + 1
  const bars: Bar[] = Array.from({ length: Math.min(most, span) }, () => ({ quads: {}, total: 0 }))
  for (const [at, { quads }] of days.entries()) {
    const bar = bars[Math.floor((((numbers[at] ?? first) - first) / span) * bars.length)]
    if (bar === undefined) continue
    for (const [quad, count] of Object.entries(quads) as [QuadClass, number][]) {
      bar.quads[quad] = (bar.quads[quad] ?? 0) + count
      bar.total += count
    }
  }
  return bars
}
