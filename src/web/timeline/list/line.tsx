import { reportAddress } from '../../app/address.js'
import { Link } from '../../app/link.js'
import { dayParts, tellCount, tellDay, tellNumber, tellPeriod, tellWhole } from '../../entry/days.js'
import { sourceOf } from '../../entry/evidence.js'
import { LayerTag } from '../../entry/layer-sign.js'
import { telling } from '../../entry/telling.js'
import { Status, Who } from '../../entry/who.js'
import type { Clock } from '../filter.js'
import { isPeriod, type Item, type Line } from './lines.js'

type PassageLine = Extract<Line, { kind: 'passage' }>

export const PartHead = ({ part, count }: { part: Item['part']; count: number }) => (
  <h2 className="part-head">
    {part === 'before' ? 'Begun earlier, and lasting into the period' : 'Without a date, by the day they were learned'}{' '}
    <span className="count">{tellNumber(count)}</span>
  </h2>
)

/** The things that one passage of one report tells, under its day: its words stand there once. */
export function PassageRow({ line: { items, day, opens }, clock }: { line: PassageLine; clock: Clock }) {
  const first = items[0]?.entry
  if (first === undefined) return null
  return (
    <div className={opens ? 'passage passage-opens' : 'passage'}>
      {opens && <DayHead day={day} entry={first} clock={clock} />}
      <div className={`row layer-${first.layer}`}>
        {items.map((item) => (
          <Head key={item.entry.id} item={item} clock={clock} />
        ))}
        <p className="row-words" dir="auto">
          <Link to={reportAddress(first.report.id, first.id)}>{telling(first).words}</Link>
        </p>
        <p className="row-source">
          <span dir="auto">{sourceOf(first.report)}</span>
          {clock === 'learned' && day !== null && <Happened items={items} />}
        </p>
      </div>
    </div>
  )
}

function DayHead({ day, entry, clock }: { day: string | null; entry: Item['entry']; clock: Clock }) {
  const { from, to, learned } = entry
  if (clock === 'happened' && from !== null && to !== null && isPeriod(entry))
    return (
      <h2 className="day-head">
        <span className="day-rest">
          {tellWhole(from, to)} <small>some time in it</small>
        </span>
      </h2>
    )
  if (day === null)
    return (
      <h2 className="day-head">
        <span className="day-rest">
          <small>learned</small> {tellDay(learned)}
        </span>
      </h2>
    )
  const { number, month, weekday } = dayParts(day)
  return (
    <h2 className="day-head">
      <span className="day-number">{number}</span>
      <span className="day-rest">
        {month}
        <small>{clock === 'learned' ? 'learned' : weekday}</small>
      </span>
    </h2>
  )
}

/** On the clock of learning, when it happened stands beside. */
function Happened({ items }: { items: readonly Item[] }) {
  const when = items
    .map(({ entry: { from, to } }) => (from !== null && to !== null ? tellWhole(from, to) : tellPeriod(from, to)))
    .find((told) => told !== null)
  return <span className="row-when">{when === undefined ? 'no day told' : `happened ${when}`}</span>
}

function Head({ item: { entry, accounts, origins, grounds }, clock }: { item: Item; clock: Clock }) {
  const { kind, from, to, matter, status } = telling(entry)
  const lasts = clock === 'happened' && entry.to !== entry.from && !isPeriod(entry)
  const lasting = lasts ? tellPeriod(entry.from, entry.to) : null
  const reports = accounts.length + 1
  return (
    <div className="row-head">
      <LayerTag layer={entry.layer} kind={kind} />
      <Who from={from} to={to} />
      {matter !== null && (
        <span className="matter" dir="auto">
          {matter}
        </span>
      )}
      {lasting !== null && <span className="row-period">{lasting}</span>}
      {accounts.length > 0 && (
        <span className="row-accounts" title={`Told independently by ${origins.join(', ')}. ${grounds}`}>
          {tellCount(reports, 'report', 'reports')}, {tellCount(origins.length, 'origin', 'origins')}
        </span>
      )}
      {status !== null && <Status status={status} />}
    </div>
  )
}
