import { useRef } from 'react'
import { useAddress } from '../app/address.js'
import { asQuery, changed, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PageHead } from '../app/page-head.js'
import type { PageProps } from '../app/pages.js'
import { PeriodField } from '../app/period-field.js'
import { client, read } from '../data/client.js'
import { Failed, Waiting } from '../data/notices.js'
import { useAnswer } from '../data/use-answer.js'
import { isLayer } from '../entry/layers.js'
import { Box } from './box.js'
import { Examples, NotUnderstood } from './help.js'
import { moveAmongHits } from './keys.js'
import { NothingFound } from './nothing-found.js'
import { Results } from './results.js'
import './search.css'

/** How many entries are asked for at first, and how many at most. */
export const [firstShown, mostShown] = [50, 500]

/** Words and fields over all that is kept: entries, reports and actors. */
export function SearchPage({ query }: PageProps) {
  const page = useRef<HTMLDivElement>(null)
  const q = query.get('q') ?? ''
  const layer = query.get('layer') ?? ''
  const asked = {
    ...asQuery(query),
    q,
    ...(isLayer(layer) && { layer }),
    order: query.get('order') === 'newest' ? ('newest' as const) : ('best' as const),
    most: shownIn(query),
  }
  const { value, failure, waiting, again } = useAnswer(`search ${JSON.stringify(asked)}`, (signal) =>
    read(client.api.search.$get({ query: asked }, { init: { signal } })),
  )
  return (
    <div ref={page} className="search-page" onKeyDown={(event) => moveAmongHits(event, page.current)}>
      <PageHead title="Search" tools={<PeriodField />} />
      <Box q={q} />
      <ChosenActor query={query} />
      {failure !== null && <Failed failure={failure} again={again} />}
      {value === null && failure === null && <Waiting what="what is found" />}
      {value !== null && failure === null && (
        <div aria-busy={waiting} className={waiting ? 'search-old' : undefined}>
          <NotUnderstood q={q} problems={value.problems} fields={value.fields} />
          {value.found === null && value.problems.length === 0 && <Examples examples={value.examples} />}
          {value.found !== null &&
            (value.found.entries.total + value.found.reports.total + value.found.actors.total === 0 &&
            asked.layer === undefined ? (
              <NothingFound q={q} alone={value.alone} />
            ) : (
              <Results found={value.found} />
            ))}
        </div>
      )}
    </div>
  )
}

function shownIn(query: URLSearchParams): string {
  const wanted = Number(query.get('most') ?? firstShown)
  return String(Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, mostShown) : firstShown)
}

/** The actor chosen for all pages narrows the search, too. */
function ChosenActor({ query }: PageProps) {
  const address = useAddress()
  const { actor } = chosenIn(query)
  if (actor === null) return null
  return (
    <p className="search-chosen">
      Only with <strong dir="auto">{actor}</strong>{' '}
      <Link to={changed(address, { actor: null })} className="button small">
        Everybody
      </Link>
    </p>
  )
}
