import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { WireDensity } from '../../../api/timeline/wire.js'
import { useAddress } from '../../app/address.js'
import { choose } from '../../app/chosen.js'
import type { Filter } from '../filter.js'
import { BandTools } from './band-tools.js'
import { barsOf } from './bars.js'
import { Brush } from './brush.js'
import { countedIn, laneOf, placeOf } from './counted.js'
import { LaneHeads } from './lane-heads.js'
import { byNeed, evenly } from './layout.js'
import { NearMarks } from './near-marks.js'
import { Overview, padded } from './overview.js'
import { Readout } from './readout.js'
import { dayNumber, daysOf, moved, type Span, spanOf, widthOf, within, zoomed } from './span.js'
import { ticksIn } from './ticks.js'
import { edgesOf, nextOf, startOf, unitFor } from './units.js'
import { useGestures } from './use-gestures.js'
import { useSpan } from './use-span.js'
import { useNear } from './use-near.js'
import { useWidth } from './use-width.js'

const height = 264
/** Where the entries are told one by one, there may be more rows. */
const highest = 440

interface BandProps {
  readonly filter: Filter
  readonly density: WireDensity
  /** The same without filters: all time, whatever is narrowed. */
  readonly base: WireDensity
}

/** All that is told along one line of time, lane by lane: how much when far, the entries themselves when near. */
export function Band({ filter, density, base }: BandProps) {
  const address = useAddress()
  const surface = useRef<HTMLDivElement>(null)
  const width = useWidth(surface)
  const lanes = useMemo(() => density.lanes.map(laneOf), [density])
  const { baseLanes, limits, whole } = useMemo(() => stretchesOf(base, filter.asOf), [base, filter.asOf])
  const shown = useSpan(whole, limits)
  const { span } = shown
  const [drawn, setDrawn] = useState<Span | null>(null)
  const [pointer, setPointer] = useState<number | null>(null)
  const unit = unitFor(span, width, 5)
  const edges = useMemo(() => edgesOf(unit, span), [unit, span])
  const counted = useMemo(() => lanes.map((lane) => countedIn(lane, edges)), [lanes, edges])
  const inView = counted.reduce((sum, one) => sum + one.sum, 0)
  const near = useNear(filter, span, inView, width)
  const marked = near === null ? null : byNeed(lanes, near, filter.clock, { span, width, height: highest })
  const places = marked ?? evenly(lanes, height)
  const last = places.at(-1)
  const high = Math.max(height, last === undefined ? 0 : last.top + last.height)
  const most = Math.max(1, ...counted.flatMap(({ sure, vague }) => sure.map((count, at) => count + (vague[at] ?? 0))))
  const pick = (stretch: Span): void => choose(address, { ...daysOf(stretch), dated: null })
  const snapped = (stretch: Span): Span => ({
    from: startOf(unit, stretch.from),
    to: nextOf(unit, startOf(unit, Math.max(stretch.from, stretch.to - 0.01))),
  })
  useGestures(surface, {
    ...shown,
    limits,
    draw: (stretch) => setDrawn(stretch === null ? null : snapped(stretch)),
    drawn: (stretch) => pick(snapped(stretch)),
    clicked: (day) => pick(snapped({ from: day, to: day })),
  })
  const keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const act = keys({ ...shown, whole, pick, clear: () => choose(address, { since: null, until: null }) })[event.key]
    if (act === undefined || event.target !== event.currentTarget) return
    event.preventDefault()
    act()
  }
  const under = pointer === null ? -1 : placeOf(span.from + (pointer / width) * widthOf(span), edges)
  const x = (day: number): number => ((day - span.from) / widthOf(span)) * width
  const { since, until } = drawn === null ? filter : daysOf(drawn)
  return (
    <section className="band" aria-label="Line of time">
      <BandTools {...{ shown, whole, limits, unit, counted, lanes, filter, near: marked !== null }} />
      <LaneHeads {...{ address, filter, places, counted, edges, unit }} />
      <div
        ref={surface}
        className="band-surface"
        role="group"
        tabIndex={0}
        aria-label="Line of time: arrow keys move along it, plus and minus come closer and go back, Home shows the whole, Enter chooses what is shown, Escape chooses the whole period"
        onKeyDown={keyed}
        onPointerMove={(event) =>
          setPointer(
            event.pointerType === 'touch' ? null : event.clientX - event.currentTarget.getBoundingClientRect().left,
          )
        }
        onPointerLeave={() => setPointer(null)}
      >
        <svg className="band-field" width={width} height={high + 24} aria-hidden="true">
          <rect className="band-axis" width={width} height={24} />
          {ticksIn(span, width, 74).map(({ day, label, strong }) => (
            <g
              key={day}
              className={strong ? 'tick tick-strong' : 'tick'}
              transform={`translate(${x(day).toFixed(1)} 0)`}
            >
              <line y1={strong ? 4 : 16} y2={high + 24} />
              <text x={5} y={16}>
                {label}
              </text>
            </g>
          ))}
          <g transform="translate(0 24)">
            {places.map(({ lane, top, height: tall }, at) => {
              const own = counted[at]
              if (own === undefined) return null
              const bars = marked === null ? barsOf(own, edges, { span, width, height: tall - 4, most }) : null
              return (
                <g
                  key={lane.key}
                  transform={`translate(0 ${top})`}
                  className={lane.layer === null ? 'lane' : `lane layer-${lane.layer}`}
                >
                  {bars !== null && <path className="bars-vague" d={bars.vague} transform="translate(0 3)" />}
                  {bars !== null && <path className="bars-sure" d={bars.sure} transform="translate(0 3)" />}
                  <line className="lane-base" x2={width} y1={tall - 0.5} y2={tall - 0.5} />
                </g>
              )
            })}
            {under >= 0 && marked === null && (
              <rect
                className="under"
                x={x(edges[under] ?? 0)}
                width={x(edges[under + 1] ?? 0) - x(edges[under] ?? 0)}
                height={high}
              />
            )}
            {filter.clock === 'learned' && filter.asOf !== null && (
              <g className="known-by" transform={`translate(${x(dayNumber(filter.asOf) + 1).toFixed(1)} 0)`}>
                <line y2={high} />
              </g>
            )}
          </g>
        </svg>
        {marked !== null && <NearMarks lanes={marked} width={width} />}
        {(since !== null || until !== null) && (
          <Brush
            {...{ span, width, since, until }}
            step={unit === 'day' ? 1 : unit === 'week' ? 7 : 30}
            onChange={(period) => choose(address, period, { replace: true })}
          />
        )}
        {under >= 0 && marked === null && drawn === null && (
          <Readout
            {...{ unit, edges, at: under, lanes, counted, by: filter.lanes }}
            left={x(edges[under] ?? 0)}
            turned={(pointer ?? 0) > width / 2}
          />
        )}
      </div>
      <Overview lanes={baseLanes} limits={limits} span={span} width={width} show={shown.show} />
    </section>
  )
}

