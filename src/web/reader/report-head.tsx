import type { ReportAnswer } from '../../api/wire.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay } from '../entry/days.js'

/** Where a report comes from, and both its clocks: when it appeared and when it was read. */
export function ReportHead({ answer: { report, learned, readAt, entries, file } }: { answer: ReportAnswer }) {
  const { title, outlet, agency, published, place, url } = report
  return (
    <header className="report-head">
      <p className="crumbs">
        <Link to="/reports">Reports</Link>
      </p>
      <h1>{title ?? 'Report without a title'}</h1>
      <p className="report-source">
        <strong>{outlet ?? 'Unknown outlet'}</strong>
        {agency !== null && <span>{agency}</span>}
        <span>{published === null ? `no date; taken as of ${tellDay(learned)}` : tellDay(published)}</span>
        {place !== null && <span>{place}</span>}
        {url != null && /^https?:/.test(url) && (
          <a href={url} rel="noopener noreferrer">
            Original
          </a>
        )}
        <span className="muted" title={`From the file ${file}`}>
          read {tellDay(readAt.slice(0, 10))}, {tellCount(entries.length, 'entry', 'entries')}
        </span>
      </p>
    </header>
  )
}
