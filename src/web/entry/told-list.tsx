import type { WireTold } from '../../api/wire.js'
import { tellCount, tellDay, tellPeriod } from './days.js'
import { Quote } from './evidence.js'
import { LayerTag } from './layer-sign.js'
import { telling } from './telling.js'
import './told-list.css'
import { Status, Who } from './who.js'

interface ToldListProps {
  readonly items: readonly WireTold[]
  /** The level of the days' headings. */
  readonly head?: 'h2' | 'h3'
}

/** Things told, by day, each with the words that prove it; in the order given. */
export const ToldList = ({ items, head: Head = 'h3' }: ToldListProps) => (
  <div className="told-list">
    {daysOf(items).map(({ day, told }) => (
      <section key={`${day} ${told[0]?.entry.id}`} aria-label={day === null ? 'Without a date' : tellDay(day)}>
        <Head className="told-day">{day === null ? 'Without a date' : tellDay(day)}</Head>
        <ol>
          {told.map((item) => (
            <Item key={`${item.entry.report.id} ${item.entry.id}`} item={item} />
          ))}
        </ol>
      </section>
    ))}
  </div>
)

function Item({ item: { entry, accounts, origins } }: { item: WireTold }) {
  const { kind, from, to, matter, status, words } = telling(entry)
  const lasting = entry.from !== null && entry.to !== entry.from ? tellPeriod(entry.from, entry.to) : null
  return (
    <li className={`told-item layer-${entry.layer}`}>
      <p className="told-head">
        <LayerTag layer={entry.layer} kind={kind} />
        <Who from={from} to={to} />
        {matter !== null && <span dir="auto">{matter}</span>}
        {lasting !== null && <span className="muted">{lasting}</span>}
        {accounts.length > 0 && (
          <span className="muted" title={`Told independently by ${origins.join(', ')}`}>
            told by {tellCount(accounts.length + 1, 'report', 'reports')}
          </span>
        )}
        {status !== null && <Status status={status} />}
      </p>
      <Quote proof={{ report: entry.report, entry: entry.id, words }} />
    </li>
  )
}

interface Day {
  readonly day: string | null
  readonly told: WireTold[]
}

/** Runs of things that begin on one day. */
function daysOf(items: readonly WireTold[]): Day[] {
  const days: Day[] = []
  for (const item of items) {
    const day = item.entry.from ?? item.entry.to
    const last = days.at(-1)
    if (last !== undefined && last.day === day) last.told.push(item)
    else days.push({ day, told: [item] })
  }
  return days
}
