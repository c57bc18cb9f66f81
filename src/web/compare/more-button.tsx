import { type Address } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { tellNumber } from '../entry/days.js'

interface MoreProps {
  readonly address: Address
  readonly shown: number
  readonly total: number
  readonly step: number
  /** The most that is sent at once. */
  readonly most: number
}

/** How many of a long list are shown: the page's own number unless the address asks for more. */
export function shownIn(query: URLSearchParams, usual: number, most: number): number {
  const asked = Number(query.get('show'))
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, most) : usual
}

/** Makes a list longer, as far as can be read; beyond that it must be narrowed. */
export function MoreButton({ address, shown, total, step, most }: MoreProps) {
  if (shown >= total) return null
  if (shown >= most) {
    return (
      <p className="muted more-end">
        {tellNumber(shown)} of {tellNumber(total)} are shown. Narrow the list by period, actor or kind to see the
        others.
      </p>
    )
  }
  const next = Math.min(step, total - shown)
  return (
    <p className="more-end">
      <button
        type="button"
        className="button"
        onClick={() => choose(address, { show: String(Math.min(most, shown + step)) }, { replace: true })}
      >
        Show {tellNumber(next)} more
      </button>{' '}
      <span className="muted">
        {tellNumber(shown)} of {tellNumber(total)}
      </span>
    </p>
  )
}
