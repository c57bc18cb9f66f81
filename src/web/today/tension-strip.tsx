import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { WireTodayTension, WireWeek } from '../../api/today/wire.js'
import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { tellMonthName, tellNumber, tellPeriod } from '../entry/days.js'
import { valueWords } from './tension-words.js'

/** A bar a week; the arrow keys and the pointer choose the week whose acts are shown. */
export function TensionStrip({ tension: { weeks, changes }, week }: { tension: WireTodayTension; week: WireWeek }) {
  const address = useAddress()
  const strip = useRef<HTMLDivElement>(null)
  const highest = Math.max(0, ...weeks.map(({ value }) => value ?? 0))
  const at = weeks.indexOf(week)
  const take = (place: number): void => {
    const wanted = weeks[Math.min(weeks.length - 1, Math.max(0, place))]
    if (wanted !== undefined) choose(address, { week: wanted.from }, { replace: true })
  }
  const onKey = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -4,
      PageUp: 4,
    }
    const place = event.key === 'Home' ? 0 : event.key === 'End' ? weeks.length - 1 : null
    const step = steps[event.key]
    if (place === null && step === undefined) return
    event.preventDefault()
    take(place ?? at + (step ?? 0))
  }
  const onPoint = (event: PointerEvent): void => {
    const box = strip.current?.getBoundingClientRect()
    if (box === undefined || (event.type === 'pointermove' && event.buttons === 0)) return
    const share = (event.clientX - box.left) / box.width
    take(Math.floor((getComputedStyle(event.currentTarget).direction === 'rtl' ? 1 - share : share) * weeks.length))
  }
  return (
    <div className="strip">
      <p className="strip-top" aria-hidden="true">
        {highest > 0 ? tellNumber(highest) : ''}
      </p>
      <div
        ref={strip}
        className="strip-bars"
        role="slider"
        tabIndex={0}
        aria-label="Week whose acts are shown"
        aria-valuemin={1}
        aria-valuemax={weeks.length}
        aria-valuenow={at + 1}
        aria-valuetext={`${tellPeriod(week.from, week.to)}: ${valueWords(week)}${changeOf(changes, week)}`}
        onKeyDown={onKey}
        onPointerDown={onPoint}
        onPointerMove={onPoint}
      >
        {weeks.map((one) => (
          <WeekBar key={one.from} week={one} highest={highest} isChosen={one === week} />
        ))}
      </div>
      <div className="strip-axis" aria-hidden="true">
        {weeks.map((one, index) => (
          <span key={one.from}>
            {changes.map(({ from, direction }) =>
              from === one.from ? (
                <b key={from} className="strip-change">
                  {direction === 'rise' ? '▲' : '▼'}
                </b>
              ) : null,
            )}
            <span className="strip-month">{monthName(weeks, index)}</span>
          </span>
        ))}
      </div>
      <Legend changed={changes.length > 0} />
    </div>
  )
}

const changeOf = (changes: WireTodayTension['changes'], { from }: WireWeek): string =>
  changes.some((change) => change.from === from) ? ' A new level begins here.' : ''

/** The month's name at the first week of every second month. */
function monthName(weeks: readonly WireWeek[], index: number): string {
  const [month, before] = [weeks[index]?.from.slice(0, 7) ?? '', weeks[index - 1]?.from.slice(0, 7)]
  if (month === before || before === undefined || Number(month.slice(5)) % 2 === 0 || index > weeks.length - 3)
    return ''
  return month.endsWith('-01') ? `${tellMonthName(month)} ${month.slice(0, 4)}` : tellMonthName(month)
}

function WeekBar({ week, highest, isChosen }: { week: WireWeek; highest: number; isChosen: boolean }) {
  const { raw, value } = week
  const kind = raw === null ? 'unread' : value === null ? 'unjudged' : value === 0 ? 'calm' : 'tense'
  const height = value === null || highest === 0 ? 0 : (value / highest) * 100
  return (
    <span
      className={isChosen ? `week week-${kind} chosen` : `week week-${kind}`}
      title={tellPeriod(week.from, week.to) ?? ''}
    >
      <i style={kind === 'tense' ? { blockSize: `max(2px, ${height.toFixed(1)}%)` } : {}} />
    </span>
  )
}

const Legend = ({ changed }: { changed: boolean }) => (
  <p className="strip-legend" aria-hidden="true">
    <span>
      <span className="week week-tense sample">
        <i />
      </span>{' '}
      hostile acts, weighed
    </span>
    <span>
      <span className="week week-calm sample">
        <i />
      </span>{' '}
      read, none found
    </span>
    <span>
      <span className="week week-unread sample">
        <i />
      </span>{' '}
      not read
    </span>
    {changed && <span>▲▼ a new level begins</span>}
  </p>
)
