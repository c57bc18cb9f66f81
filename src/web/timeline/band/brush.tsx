import type { KeyboardEvent, PointerEvent } from 'react'
import { tellDay } from '../../entry/days.js'
import { dayNumber, dayOf, type Span, widthOf } from './span.js'

interface BrushProps {
  readonly span: Span
  readonly width: number
  readonly since: string | null
  readonly until: string | null
  /** Days by which a key moves an edge. */
  readonly step: number
  onChange(period: { since?: string; until?: string }): void
}

/** The chosen period: what lies outside is dimmed, and each edge can be moved by hand or by keys. */
export function Brush({ span, width, since, until, step, onChange }: BrushProps) {
  const place = (day: number): number => Math.max(0, Math.min(width, ((day - span.from) / widthOf(span)) * width))
  const [left, right] = [
    since === null ? 0 : place(dayNumber(since)),
    until === null ? width : place(dayNumber(until) + 1),
  ]
  return (
    <div className="brush">
      <i className="brush-out" style={{ left: 0, width: left }} />
      <i className="brush-out" style={{ left: right, width: Math.max(0, width - right) }} />
      {since !== null && (
        <Edge
          name="Period from"
          day={since}
          at={left}
          limits={{ from: dayNumber('0001-01-01'), to: dayNumber(until ?? '9999-12-31') }}
          {...{ span, width, step }}
          onChange={(day) => onChange({ since: day })}
        />
      )}
      {until !== null && (
        <Edge
          name="Period to"
          day={until}
          at={right}
          limits={{ from: dayNumber(since ?? '0001-01-01'), to: dayNumber('9999-12-31') }}
          {...{ span, width, step }}
          onChange={(day) => onChange({ until: day })}
        />
      )}
    </div>
  )
}

interface EdgeProps extends Pick<BrushProps, 'span' | 'width' | 'step'> {
  readonly name: string
  readonly day: string
  readonly at: number
  /** First and last day it may stand at. */
  readonly limits: Span
  onChange(day: string): void
}

function Edge({ name, day, at, limits, span, width, step, onChange }: EdgeProps) {
  const set = (number: number): void => onChange(dayOf(Math.max(limits.from, Math.min(limits.to, Math.round(number)))))
  const drag = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const field = event.currentTarget.parentElement?.getBoundingClientRect()
    if (field !== undefined)
      set(span.from + ((event.clientX - field.left) / width) * widthOf(span) - (name === 'Period to' ? 1 : 0))
  }
  const key = (event: KeyboardEvent): void => {
    const way =
      event.key === 'ArrowRight' || event.key === 'ArrowUp'
        ? 1
        : event.key === 'ArrowLeft' || event.key === 'ArrowDown'
          ? -1
          : 0
    if (way === 0) return
    event.preventDefault()
    event.stopPropagation()
    set(dayNumber(day) + way * (event.shiftKey ? 1 : step))
  }
  return (
    <span
      role="slider"
      tabIndex={0}
      className="brush-edge"
      style={{ left: at }}
      aria-label={name}
      aria-valuenow={dayNumber(day)}
      aria-valuemin={limits.from}
      aria-valuemax={limits.to}
      aria-valuetext={tellDay(day)}
      title={tellDay(day)}
      onKeyDown={key}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  )
}
