import type { WireRule } from '../../api/rules/wire.js'
import { type Address, useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { dayParts, tellDay, tellMonthName, tellPeriod } from '../entry/days.js'
import { type Axis, placeOf, type Tick, ticksOf } from './axis.js'
import { type Extent, extentOf } from './extent.js'
import { authorityOf, barWords, kindFor, standingWords } from './words.js'

interface CalendarProps {
  readonly rules: readonly WireRule[]
  readonly day: string
  readonly axis: Axis
  readonly chosen: string | null
}

/** A row a rule, its phases as bars along the axis; the list below tells the same in words. */
export function Calendar({ rules, day, axis, chosen }: CalendarProps) {
  const address = useAddress()
  const ticks = ticksOf(axis)
  return (
    <section className="rules-calendar" aria-label={`Calendar of rules, ${tellPeriod(axis.from, axis.to)}`}>
      <div className="cal-head" aria-hidden="true">
        <Legend />
        <div className="cal-axis">
          {ticks.filter(hasRoom(axis)).map((tick) => (
            <span key={tick.day} className="tick-name" style={at(placeOf(axis, tick.day))}>
              {tickName(tick)}
            </span>
          ))}
          <DayFlag day={day} axis={axis} />
        </div>
      </div>
      <ol className="cal-rows">
        {rules.map((rule) => (
          <Row key={rule.id} {...{ rule, day, axis, ticks, address }} isChosen={rule.id === chosen} />
        ))}
      </ol>
    </section>
  )
}

const at = (place: number): { insetInlineStart: string } => ({ insetInlineStart: `${(place * 100).toFixed(3)}%` })

/** A name at the very end of the axis would be cut. */
const hasRoom =
  (axis: Axis) =>
  ({ day }: Tick): boolean =>
    placeOf(axis, day) < 0.96

function tickName({ day, unit }: Tick): string {
  if (unit === 'year') return day.slice(0, 4)
  const month = tellMonthName(day.slice(0, 7))
  if (unit === 'day') return `${dayParts(day).number} ${month}`
  return day.slice(5, 7) === '01' ? `${month} ${day.slice(0, 4)}` : month
}

function DayFlag({ day, axis }: { day: string; axis: Axis }) {
  const place = placeOf(axis, day)
  if (place < 0 || place > 1) return null
  return (
    <span className={place > 0.8 ? 'day-flag leftward' : 'day-flag'} style={at(place)}>
      {tellDay(day)}
    </span>
  )
}

interface RowProps {
  readonly rule: WireRule
  readonly day: string
  readonly axis: Axis
  readonly ticks: readonly Tick[]
  readonly address: Address
  readonly isChosen: boolean
}

function Row({ rule, day, axis, ticks, address, isChosen }: RowProps) {
  const { word, sign } = standingWords[rule.standing]
  const to = changed(address, { rule: rule.id })
  const place = placeOf(axis, day)
  return (
    <li className={isChosen ? 'cal-row chosen' : 'cal-row'}>
      <Link to={to} className="cal-label" aria-current={isChosen ? 'true' : undefined}>
        <span className="cal-name" dir="auto">
          <span className="cal-who">{authorityOf(rule)}</span> {kindFor(rule)}
        </span>{' '}
        <span className={`cal-standing standing-${rule.standing.replace(' ', '-')}`}>
          <span aria-hidden="true">{sign}</span> {word}
        </span>
        {rule.seams.length > 0 && <span className="cal-flag">⚠ days don’t add up </span>}
        {rule.disputedBy.length > 0 && <span className="cal-flag">⚠ accounts differ</span>}
      </Link>
      <Link to={to} className="cal-track" aria-hidden="true" tabIndex={-1}>
        {ticks.map((tick) => (
          <i key={tick.day} className="tick-line" style={at(placeOf(axis, tick.day))} />
        ))}
        {rule.seams.map((seam) => (
          <SeamMark key={`${seam.from} ${seam.to}`} seam={seam} axis={axis} />
        ))}
        {rule.bars.map((bar, index) => {
          const extent = extentOf(bar, rule, axis)
          return extent === null ? null : <Bar key={`${bar.from} ${bar.to} ${index}`} bar={bar} extent={extent} />
        })}
        {rule.bars.every((bar) => extentOf(bar, rule, axis) === null) && <Outside rule={rule} axis={axis} />}
        {place >= 0 && place <= 1 && <i className="day-line" style={at(place)} />}
      </Link>
    </li>
  )
}

/** A bar narrower than this share of the axis has no room for words. */
const roomForWords = 0.07

function Bar({ bar, extent }: { bar: WireRule['bars'][number]; extent: Extent }) {
  const { start, end, openStart, openEnd, solid } = extent
  const words = `${bar.next ? 'next, ' : ''}${barWords[bar.kind]}: ${bar.rule}`
  const names = ['bar', `bar-${bar.kind.replace(' ', '-')}`, openStart && 'open-start', openEnd && 'open-end']
  const style = {
    ...at(start),
    inlineSize: `${((end - start) * 100).toFixed(3)}%`,
    '--solid': `${(solid * 100).toFixed(1)}%`,
  }
  return (
    <span
      className={[...names, bar.now && 'bar-now', bar.next && 'bar-next'].filter(Boolean).join(' ')}
      style={style}
      title={`${tellPeriod(bar.from, bar.to) ?? 'days not told'} · ${words}${bar.words === null ? '' : `\n“${bar.words}”`}`}
    >
      <span className="bar-fill" />
      {end - start > roomForWords && <span className="bar-words">{words}</span>}
    </span>
  )
}

function SeamMark({ seam: { kind, from, to }, axis }: { seam: WireRule['seams'][number]; axis: Axis }) {
  const [start, end] = [Math.max(0, placeOf(axis, from)), Math.min(1, placeOf(axis, to) + 1 / 400)]
  if (end <= 0 || start >= 1) return null
  const style = { ...at(start), inlineSize: `${((end - start) * 100).toFixed(3)}%` }
  return (
    <span className={`seam seam-${kind}`} style={style}>
      {end - start > roomForWords && <span>{kind === 'gap' ? 'nothing told' : 'both told'}</span>}
    </span>
  )
}

/** Where all of a rule lies beyond the axis, on which side. */
function Outside({ rule, axis }: { rule: WireRule; axis: Axis }) {
  const first = rule.bars[0]
  const isBefore = (first?.from ?? first?.to ?? rule.learned.from) < axis.from
  const days = first === undefined ? null : tellPeriod(first.from, first.to)
  return (
    <span className={isBefore ? 'outside before' : 'outside after'}>
      {isBefore ? `← ${days ?? ''}` : `${days ?? ''} →`}
    </span>
  )
}

const Legend = () => (
  <p className="cal-legend">
    {(['in force', 'planned', 'suspended', 'over'] as const).map((kind) => (
      <span key={kind} className="legend-item">
        <span className={`bar bar-${kind.replace(' ', '-')} sample`}>
          <span className="bar-fill" />
        </span>
        {barWords[kind]}
      </span>
    ))}
    <span className="legend-item">
      <span className="bar bar-in-force open-end sample">
        <span className="bar-fill" />
      </span>
      end not told
    </span>
  </p>
)
