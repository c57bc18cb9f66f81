import type { ActorHit } from '../../api/search/wire.js'
import { addressOf, useAddress } from '../app/address.js'
import { carried, changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount } from '../entry/days.js'
import { Marked } from './marked.js'

/** One actor, with the ways to what it does. */
export function ActorRow({ hit: { actor, nameMarks, alias, entries, reports } }: { hit: ActorHit }) {
  const address = useAddress()
  const field = /^[\p{L}\p{N}-]+$/u.test(actor.name) ? actor.name : `"${actor.name}"`
  const query = new URLSearchParams(address.query)
  query.set('actor', actor.name)
  return (
    <li className="search-hit search-actor">
      <p className="search-title">
        <Link
          to={changed(address, { q: `actor:${field}`, show: null, layer: null, most: null })}
          data-hit=""
          dir="auto"
        >
          <Marked text={actor.name} marks={nameMarks} />
        </Link>
        {alias !== null && (
          <span className="muted" dir="auto">
            {' '}
            also “{alias}”
          </span>
        )}
      </p>
      <p className="search-source muted">
        {actor.kind.replaceAll('-', ' ')} · named in {tellCount(entries, 'entry', 'entries')} of{' '}
        {tellCount(reports, 'report', 'reports')} · <Link to={carried('/timeline', query)}>timeline</Link> ·{' '}
        <Link to={addressOf('/accounts', { actor: actor.name, asOf: address.query.get('asOf') })}>accounts</Link>
      </p>
    </li>
  )
}
