import { useAddress } from '../app/address.js'
import { asQuery, carried, changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { tellDay } from '../entry/days.js'
import { Beside } from './beside.js'
import { Reader } from './reader.js'
import { useReport } from './use-report.js'
import './reader.css'

/** A report with everything that was taken from it. `entry` is opened at its words; `beside` shows another beside it. */
export function ReaderPage({ id, query }: { id: string; query: URLSearchParams }) {
  const { asOf } = asQuery(query)
  const { value, failure, waiting, again } = useReport(id, asOf)
  if (failure !== null)
    return (
      <Failed failure={failure} again={again}>
        <Link to={carried('/reports', query)} className="button">
          All reports
        </Link>
      </Failed>
    )
  if (value === null) return <Waiting what="the report" />
  if (!value.known) return <NotYet title={value.report.title ?? value.report.id} learned={value.learned} />
  const beside = query.get('beside')
  return (
    <div aria-busy={waiting} className={waiting ? 'reader-waits' : undefined}>
      {beside === null ? (
        <Reader answer={value} query={query} />
      ) : (
        <Beside answer={value} other={beside} query={query} />
      )}
    </div>
  )
}

/** A report that nobody had by the as-of day. */
export function NotYet({ title, learned }: { title: string; learned: string }) {
  const address = useAddress()
  return (
    <Empty title="Not known yet by this day">
      <h1 className="visually-hidden">Report not known yet</h1>
      <p>
        <q dir="auto">{title}</q> was learned on {tellDay(learned)}. The desk shows what was known before.
      </p>
      <p>
        <Link to={changed(address, { asOf: learned })} className="button">
          Go to {tellDay(learned)}
        </Link>{' '}
        <Link to={changed(address, { asOf: null })} className="button">
          Show all that is known
        </Link>
      </p>
    </Empty>
  )
}
