import type { ReportCard } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'
import './reports.css'

/** All reports, the latest first. */
export function ReportsPage() {
  const { value, failure, again } = useAnswer('reports', (signal) =>
    read(client.api.reports.$get({}, { init: { signal } })),
  )
  return (
    <div className="reports-page">
      <h1>Reports</h1>
      {value !== null && (
        <p className="result">{tellCount(value.reports.length, 'report', 'reports')}, the latest first</p>
      )}
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <Waiting what="the reports" />}
      {value?.reports.length === 0 && (
        <Empty title="No report has been read">
          <p>
            Read some with <code>rapporteur read PATHS…</code> and reload this page.
          </p>
        </Empty>
      )}
      {value !== null && value.reports.length > 0 && <ReportTable reports={value.reports} />}
    </div>
  )
}

const ReportTable = ({ reports }: { reports: readonly ReportCard[] }) => (
  <table className="reports">
    <thead>
      <tr>
        <th scope="col">Published</th>
        <th scope="col">Report</th>
        <th scope="col" className="number">
          Words
        </th>
        <th scope="col" className="number">
          Entries
        </th>
      </tr>
    </thead>
    <tbody>
      {reports.map(({ report, entries, words }) => (
        <tr key={report.id}>
          <td className="when">
            {report.published === null ? <span className="muted">undated</span> : tellDay(report.published)}
          </td>
          <td>
            <Link to={reportAddress(report.id)} className="report-title">
              {report.title ?? report.id}
            </Link>
            <span className="muted">
              {[report.outlet ?? 'unknown outlet', report.agency].filter((part) => part !== null).join(' · ')}
            </span>
          </td>
          <td className="number">{tellNumber(words)}</td>
          <td className="number">{tellNumber(entries)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
