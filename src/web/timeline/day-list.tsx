import type { WireTold } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { dayParts, tellCount, tellPeriod } from '../entry/days.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'

/** Items by the day on which they begin, in the order given. */
export function DayList({ items, stale }: { items: readonly WireTold[]; stale: boolean }) {
  return (
    <div className={stale ? 'days stale' : 'days'}>
      {groupByDay(items).map(({ day, told }) => (
        <section key={`${day} ${told[0]?.entry.id}`} className="day" aria-label={day === null ? 'Without a date' : `${tellPeriod(day, day)}`}>
          <DayHead day={day} />
          <ol>
            {told.map((item) => <Row key={`${item.entry.report.id}/${item.entry.id}`} item={item} />)}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface DayGroup {
  readonly day: string | null
  readonly told: WireTold[]
}

export function groupByDay(items: readonly WireTold[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const item of items) {
    const day = item.entry.from ?? item.entry.to
    const last = groups.at(-1)
    if (last !== undefined && last.day === day) last.told.push(item)
    else groups.push({ day, told: [item] })
  }
  return groups
}

function DayHead({ day }: { day: string | null }) {
  if (day === null) return <h2 className="day-head undated">Without a date<small>in the order of learning</small></h2>
  const { number, month, weekday } = dayParts(day)
  return (
    <h2 className="day-head">
      <span className="day-number">{number}</span>
      <span className="day-rest">{month}<small>{weekday}</small></span>
    </h2>
  )
}

function Row({ item: { entry, accounts, origins } }: { item: WireTold }) {
  const { kind, from, to, matter, status, words } = telling(entry)
  const longer = entry.to !== null && entry.to !== entry.from ? tellPeriod(entry.from, entry.to) : null
  const open = entry.to === null && entry.from !== null && 'date' in entry.body ? tellPeriod(entry.from, null) : null
  return (
    <li className={`row layer-${entry.layer}`}>
      <div className="row-head">
        <LayerTag layer={entry.layer} kind={kind} />
        <Who from={from} to={to} />
        {matter !== null && <span className="matter">{matter}</span>}
        {(longer ?? open) !== null && <span className="row-period">{longer ?? open}</span>}
        {status !== null && <Status status={status} />}
      </div>
      <p className="row-words"><Link to={reportAddress(entry.report.id, entry.id)}>{words}</Link></p>
      <p className="row-source">
        {sourceOf(entry.report)}
        {accounts.length > 0 && (
          <span className="row-accounts" title={`Told independently by ${origins.join(', ')}`}>
            {tellCount(accounts.length + 1, 'report', 'reports')}
            {origins.length < accounts.length + 1 && `, ${tellCount(origins.length, 'origin', 'origins')}`}
          </span>
        )}
      </p>
    </li>
  )
}

const sourceOf = ({ outlet, agency, published, title, id }: WireTold['entry']['report']): string =>
  [outlet ?? title ?? id, agency, published === null ? 'undated' : tellPeriod(published, published)].filter((part) => part !== null).join(' · ')
