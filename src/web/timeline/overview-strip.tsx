import { useLayoutEffect, useRef, useState } from 'react'
import { goTo } from '../app/address.js'
import { monthEnds, tellCount, tellMonth, tellMonthName } from '../entry/days.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import type { Bin } from './bins.js'
import { type Filter, timelineAddress } from './filter.js'

const height = 74
const gap = 2

interface OverviewProps {
  readonly bins: readonly Bin[]
  readonly filter: Filter
}

/** How much is told of each month, by layer. A bar is a link that narrows the timeline to its month, or widens it again. */
export function OverviewStrip({ bins, filter }: OverviewProps) {
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const most = Math.max(1, ...bins.map(({ total }) => total))
  const step = bins.length === 0 ? 0 : width / bins.length
  return (
    <div className="overview" ref={frame} role="group" aria-label="Entries by month">
      <svg width={width} height={height + 20}>
        <line className="overview-base" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
        {bins.map((bin, at) => (
          <Bar
            key={bin.from + bin.kind}
            bin={bin}
            filter={filter}
            x={at * step}
            width={step}
            scale={(height - 8) / most}
          />
        ))}
        {bins.map((bin, at) => {
          const newYear = bin.kind !== 'month' || bin.from.endsWith('-01') || bins[at - 1]?.kind !== 'month'
          return (
            <text
              key={bin.from + bin.kind}
              className={newYear ? 'overview-year' : 'overview-month'}
              x={at * step + 1}
              y={height + 14}
            >
              {labelOf(bin, step, newYear)}
            </text>
          )
        })}
      </svg>
    </div>
  )
}

interface BarProps {
  readonly bin: Bin
  readonly filter: Filter
  readonly x: number
  readonly width: number
  /** Pixels an entry. */
  readonly scale: number
}

function Bar({ bin, filter, x, width, scale }: BarProps) {
  const period = { since: monthEnds(bin.from).since, until: monthEnds(bin.to).until }
  const chosen = filter.since === period.since && filter.until === period.until
  const inside = (filter.since ?? '') <= period.until && (filter.until ?? '9') >= period.since && !filter.undated
  const address = timelineAddress({ ...filter, undated: false, ...(chosen ? { since: null, until: null } : period) })
  const label = `${nameOf(bin)}: ${tellCount(bin.total, 'entry', 'entries')}${chosen ? ', chosen; show all months again' : ''}`
  let top = height
  return (
    <a
      href={address}
      className={`bar${inside ? '' : ' bar-outside'}${chosen ? ' bar-chosen' : ''}`}
      aria-label={label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        goTo(address)
      }}
    >
      <title>{`${label}${countsOf(bin)}`}</title>
      <rect className="bar-field" x={x} y={0} width={Math.max(0, width - gap)} height={height} />
      {allLayers.map((layer) => {
        const size = (bin.layers[layer] ?? 0) * scale
        if (size === 0) return null
        top -= size
        return (
          <rect
            key={layer}
            className={`bar-part layer-${layer}`}
            x={x}
            y={top}
            width={Math.max(1, width - gap)}
            height={size}
          />
        )
      })}
    </a>
  )
}

const nameOf = ({ kind, from, to }: Bin): string => {
  if (kind === 'month') return tellMonth(from)
  if (kind === 'year') return from.slice(0, 4)
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])].join(' to ')
  return kind === 'before' ? `Before the first report, ${years}` : `After the last report, ${years}`
}

const countsOf = ({ layers }: Bin): string =>
  allLayers
    .flatMap((layer) => {
      const count = layers[layer] ?? 0
      return count === 0
        ? []
        : [`\n${count} ${count === 1 ? layerSigns[layer].one.toLowerCase() : layerSigns[layer].many.toLowerCase()}`]
    })
    .join('')

/** Years always; months only where there is room. */
function labelOf({ kind, from }: Bin, step: number, newYear: boolean): string {
  if (kind === 'before') return step > 44 ? 'earlier' : '…'
  if (kind === 'after') return step > 30 ? 'later' : '…'
  if (kind === 'year') return step > 30 ? from.slice(0, 4) : `’${from.slice(2, 4)}`
  if (newYear) return step > 64 ? `${tellMonthName(from)} ${from.slice(0, 4)}` : from.slice(0, 4)
  if (step > 30) return tellMonthName(from)
  return ''
}

function useWidth(frame: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const watcher = new ResizeObserver(() => setWidth(element.clientWidth))
    watcher.observe(element)
    setWidth(element.clientWidth)
    return () => watcher.disconnect()
  }, [frame])
  return width
}
