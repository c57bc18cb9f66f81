import type { WireEntry } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellDay } from '../entry/days.js'
import { EntryFields } from '../entry/entry-fields.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Who } from '../entry/who.js'

interface EntryCardProps {
  readonly entry: WireEntry
  readonly chosen: boolean
  choose(): void
}

/** An entry beside its words: all its fields, and who else tells it. One that is not chosen shows its head only. */
export function EntryCard({ entry, chosen, choose }: EntryCardProps) {
  const { kind, from, to, matter } = telling(entry)
  const head = (
    <>
      <LayerTag layer={entry.layer} kind={kind} />
      <Who from={from} to={to} />
      {from.length === 0 && to.length === 0 && matter !== null && <span className="matter">{matter}</span>}
    </>
  )
  if (!chosen)
    return (
      <li>
        <button type="button" className={`card-head layer-${entry.layer}`} onClick={choose}>
          {head}
        </button>
      </li>
    )
  return (
    <li className={`card layer-${entry.layer}`} aria-current="true">
      <div className="card-head">{head}</div>
      <EntryFields entry={entry} />
      <Accounts entry={entry} />
      <p className="card-id">
        Entry <code>{entry.id.slice(0, 12)}</code>, learned {tellDay(entry.learned)}
      </p>
    </li>
  )
}

function Accounts({ entry }: { entry: WireEntry }) {
  const { value } = useAnswer(entry.id, (signal) =>
    read(client.api.entries[':id'].$get({ param: { id: encodeURIComponent(entry.id) } }, { init: { signal } })),
  )
  if (value === null) return null
  const all = [{ entry: value.entry.id, report: value.entry.report }, ...value.accounts]
  const others = all.filter(({ report }) => report.id !== entry.report.id)
  if (others.length === 0) return null
  return (
    <div className="accounts">
      <h3>Also told by</h3>
      <ul>
        {others.map(({ entry: id, report }) => (
          <li key={report.id}>
            <Link to={reportAddress(report.id, id)}>{report.outlet ?? report.title ?? report.id}</Link>
            {report.published !== null && <span className="muted"> {tellDay(report.published)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
