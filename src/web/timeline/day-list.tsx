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
            {passagesOf(told).map((passage) => (
              <Passage key={`${passage[0]?.entry.report.id}/${passage[0]?.entry.id}`} told={passage} />
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

/** Items by the passage that tells them: same report, same words. Passages come in the order of their first items. */
export function passagesOf(items: readonly WireTold[]): WireTold[][] {
  const passages = new Map<string, WireTold[]>()
  for (const item of items) {
    const { report, body } = item.entry
    const key = [report.id, ...body.evidence.map(({ start, end }) => `${start}-${end}`)].join(' ')
    passages.set(key, [...(passages.get(key) ?? []), item])
  }
  return [...passages.values()]
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

/** The things that one passage of one report tells: its words stand there once. */
function Passage({ told }: { told: readonly WireTold[] }) {
  const first = told[0]?.entry
  if (first === undefined) return null
  return (
    <li className={`row layer-${first.layer}`}>
      {told.map((item) => (
        <Head key={item.entry.id} item={item} />
      ))}
      <p className="row-words">
        <Link to={reportAddress(first.report.id, first.id)}>{telling(first).words}</Link>
      </p>
      <p className="row-source">{sourceOf(first.report)}</p>
    </li>
  )
}

function Head({ item: { entry, accounts, origins } }: { item: WireTold }) {
  const { kind, from, to, matter, status } = telling(entry)
  const lasting = entry.from !== null && entry.to !== entry.from ? tellPeriod(entry.from, entry.to) : null
  return (
    <div className="row-head">
      <LayerTag layer={entry.layer} kind={kind} />
      <Who from={from} to={to} />
      {matter !== null && <span className="matter">{matter}</span>}
      {lasting !== null && <span className="row-period">{lasting}</span>}
      {accounts.length > 0 && (
        <span className="row-accounts" title={`Told independently by ${origins.join(', ')}`}>
          {tellCount(accounts.length + 1, 'report', 'reports')}
          {origins.length < accounts.length + 1 && `, ${tellCount(origins.length, 'origin', 'origins')}`}
        </span>
      )}
      {status !== null && <Status status={status} />}
    </div>
  )
}

const sourceOf = ({ outlet, agency, published, title, id }: WireTold['entry']['report']): string =>
  [outlet ?? title ?? id, agency, published === null ? 'undated' : tellPeriod(published, published)]
    .filter((part) => part !== null)
    .join(' · ')
