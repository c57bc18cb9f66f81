import type { WireTold } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { dayParts, tellCount, tellDay, tellPeriod } from '../entry/days.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'

/** Items by the day on which they begin, in the order given. */
export function DayList({ items, stale }: { items: readonly WireTold[]; stale: boolean }) {
  return (
    <div className={stale ? 'days stale' : 'days'}>
      {groupByDay(items).map(({ day, learned, told }) => (
        <section
          key={`${day} ${told[0]?.entry.id}`}
          className="day"
          aria-label={day === null ? `Without a date, learned ${tellDay(learned)}` : tellDay(day)}
        >
          <DayHead day={day} learned={learned} />
          <ol>
            {told.map((item) => (
              <Row key={`${item.entry.report.id}/${item.entry.id}`} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface DayGroup {
  readonly day: string | null
  /** Of the first; what has no day is grouped by it. */
  readonly learned: string
  readonly told: WireTold[]
}

/** Runs of items that begin on one day; those without a day, by the day on which they were learned. */
export function groupByDay(items: readonly WireTold[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const item of items) {
    const day = item.entry.from ?? item.entry.to
    const { learned } = item.entry
    const last = groups.at(-1)
    if (last !== undefined && last.day === day && (day !== null || last.learned === learned)) last.told.push(item)
    else groups.push({ day, learned, told: [item] })
  }
  return groups
}

function DayHead({ day, learned }: Pick<DayGroup, 'day' | 'learned'>) {
  if (day === null)
    return (
      <h2 className="day-head undated">
        Without a date<small>learned {tellDay(learned)}</small>
      </h2>
    )
  const { number, month, weekday } = dayParts(day)
  return (
    <h2 className="day-head">
      <span className="day-number">{number}</span>
      <span className="day-rest">
        {month}
        <small>{weekday}</small>
      </span>
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
      <p className="row-words">
        <Link to={reportAddress(entry.report.id, entry.id)}>{words}</Link>
      </p>
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
  [outlet ?? title ?? id, agency, published === null ? 'undated' : tellPeriod(published, published)]
    .filter((part) => part !== null)
    .join(' · ')
