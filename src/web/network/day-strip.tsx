import type { NetworkActs } from '../../api/network/wire.js'
import { tellPeriod } from '../entry/days.js'
import { allQuads, quadSigns } from '../entry/quads.js'
import { barsOf } from './bars.js'

const field = { width: 480, height: 40 }

/** When the acts happened, as bars; the list below tells each day. */
export function DayStrip({ days }: { days: NetworkActs['days'] }) {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined || first === last) return null
  const bars = barsOf(days, 60)
  const most = Math.max(...bars.map(({ total }) => total))
  const [step, unit] = [field.width / bars.length, field.height / most]
  return (
    <figure className="day-strip">
      <svg viewBox={`0 0 ${field.width} ${field.height}`} preserveAspectRatio="none" aria-hidden="true">
        {bars.map(({ quads }, at) => {
          let top = field.height
          return allQuads.map((quad) => {
            const height = (quads[quad] ?? 0) * unit
            top -= height
            return (
              height > 0 && (
                <rect
                  key={`${at} ${quad}`}
                  className={`${quadSigns[quad].css} ${quadSigns[quad].isFilled ? 'day-bar day-bar-filled' : 'day-bar'}`}
                  x={at * step + 0.8}
                  y={top}
                  width={Math.max(1, step - 1.6)}
                  height={height}
                />
              )
            )
          })
        })}
      </svg>
      <figcaption className="muted">{tellPeriod(first.day, last.day)}</figcaption>
    </figure>
  )
}
