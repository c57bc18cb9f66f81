import type { WireEntry } from '../../api/wire.js'
import { asQuery } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellDay } from '../entry/days.js'
import { readerAddress } from './addresses.js'

/** Which other reports tell the same thing. */
export function Accounts({ entry, query }: { entry: WireEntry; query: URLSearchParams }) {
  const { asOf } = asQuery(query)
  const asked = { report: entry.report.id, ...(asOf !== undefined && { asOf }) }
  const key = `reader accounts ${entry.report.id} ${entry.id} ${asOf ?? ''}`
  const { value, failure, waiting } = useAnswer(key, (signal) =>
    read(
      client.api.reader.accounts[':id'].$get(
        { param: { id: encodeURIComponent(entry.id) }, query: asked },
        { init: { signal } },
      ),
    ),
  )
  if (failure !== null) return <p className="card-note muted">Who else tells it could not be read. {failure.message}</p>
  if (value === null || waiting) return <p className="card-note muted">Looking for other accounts…</p>
  const { others, origins } = value
  if (others.length === 0) return <p className="card-note muted">No other report tells it.</p>
  return (
    <div className="accounts">
      <h3>
        Also told by {tellCount(others.length, 'report', 'reports')}
        {origins === 1
          ? '; all of one origin'
          : `; ${tellCount(origins, 'independent origin', 'independent origins')} in all`}
      </h3>
      <ul>
        {others.map(({ entry: id, report }) => (
          <li key={`${report.id} ${id}`}>
            <Link to={readerAddress(query, report.id, id)}>
              <span dir="auto">{report.outlet ?? report.title ?? report.id}</span>
            </Link>
            {report.published !== null && <span className="muted"> {tellDay(report.published)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
