import { tellCount, tellDay, tellMonth, tellNumber, tellPeriod } from '../../entry/days.js'
import type { LanesBy } from '../filter.js'
import type { Counted, Lane } from './counted.js'
import { laneName } from './lane-heads.js'
import { dayOf } from './span.js'
import { nextOf, type Unit } from './units.js'

/** "on 5 Dec 2022", "in the week of 5 Dec 2022", "in December 2022" */
export function tellStretch(unit: Unit, start: number): string {
  const day = dayOf(start)
  if (unit === 'day') return `on ${tellDay(day)}`
  if (unit === 'week') return `in the week of ${tellDay(day)}`
  if (unit === 'month') return `in ${tellMonth(day.slice(0, 7))}`
  if (unit === 'year') return `in ${Number(day.slice(0, 4))}`
  return `in ${tellPeriod(day, dayOf(nextOf(unit, start) - 1))}`
}

interface ReadoutProps {
  readonly unit: Unit
  readonly edges: readonly number[]
  readonly at: number
  readonly lanes: readonly Lane[]
  readonly counted: readonly Counted[]
  readonly by: LanesBy
  /** Where it stands, in pixels, and whether it opens towards the start. */
  readonly left: number
  readonly turned: boolean
}

/** What lies under the pointer, in numbers. */
export function Readout({ unit, edges, at, lanes, counted, by, left, turned }: ReadoutProps) {
  const rows = lanes.flatMap((lane, place) => {
    const [sure, vague] = [counted[place]?.sure[at] ?? 0, counted[place]?.vague[at] ?? 0]
    return sure + vague === 0 ? [] : [{ lane, sum: sure + vague, vague }]
  })
  const sum = rows.reduce((all, row) => all + row.sum, 0)
  const stretch = tellStretch(unit, edges[at] ?? 0).replace(/^(on|in( the)?) /, '')
  return (
    <div className={turned ? 'readout readout-turned' : 'readout'} style={{ left }} aria-hidden="true">
      <p>
        <b>{stretch.charAt(0).toUpperCase() + stretch.slice(1)}</b>{' '}
        {by === 'actor' ? '' : tellCount(sum, 'entry', 'entries')}
      </p>
      {rows.map(({ lane, sum: count, vague }) => (
        <p key={lane.key} className={lane.layer === null ? '' : `layer-${lane.layer}`}>
          <i /> {laneName(lane, by)}
          {vague > 0 && <small>{tellNumber(vague)} without a day</small>}
          <span className="count">{tellNumber(count)}</span>
        </p>
      ))}
    </div>
  )
}
