import { useState } from 'react'
import type { WireAccounts } from '../../api/accounts/wire.js'
import type { Address } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellNumber } from '../entry/days.js'
import { noNarrowing } from './chosen-accounts.js'

type Ask = WireAccounts['tally']['asks'][number]

/** Askers that stand there at first. */
const fewAskers = 5

/** Who asks something of which side, and how often that is answered. */
export function WhoAsksWhom({ answer, address }: { answer: WireAccounts; address: Address }) {
  const [all, setAll] = useState(false)
  const { asks, moreAskers } = answer.tally
  const askers = [...new Set(asks.map(({ by }) => by))]
  const shown = all ? askers : askers.slice(0, fewAskers)
  const hidden = askers.length - shown.length
  const find = (by: string, of: string): Ask | undefined => asks.find((one) => one.by === by && one.of === of)
  return (
    <div className="summary-part">
      <h2 id="who-asks">Who asks whom, and is answered</h2>
      {askers.length === 0 ? (
        <p className="muted">Nothing is asked of these sides by anybody else.</p>
      ) : (
        <div className="scrolls" role="region" aria-labelledby="who-asks" tabIndex={0}>
          <table className="tally asks">
            <thead>
              <tr>
                <th scope="col">Asks</th>
                {answer.sides.map((side, column) => (
                  <th key={side} scope="col" className={`side-name side-${column + 1}`} dir="auto">
                    of {side}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((by) => (
                <tr key={by}>
                  <th scope="row" dir="auto">
                    {by}
                  </th>
                  {answer.sides.map((side) => (
                    <AskCell key={side} ask={find(by, side)} address={address} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {(hidden > 0 || all) && (
        <button type="button" className="button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Only those who ask most' : `${tellNumber(hidden)} more who ask`}
        </button>
      )}
      {all && moreAskers > 0 && (
        <p className="muted summary-note">{tellCount(moreAskers, 'further asker', 'further askers')}, who ask less.</p>
      )}
    </div>
  )
}

function AskCell({ ask, address }: { ask: Ask | undefined; address: Address }) {
  if (ask === undefined) {
    return (
      <td>
        <span className="muted">
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">nothing</span>
        </span>
      </td>
    )
  }
  const { by, of, asked, consents, refuses } = ask
  const open = asked - consents - refuses
  const to = changed(address, { ...noNarrowing, show: null, asker: by, asked: of })
  return (
    <td>
      <Link to={to} aria-label={`${tellCount(asked, 'demand', 'demands')} by ${by} of ${of}`}>
        {tellNumber(asked)}
      </Link>
      <span className="ask-fate">
        {consents > 0 && <span>✓ {tellNumber(consents)} agreed</span>}
        {refuses > 0 && <span>✕ {tellNumber(refuses)} refused</span>}
        {open > 0 && (
          <span className="muted">
            ◌ {open === asked ? 'no' : tellNumber(open)} {open === asked ? 'answer told' : 'without an answer'}
          </span>
        )}
      </span>
    </td>
  )
}
