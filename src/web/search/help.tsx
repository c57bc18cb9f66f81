import type { SearchAnswer } from '../../api/search/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount } from '../entry/days.js'

/** What the box could not understand, with what was perhaps meant. */
export function NotUnderstood({ q, problems, fields }: Pick<SearchAnswer, 'problems' | 'fields'> & { q: string }) {
  const address = useAddress()
  return (
    <div role="status" className={problems.length > 0 ? 'search-problems' : undefined}>
      {problems.map(({ message, instead, start, end }) => (
        <p key={`${start} ${message}`}>
          {message}{' '}
          {instead !== null && (
            <Link
              to={changed(address, { q: q.slice(0, start) + instead + q.slice(end) })}
              className="button small"
              data-hit=""
            >
              Search for <bdi>{q.slice(0, start) + instead + q.slice(end)}</bdi>
            </Link>
          )}
        </p>
      ))}
      {problems.length > 0 && <p className="muted">Nothing was searched. Fields: {fields.join(', ')}.</p>}
    </div>
  )
}

const fields: readonly (readonly [field: string, about: string])[] = [
  ['actor:', 'who does, says or is acted on, with those who belong to it'],
  ['by: to:', 'who acts or speaks; to whom'],
  ['said:', 'words in what was said'],
  ['layer:', 'statements, events, talks, proposals, commitments, measures, figures, positions'],
  ['type:', 'protest, demand, ban, recognises: the kind within a layer'],
  ['status:', 'happened, planned, alleged, in-force, kept …'],
  ['place:', 'a place or its country'],
  ['report: outlet:', 'words of a report’s title, or its id; who brings it'],
  ['after: before:', 'a day, month or year, itself included: 2022-11-05, 2022-11, 2022'],
]

/** What the box can do, shown while it is empty: searches that find something here, and all fields. */
export function Examples({ examples }: Pick<SearchAnswer, 'examples'>) {
  const address = useAddress()
  return (
    <div className="search-help">
      {examples.length > 0 && (
        <section aria-labelledby="search-try">
          <h2 id="search-try">Searches that find something here</h2>
          <ul className="search-examples">
            {examples.map(({ q, about, entries, reports }) => (
              <li key={q}>
                <Link to={changed(address, { q })} data-hit="">
                  <code dir="auto">{q}</code>
                </Link>
                <span className="muted">
                  {about} · {tellCount(entries, 'entry', 'entries')}, {tellCount(reports, 'report', 'reports')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="search-fields">
        <h2 id="search-fields">Fields</h2>
        <dl className="search-fields">
          {fields.map(([field, about]) => (
            <div key={field}>
              <dt>
                <code>{field}</code>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
        <p className="muted">
          Case and accents don’t matter. All parts must be met; a comma means any of several (
          <code>layer:talks,events</code>
          ), a hyphen in front means without (<code>-status:planned</code>). A value of several words stands in quotes.
        </p>
      </section>
    </div>
  )
}
