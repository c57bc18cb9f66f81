import type { SearchAnswer } from '../../api/search/wire.js'
import { useAddress } from '../app/address.js'
import { changed, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { Empty } from '../data/notices.js'
import { tellCount, tellDay } from '../entry/days.js'

/** Nothing meets the search: which part is to blame, and what to try. */
export function NothingFound({ q, alone }: { q: string } & Pick<SearchAnswer, 'alone'>) {
  const address = useAddress()
  const { since, until, asOf, actor } = chosenIn(address.query)
  return (
    <Empty title="Nothing is found">
      {alone.length > 0 && (
        <>
          <p>All parts of the search must be met together. Each by itself finds:</p>
          <ul className="search-alone">
            {alone.map(({ start, end, text, entries, reports }) => (
              <li key={`${start} ${text}`}>
                <code dir="auto">{text}</code>
                <span>
                  {entries + reports === 0
                    ? 'nothing'
                    : `${tellCount(entries, 'entry', 'entries')}, ${tellCount(reports, 'report', 'reports')}`}
                </span>
                {end > 0 && (
                  <Link to={changed(address, { q: `${q.slice(0, start)}${q.slice(end)}`.replace(/\s+/g, ' ').trim() })}>
                    without it
                  </Link>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {(since !== null || until !== null || actor !== null) && (
        <p>
          A period or an actor is chosen for all pages:{' '}
          <Link to={changed(address, { since: null, until: null, actor: null })}>search without</Link>.
        </p>
      )}
      {asOf !== null && (
        <p>
          Only what was known by {tellDay(asOf)} is searched:{' '}
          <Link to={changed(address, { asOf: null })}>search all that is known</Link>.
        </p>
      )}
      <p className="muted">
        Words are found at their beginning: try a shorter one, or other words that a paper would use. Reports are
        searched as they were written, in their own languages.
      </p>
    </Empty>
  )
}
