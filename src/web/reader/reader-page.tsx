import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { Reader } from './reader.js'
import './reader.css'

/** A report with everything that was taken from it. `entry` is opened at its words. */
export function ReaderPage({ id, query }: { id: string; query: URLSearchParams }) {
  const { value, failure, again } = useAnswer(`report ${id}`, (signal) =>
    read(client.api.reports[':id'].$get({ param: { id: encodeURIComponent(id) } }, { init: { signal } })),
  )
  if (failure !== null)
    return (
      <Failed failure={failure} again={again}>
        <Link to="/reports" className="button">
          All reports
        </Link>
      </Failed>
    )
  if (value === null) return <Waiting what="the report" />
  return <Reader answer={value} entry={query.get('entry')} />
}
