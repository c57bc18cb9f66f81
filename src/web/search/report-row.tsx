import type { ReportHit } from '../../api/search/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellCount } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { Marked } from './marked.js'

/** One report: its title and the sentences in which the words stand. */
export function ReportRow({ hit: { report, entries, titleMarks, passages, times } }: { hit: ReportHit }) {
  return (
    <li className="search-hit">
      <p className="search-title" dir="auto">
        <Link to={reportAddress(report.id)} data-hit="">
          {report.title === null ? report.id : <Marked text={report.title} marks={titleMarks} />}
        </Link>
      </p>
      {passages.map(({ start, text, marks, entry }) => (
        <blockquote key={start} dir="auto" lang={report.language}>
          {entry === null ? (
            <Marked text={text} marks={marks} />
          ) : (
            <Link to={reportAddress(report.id, entry)}>
              <Marked text={text} marks={marks} />
            </Link>
          )}
        </blockquote>
      ))}
      <p className="search-source muted" dir="auto">
        {sourceOf({ ...report, title: report.title === null ? null : '' })} · {tellCount(entries, 'entry', 'entries')}
        {times > passages.length && ` · found ${tellCount(times, 'time', 'times')} in its text`}
      </p>
    </li>
  )
}
