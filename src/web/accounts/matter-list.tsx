import type { WireAccounts } from '../../api/accounts/wire.js'
import type { Address } from '../app/address.js'
import { MoreButton } from '../compare/more-button.js'
import { Empty } from '../data/notices.js'
import { type ChosenAccounts, mostMatters, narrow, noNarrowing, usualMatters } from './chosen-accounts.js'
import { MatterRow } from './matter-row.js'

interface ListProps {
  readonly answer: WireAccounts
  readonly chosen: ChosenAccounts
  readonly address: Address
}

/** The matters under the heads of their columns. */
export function MatterList({ answer: { sides, matters, total, tally }, chosen, address }: ListProps) {
  if (total === 0) return <NoMatter all={tally.kinds} address={address} />
  const columns = `columns-${sides.length}`
  return (
    <section aria-label="Matters" className={`matters ${columns}`}>
      <div className="column-heads" aria-hidden="true">
        {sides.map((side, column) => (
          <span key={side} className={`side-name side-${column + 1}`} dir="auto">
            {side}
          </span>
        ))}
        <span className="muted">Others, and the reports themselves</span>
      </div>
      {matters.map((matter) => (
        <MatterRow key={matter.id} matter={matter} />
      ))}
      <MoreButton address={address} shown={chosen.shown} total={total} step={usualMatters} most={mostMatters} />
    </section>
  )
}

function NoMatter({ all, address }: { all: WireAccounts['tally']['kinds']; address: Address }) {
  const isNone = Object.values(all).every((count) => count === 0)
  if (isNone) {
    return (
      <Empty title="Nothing is told of what these sides say of one another">
        <p>Choose other sides above, a longer period, another actor, or a later day of knowledge.</p>
      </Empty>
    )
  }
  return (
    <Empty title="No matter fits all of this">
      <p>
        Take a filter away, or{' '}
        <button type="button" className="button small" onClick={() => narrow(address, noNarrowing)}>
          show all matters
        </button>
      </p>
    </Empty>
  )
}
