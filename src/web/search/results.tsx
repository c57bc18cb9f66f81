import type { Found } from '../../api/search/wire.js'
import { type Address, useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { ActorRow } from './actor-row.js'
import { EntryRow } from './entry-row.js'
import { LayerFacets } from './layer-facets.js'
import { ReportRow } from './report-row.js'
import { firstShown, mostShown } from './search-page.js'

const kinds = ['entries', 'reports', 'actors'] as const
type Kind = (typeof kinds)[number]

const names: Readonly<Record<Kind, readonly [one: string, many: string, title: string]>> = {
  entries: ['entry', 'entries', 'Entries'],
  reports: ['report', 'reports', 'Reports'],
  actors: ['actor', 'actors', 'Actors'],
}

/** How many of each kind stand on the page of all kinds. */
const few: Readonly<Record<Kind, number>> = { actors: 4, entries: 12, reports: 6 }

/** What was found, by kind. */
export function Results({ found }: { found: Found }) {
  const address = useAddress()
  const shown = kinds.find((kind) => kind === address.query.get('show')) ?? null
  const told = kinds.map((kind) => tellCount(found[kind].total, names[kind][0], names[kind][1])).join(', ')
  return (
    <>
      <p role="status" className="visually-hidden">
        Found: {told}
      </p>
      <nav aria-label="Kinds of results" className="search-kinds">
        <Link to={changed(address, { show: null, most: null })} aria-current={shown === null ? 'page' : undefined}>
          Everything
        </Link>
        {kinds.map((kind) => (
          <Link
            key={kind}
            to={changed(address, { show: kind, most: null })}
            aria-current={shown === kind ? 'page' : undefined}
          >
            {names[kind][2]} <span className="search-count">{tellNumber(found[kind].total)}</span>
          </Link>
        ))}
      </nav>
      {shown === null ? (
        (['actors', 'entries', 'reports'] as const)
          .filter((kind) => found[kind].total > 0 || (kind === 'entries' && address.query.has('layer')))
          .map((kind) => <OfKind key={kind} kind={kind} found={found} all={false} />)
      ) : (
        <OfKind kind={shown} found={found} all />
      )}
    </>
  )
}

function OfKind({ kind, found, all }: { kind: Kind; found: Found; all: boolean }) {
  const address = useAddress()
  const { total } = found[kind]
  const most = all ? mostShown : few[kind]
  const hits = rowsOf(kind, found).slice(0, most)
  return (
    <section className="search-section" aria-labelledby={`found-${kind}`}>
      <header className="search-section-head">
        <h2 id={`found-${kind}`}>
          {names[kind][2]} <span className="search-count">{tellNumber(total)}</span>
        </h2>
        {kind === 'entries' && <Order address={address} />}
      </header>
      {kind === 'entries' && <LayerFacets layers={found.entries.layers} />}
      {total === 0 && <p className="muted">None {kind === 'entries' ? 'of this layer' : ''} meets the search.</p>}
      <ol className={`search-hits ${kind}`}>{hits}</ol>
      {!all && total > hits.length && (
        <p>
          <Link to={changed(address, { show: kind })} className="button small">
            All {tellCount(total, names[kind][0], names[kind][1])}
          </Link>
        </p>
      )}
      {all && <More address={address} kind={kind} shown={hits.length} total={total} />}
    </section>
  )
}

function rowsOf(kind: Kind, { entries, reports, actors }: Found): React.JSX.Element[] {
  if (kind === 'entries')
    return entries.hits.map((hit) => <EntryRow key={`${hit.entry.report.id} ${hit.entry.id}`} hit={hit} />)
  if (kind === 'reports') return reports.hits.map((hit) => <ReportRow key={hit.report.id} hit={hit} />)
  return actors.hits.map((hit) => <ActorRow key={hit.actor.id} hit={hit} />)
}

function Order({ address }: { address: Address }) {
  const newest = address.query.get('order') === 'newest'
  return (
    <p className="search-order muted">
      {newest ? (
        <>
          The latest first · <Link to={changed(address, { order: null })}>best first</Link>
        </>
      ) : (
        <>
          Best first: all words in the proof, as one phrase before apart; then partly in names ·{' '}
          <Link to={changed(address, { order: 'newest' })}>latest first</Link>
        </>
      )}
    </p>
  )
}

/** The way to more, as far as they are shown at all. */
function More({ address, kind, shown, total }: { address: Address; kind: Kind; shown: number; total: number }) {
  const most = Number(address.query.get('most') ?? firstShown)
  const asked = kind === 'entries' ? most : Math.ceil(most / 2)
  if (shown < asked || shown >= total) return null
  if (most >= mostShown)
    return <p className="muted">The first {tellNumber(shown)} are shown. Narrow the search by a field or a period.</p>
  return (
    <p>
      <Link to={changed(address, { most: String(Math.min(mostShown, most * 2)) })} className="button small">
        More
      </Link>
    </p>
  )
}
