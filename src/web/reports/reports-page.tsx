import { useDeferredValue, useMemo } from 'react'
import { useAddress } from '../app/address.js'
import { asQuery, changed, choose, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import { PeriodField } from '../app/period-field.js'
import type { PageProps } from '../app/pages.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { narrowed, orderIn, outletsOf, sorted } from './rows.js'
import { ReportTable } from './report-table.js'
import './reports.css'

/** All reports, by any column; each leads to its text with the evidence. */
export function ReportsPage({ query }: PageProps) {
  const address = useAddress()
  const { asOf, actor } = asQuery(query)
  const asked = { ...(asOf !== undefined && { asOf }), ...(actor !== undefined && { actor }) }
  const { value, failure, waiting, again } = useAnswer(`reports ${asOf ?? ''} ${actor ?? ''}`, (signal) =>
    read(client.api.reports.$get({ query: asked }, { init: { signal } })),
  )
  const all = value?.reports ?? null
  const text = query.get('text') ?? ''
  const outlet = query.get('outlet')
  const { since, until } = chosenIn(query)
  const told = query.get('sort')
  const order = useMemo(() => orderIn(told), [told])
  const words = useDeferredValue(text)
  const rows = useMemo(
    () => (all === null ? [] : sorted(narrowed(all, { text: words, outlet, since, until }), order)),
    [all, words, outlet, since, until, order],
  )
  const outlets = useMemo(() => outletsOf(all ?? []), [all])
  return (
    <div className="reports-page" aria-busy={waiting}>
      <PageHead title="Reports" tools={<PeriodField label="Published" />}>
        The reports that were read; each opens with its evidence beside it.
      </PageHead>
      {failure !== null && <Failed failure={failure} again={again} />}
      {all === null && failure === null && <Waiting what="the reports" />}
      {all !== null && (
        <>
          <div className="reports-tools">
            <input
              type="search"
              aria-label="Words in title, outlet or agency"
              placeholder="Words in title, outlet or agency"
              value={text}
              onChange={(event) => choose(address, { text: event.target.value || null }, { replace: true })}
            />
            <select
              aria-label="Outlet"
              value={outlet ?? ''}
              onChange={(event) => choose(address, { outlet: event.target.value || null })}
            >
              <option value="">All outlets</option>
              {outlets.map(({ name, reports }) => (
                <option key={name} value={name}>
                  {name} ({tellNumber(reports)})
                </option>
              ))}
            </select>
            {actor !== undefined && (
              <span>
                Only reports with an entry that names <bdi>{actor}</bdi>{' '}
                <Link to={changed(address, { actor: null })} className="button small">
                  All actors
                </Link>
              </span>
            )}
            <p className="result" role="status">
              {rows.length === all.length
                ? tellCount(all.length, 'report', 'reports')
                : `${tellNumber(rows.length)} of ${tellCount(all.length, 'report', 'reports')}`}
            </p>
          </div>
          {rows.length === 0 ? (
            <Nothing none={all.length === 0 && asOf === undefined && actor === undefined} />
          ) : (
            <ReportTable rows={rows} all={all} order={order} query={query} waiting={waiting} actor={actor ?? null} />
          )}
        </>
      )}
    </div>
  )
}

/** Nothing was read at all, or nothing meets what is asked. */
function Nothing({ none }: { none: boolean }) {
  const address = useAddress()
  if (none)
    return (
      <Empty title="No report has been read">
        <p>
          Read some with <code>rapporteur read PATHS…</code> and reload this page.
        </p>
      </Empty>
    )
  return (
    <Empty title="No report meets this">
      <p>
        <Link
          to={changed(address, { text: null, outlet: null, since: null, until: null, actor: null, asOf: null })}
          className="button"
        >
          Show all reports
        </Link>
      </p>
    </Empty>
  )
}
