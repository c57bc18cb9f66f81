import { tellCount, tellNumber, tellPeriod } from '../../entry/days.js'
import type { Filter } from '../filter.js'
import { type Counted, type Lane, outside } from './counted.js'
import { daysOf, moved, type Span, widthOf, zoomed } from './span.js'
import type { Unit } from './units.js'
import type { Shown } from './use-span.js'

interface ToolsProps {
  readonly shown: Shown
  readonly whole: Span
  readonly limits: Span
  readonly unit: Unit
  readonly counted: readonly Counted[]
  readonly lanes: readonly Lane[]
  readonly filter: Filter
  /** The entries are drawn one by one. */
  readonly near: boolean
}

const unitNames: Readonly<Record<Unit, string>> = {
  day: 'by day',
  week: 'by week',
  month: 'by month',
  quarter: 'by quarter',
  year: 'by year',
  decade: 'by decade',
}

/** What is shown, in words, and the ways along the line of time. */
export function BandTools({ shown: { span, glide }, whole, limits, unit, counted, lanes, filter, near }: ToolsProps) {
  const { since, until } = daysOf(span)
  const sum = counted.reduce((all, one) => all + one.sum, 0)
  const vague = counted.reduce((all, one) => all + one.vague.reduce((own, count) => own + count, 0), 0)
  const { before, after } = outside(lanes, span)
  const count = filter.lanes === 'actor' ? '' : `, ${tellCount(sum, 'entry', 'entries')}`
  return (
    <div className="band-tools">
      <p className="band-shown" role="status">
        <b>{tellPeriod(since, until)}</b>
        {count}, {near ? 'one by one' : unitNames[unit]}
        {vague > 0 && (
          <span className="vague-key">
            <i aria-hidden="true" /> {tellNumber(vague)} without an exact day
            <span className="visually-hidden">: those without any stand on the day they were learned</span>
          </span>
        )}
      </p>
      <div className="band-buttons">
        {before > 0 && (
          <button type="button" className="button small" onClick={() => glide(moved(span, -widthOf(span) * 0.6))}>
            ‹ {tellNumber(before)} earlier
          </button>
        )}
        {after > 0 && (
          <button type="button" className="button small" onClick={() => glide(moved(span, widthOf(span) * 0.6))}>
            {tellNumber(after)} later ›
          </button>
        )}
        <button
          type="button"
          className="quiet-button"
          aria-label="Closer"
          title="Closer (+)"
          onClick={() => glide(zoomed(span, 0.5))}
        >
          <svg viewBox="0 0 20 20" className="nav-icon" aria-hidden="true">
            <path d="M10 4v12M4 10h12" />
          </svg>
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label="Further away"
          title="Further away (−)"
          onClick={() => glide(zoomed(span, 2))}
        >
          <svg viewBox="0 0 20 20" className="nav-icon" aria-hidden="true">
            <path d="M4 10h12" />
          </svg>
        </button>
        <button
          type="button"
          className="button small"
          title="Home"
          onClick={() => glide(before + after > 0 && isAt(span, whole) ? limits : whole)}
        >
          {before + after > 0 && isAt(span, whole) ? 'All time' : 'Whole'}
        </button>
      </div>
    </div>
  )
}

const isAt = (one: Span, other: Span): boolean =>
  Math.abs(one.from - other.from) + Math.abs(one.to - other.to) < widthOf(other) * 0.02