/** All time that there is, and the stretch of it that the reports cover: history and plans are left to its sides. */
function stretchesOf(base: WireDensity, asOf: string | null) {
  const baseLanes = base.lanes.map(laneOf)
  const { from, to } = base.extent ?? { from: '2000-01-01', to: '2000-01-02' }
  // On the clock of learning nothing lies after the as-of day, which is drawn.
  const until = base.clock === 'learned' && asOf !== null && asOf > to ? asOf : to
  const limits = padded(spanOf(from, until), 31)
  const covered = base.covered === null ? limits : spanOf(base.covered.from, base.covered.to)
  return { baseLanes, limits, whole: within(padded(covered, 2), limits) }
}

interface KeyActs {
  readonly span: Span
  readonly whole: Span
  glide(span: Span): void
  pick(span: Span): void
  clear(): void
}

const keys = ({ span, whole, glide, pick, clear }: KeyActs): Readonly<Record<string, () => void>> => {
  const closer = (): void => glide(zoomed(span, 0.5))
  const back = (): void => glide(zoomed(span, 2))
  return {
    ArrowLeft: () => glide(moved(span, -widthOf(span) / 6)),
    ArrowRight: () => glide(moved(span, widthOf(span) / 6)),
    ArrowUp: closer,
    ArrowDown: back,
    '+': closer,
    '=': closer,
    '-': back,
    Home: () => glide(whole),
    Enter: () => pick(span),
    Escape: clear,
  }
}
