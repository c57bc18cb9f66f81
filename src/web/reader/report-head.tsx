import type { ReportRead } from '../../api/reader/wire.js'
import { carried } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { besideAddress, readerAddress } from './addresses.js'
import { relationName, relationWords } from './copy-words.js'

interface HeadProps {
  readonly answer: ReportRead
  readonly query: URLSearchParams
}

/** Where a report comes from, both its clocks, what it was copied from, and whether it still holds. */
export function ReportHead({ answer, query }: HeadProps) {
  const { report, learned, readAt, entries, file } = answer
  const { title, outlet, agency, published, place, url } = report
  return (
    <header className="report-head">
      <p className="crumbs">
        <Link to={carried('/reports', query)}>Reports</Link>
      </p>
      <h1 dir="auto">{title ?? 'Report without a title'}</h1>
      <p className="report-source">
        <strong dir="auto">{outlet ?? 'Unknown outlet'}</strong>
        {agency !== null && <span dir="auto">{agency}</span>}
        <span>{published === null ? `no date; taken as of ${tellDay(learned)}` : tellDay(published)}</span>
        {place !== null && <span dir="auto">{place}</span>}
        {url != null && /^https?:/.test(url) && (
          <a href={url} rel="noopener noreferrer">
            Where it appeared
          </a>
        )}
        <span className="muted" title={`From the file ${file}`}>
          read {tellDay(readAt.slice(0, 10))}, {tellCount(entries.length, 'entry', 'entries')}
        </span>
      </p>
      <Withdrawn answer={answer} query={query} />
      <Relations answer={answer} query={query} />
    </header>
  )
}

function Withdrawn({ answer: { withdrawn }, query }: HeadProps) {
  if (withdrawn === null) return null
  const { act, day, by, ruling } = withdrawn
  return (
    <div className="withdrawn">
      <p>
        <strong>{act === 'retract' ? 'Taken back by its outlet.' : 'Corrected by its outlet.'}</strong>{' '}
        {act === 'retract'
          ? `From ${tellDay(day)} on, what it alone tells no longer counts.`
          : `Known from ${tellDay(day)} on.`}{' '}
        {by !== null && (
          <>
            {act === 'retract' ? 'As told in ' : 'By '}
            <Link to={readerAddress(query, by.id)}>
              <bdi>{by.title ?? sourceOf(by)}</bdi>
            </Link>
            .
          </>
        )}
      </p>
      {ruling !== null && (
        <p className="muted">
          Ruled by <bdi>{ruling.by}</bdi> on {tellDay(ruling.at.slice(0, 10))}: <q dir="auto">{ruling.why}</q>
        </p>
      )}
    </div>
  )
}

function Relations({ answer: { report, relations }, query }: HeadProps) {
  if (relations.length === 0) return null
  const copies = relations.filter(({ copy, earlier }) => copy && !earlier).length
  return (
    <section className="relations" aria-label="Copies">
      {copies > 1 && <p>{tellCount(copies, 'copy', 'copies')}</p>}
      <ul>
        {relations.map((relation) => (
          <li key={relation.report.id}>
            {relationName(relation)}{' '}
            <Link to={readerAddress(query, relation.report.id)}>
              <bdi>{relation.report.title ?? relation.report.id}</bdi>
            </Link>{' '}
            <span className="muted">
              (<bdi>{sourceOf(relation.report)}</bdi>; {relationWords(relation)})
            </span>{' '}
            <Link to={besideAddress(query, report.id, relation.report.id)} className="button small">
              Side by side
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
