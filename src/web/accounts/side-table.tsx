import type { WireAccounts } from '../../api/accounts/wire.js'
import type { Address } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellNumber } from '../entry/days.js'
import { noNarrowing } from './chosen-accounts.js'

type Side = WireAccounts['tally']['sides'][number]

/** How many matters each side tells, denies, asks, answers and passes over. */
export function SideTable({ answer, address }: { answer: WireAccounts; address: Address }) {
  const to = (narrowing: Record<string, string>): string =>
    changed(address, { ...noNarrowing, show: null, ...narrowing })
  return (
    <div className="summary-part">
      <h2 id="side-table">What each side does here</h2>
      <div className="scrolls" role="region" aria-labelledby="side-table" tabIndex={0}>
        <table className="tally">
          <thead>
            <tr>
              <th scope="col">Side</th>
              <th scope="col">tells</th>
              <th scope="col">denies</th>
              <th scope="col">asks</th>
              <th scope="col">agrees</th>
              <th scope="col">refuses</th>
              <th scope="col">passes over</th>
            </tr>
          </thead>
          <tbody>
            {answer.tally.sides.map((one, column) => (
              <tr key={one.side}>
                <th scope="row" className={`side-name side-${column + 1}`} dir="auto">
                  {one.side}
                </th>
                <Count count={one.matters.says} />
                <Count count={one.matters.denies} to={to({ denies: one.side })} name={`what ${one.side} denies`} />
                <Count
                  count={one.matters.asks + one.matters.offers}
                  to={to({ asker: one.side })}
                  name={`what ${one.side} asks or proposes`}
                />
                <Count
                  count={one.matters.consents}
                  to={answersOf(one, 'consents', to)}
                  name={`what ${one.side} agrees to`}
                />
                <Count
                  count={one.matters.refuses}
                  to={answersOf(one, 'refuses', to)}
                  name={`what ${one.side} refuses`}
                />
                <Count
                  count={one.silent}
                  to={to({ silent: one.side })}
                  name={`what ${one.side} passes over in silence`}
                />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted summary-note">
        Matters, each counted once in a cell; a number leads to them. Passed over: it says nothing of it, or no answer
        is told.
      </p>
    </div>
  )
}

const answersOf = ({ side }: Side, answer: string, to: (narrowing: Record<string, string>) => string): string =>
  to({ asked: side, answer })

const Count = ({ count, to, name }: { count: number; to?: string; name?: string }) => (
  <td>
    {count === 0 ? (
      <span className="muted">0</span>
    ) : to === undefined ? (
      tellNumber(count)
    ) : (
      <Link to={to} aria-label={`${tellNumber(count)}: ${name}`}>
        {tellNumber(count)}
      </Link>
    )}
  </td>
)
