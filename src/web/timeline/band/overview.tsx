import { Slider } from 'radix-ui'
import { barsOf } from './bars.js'
import { countedIn, type Lane } from './counted.js'
import { daysOf, type Span, widthOf } from './span.js'
import { edgesOf, unitFor } from './units.js'
import { tellDay } from '../../entry/days.js'

interface OverviewProps {
  readonly lanes: readonly Lane[]
  readonly limits: Span
  readonly span: Span
  readonly width: number
  show(span: Span): void
}

const height = 22

/** All time in one line, with the stretch that is shown above; its ends are moved by hand or by keys. */
export function Overview({ lanes, limits, span, width, show }: OverviewProps) {
  const edges = edgesOf(unitFor(limits, width, 4), limits)
  const counted = lanes.map((lane) => countedIn(lane, edges))
  const sums = edges
    .slice(1)
    .map((_, at) => counted.reduce((all, { sure, vague }) => all + (sure[at] ?? 0) + (vague[at] ?? 0), 0))
  const field = { span: limits, width, height: height - 2, most: Math.max(1, ...sums) }
  const bars = barsOf({ sure: sums, vague: [], sum: 0 }, edges, field).sure
  const { since, until } = daysOf(span)
  return (
    <div className="band-overview">
      <svg width={width} height={height} aria-hidden="true">
        <path className="overview-bars" d={bars} />
      </svg>
      <Slider.Root
        className="overview-slider"
        min={Math.floor(limits.from)}
        max={Math.ceil(limits.to)}
        step={1}
        value={[Math.round(span.from), Math.round(span.to)]}
        onValueChange={([from = span.from, to = span.to]) => show({ from, to })}
      >
        <Slider.Track className="overview-track">
          <Slider.Range className="overview-range" />
        </Slider.Track>
        <Slider.Thumb className="overview-thumb" aria-label="Shown from" aria-valuetext={tellDay(since)} />
        <Slider.Thumb className="overview-thumb" aria-label="Shown until" aria-valuetext={tellDay(until)} />
      </Slider.Root>
    </div>
  )
}

/** With air at its ends: a little, but so many days at least. */
export const padded = ({ from, to }: Span, least: number): Span => {
  const pad = Math.max(least, widthOf({ from, to }) * 0.03)
  return { from: Math.floor(from - pad), to: Math.ceil(to + pad) }
}
