import type { WireBrief } from '../../api/brief-routes.js'
import { addressOf, goTo, reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { client, read } from '../data/client.js'
import { Empty, Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount, tellDay, tellPeriod } from '../entry/days.js'
import './brief.css'

/** The brief of a period: every number leads to the words in the report. */
export function BriefPage({ query }: { query: URLSearchParams }) {
  const period = { since: query.get('since') ?? undefined, until: query.get('until') ?? undefined }
  const { value, failure, waiting, again } = useAnswer(`brief ${JSON.stringify(period)}`, (signal) =>
    read(client.api.brief.$get({ query: period }, { init: { signal } })),
  )
  return (
    <div className="brief-page" aria-busy={waiting}>
      <PeriodForm since={period.since ?? value?.period?.since} until={period.until ?? value?.period?.until} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <Waiting what="the brief" />}
      {value !== null && failure === null && <Written brief={value} />}
    </div>
  )
}

function PeriodForm({ since, until }: { since: string | undefined; until: string | undefined }) {
  const change = (part: { since?: string | undefined; until?: string | undefined }): void =>
    goTo(addressOf('/brief', { since, until, ...part }), { replace: true })
  return (
    <form className="brief-period" aria-label="Period of the brief">
      <label>
        From{' '}
        <input
          type="date"
          value={since ?? ''}
          max={until}
          onChange={(event) => change({ since: event.target.value })}
        />
      </label>
      <label>
        to{' '}
        <input
          type="date"
          value={until ?? ''}
          min={since}
          onChange={(event) => change({ until: event.target.value })}
        />
      </label>
      <Link to="/brief" className="button">
        Whole period
      </Link>
    </form>
  )
}

function Written({ brief: { title, period, asOf, sections, references } }: { brief: WireBrief }) {
  const byNumber = new Map(references.map((reference) => [reference.number, reference]))
  return (
    <article className="brief">
      <header>
        <h1>{title}</h1>
        <p className="muted">
          {[
            period === null ? null : tellPeriod(period.since, period.until),
            asOf === null ? null : `as known on ${tellDay(asOf)}`,
          ]
            .filter((part) => part !== null)
            .join(', ')}
        </p>
      </header>
      {sections.length === 0 && (
        <Empty title="Nothing is told of this period">
          <p>Choose a longer one, or read more reports.</p>
        </Empty>
      )}
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`section-${section.id}`}>
          <h2 id={`section-${section.id}`}>{section.title}</h2>
          {section.groups.map(({ heading, sentences }, at) => (
            <div className="brief-group" key={`${heading ?? ''} ${at}`}>
              {heading !== null && <h3>{heading}</h3>}
              <ul>
                {sentences.map((sentence, place) => (
                  <li key={place}>
                    {sentence.text}.
                    {sentence.references.map((number) => (
                      <Numbered key={number} reference={byNumber.get(number)} />
                    ))}
                    {sentence.quote !== null && <q>{sentence.quote}</q>}
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {references.length > 0 && <References references={references} />}
    </article>
  )
}

type Reference = WireBrief['references'][number]

/** A reference's number, which leads straight to the words in the report. */
function Numbered({ reference }: { reference: Reference | undefined }) {
  if (reference === undefined) return null
  const { number, report, entries, quote } = reference
  const source = report.outlet ?? report.title ?? report.id
  return (
    <Link
      to={reportAddress(report.id, entries[0])}
      className="reference-number"
      aria-label={`Reference ${number}: ${source}`}
      title={`${source}: “${quote}”`}
    >
      {number}
    </Link>
  )
}

const References = ({ references }: { references: readonly Reference[] }) => (
  <section className="references" aria-labelledby="references">
    <h2 id="references">References</h2>
    <p className="muted">{tellCount(references.length, 'passage', 'passages')}, each as it stands in its report</p>
    <ol>
      {references.map(({ number, report, entries, quote, note }) => (
        <li key={number}>
          <span className="reference-at">{number}</span>
          <div>
            <Link to={reportAddress(report.id, entries[0])}>{report.title ?? report.id}</Link>
            <span className="muted">
              {' '}
              {[report.outlet, report.agency, report.published === null ? 'undated' : tellDay(report.published)]
                .filter((part) => part !== null)
                .join(' · ')}
              {note !== undefined && ` · ${note}`}
            </span>
            <blockquote>{quote}</blockquote>
          </div>
        </li>
      ))}
    </ol>
  </section>
)
