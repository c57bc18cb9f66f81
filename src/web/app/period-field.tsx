import { type Address, useAddress } from './address.js'
import { changed, choose, chosenIn } from './chosen.js'
import { Link } from './link.js'

/** From when to when, for this page and those opened from it. */
export function PeriodField({ label = 'Period' }: { label?: string }) {
  const address: Address = useAddress()
  const { since, until } = chosenIn(address.query)
  return (
    <fieldset className="period-field">
      <legend className="visually-hidden">{label}</legend>
      <label>
        From{' '}
        <input
          type="date"
          value={since ?? ''}
          max={until ?? undefined}
          onChange={(event) => choose(address, { since: event.target.value || null }, { replace: true })}
        />
      </label>
      <label>
        to{' '}
        <input
          type="date"
          value={until ?? ''}
          min={since ?? undefined}
          onChange={(event) => choose(address, { until: event.target.value || null }, { replace: true })}
        />
      </label>
      {(since !== null || until !== null) && (
        <Link to={changed(address, { since: null, until: null })} className="button small">
          Whole period
        </Link>
      )}
    </fieldset>
  )
}
