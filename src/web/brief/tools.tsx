import type { WireBrief } from '../../api/brief-routes.js'
import { addressOf, useAddress } from '../app/address.js'
import { changed, choose, chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { PeriodField } from '../app/period-field.js'
import { tellPeriod } from '../entry/days.js'
import { periodsBefore } from './periods.js'

const files = [
  ['html', 'HTML', 'One HTML file that works without a network'],
  ['md', 'Markdown', 'For a wiki or mail'],
  ['json', 'JSON', 'For programs'],
] as const

/** What the brief is on, what it is compared with, and the ways to send it on; none of it is printed. */
export function Tools({ brief }: { brief: WireBrief | null }) {
  const address = useAddress()
  const { since, until, asOf, actor } = chosenIn(address.query)
  const exported = (format: string): string => addressOf('/api/brief/export', { format, since, until, asOf })
  return (
    <div className="brief-tools">
      <div className="brief-tools-row">
        <PeriodField label="Period of the brief" />
        <label className="brief-compare">
          New since{' '}
          <input
            type="date"
            value={address.query.get('compare') ?? ''}
            max={asOf ?? undefined}
            onChange={(event) => choose(address, { compare: event.target.value || null }, { replace: true })}
          />
        </label>
        {address.query.has('compare') && (
          <Link to={changed(address, { compare: null })} className="button small">
            Without comparing
          </Link>
        )}
        <div className="brief-send" role="group" aria-label="Send on">
          <span className="muted" aria-hidden="true">
            Send on:
          </span>
          {files.map(([format, name, about]) => (
            <a key={format} className="button small" href={exported(format)} download="" title={about}>
              {name}
            </a>
          ))}
          <button type="button" className="button small" onClick={() => print()}>
            Print
          </button>
        </div>
      </div>
      {brief?.limited != null && <Limited brief={brief} />}
      {actor !== null && (
        <p className="brief-told muted">
          A brief tells of everybody; that only <bdi>{actor}</bdi> is chosen for other pages doesn’t narrow it.
        </p>
      )}
    </div>
  )
}

/** Why no more than a month is told, and the ways to more. */
function Limited({ brief: { limited, covered } }: { brief: WireBrief }) {
  const address = useAddress()
  if (limited === null || covered === null) return null
  return (
    <p className="brief-told" role="status">
      The ledger holds too much for one page, so this tells the last month learned,{' '}
      {tellPeriod(limited.since, limited.until)}. Longer:{' '}
      {periodsBefore(limited.until).map(({ name, since }) => (
        <Link key={name} to={changed(address, { since, until: limited.until })} className="button small">
          {name}
        </Link>
      ))}
      <Link to={changed(address, { since: covered.since, until: covered.until })} className="button small">
        Everything (may take a minute)
      </Link>
    </p>
  )
}
