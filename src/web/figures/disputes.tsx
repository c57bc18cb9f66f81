import { useState } from 'react'
import type { WireSeries } from '../../api/figures/wire.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'
import { Quote } from '../entry/evidence.js'
import { wordOf } from './point-line.js'

type Dispute = WireSeries['disputes'][number]
type Holding = Dispute['held'][number]

/** Numbers that can't both be right, side by side with their words. */
export function Disputes({ disputes }: Pick<WireSeries, 'disputes'>) {
  const [all, setAll] = useState(false)
  if (disputes.length === 0) return null
  const [first, ...others] = disputes
  return (
    <div className="disputes">
      {[...(first === undefined ? [] : [first]), ...(all ? others : [])].map((dispute) => (
        <DisputeRow key={dispute.held.map(({ number }) => number).join(' ')} dispute={dispute} />
      ))}
      {others.length > 0 && (
        <button type="button" className="button small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Only the first contradiction' : `${tellNumber(others.length)} more that can’t both be right`}
        </button>
      )}
    </div>
  )
}

const DisputeRow = ({ dispute: { held, grounds } }: { dispute: Dispute }) => (
  <div className="dispute" role="group" aria-label={`${held.map(({ number }) => number).join(' against ')}`}>
    <p className="dispute-head">
      <span aria-hidden="true">⇄</span> Can’t both be right: <span className="muted">{grounds}</span>
    </p>
    <div className="dispute-sides">
      {held.map((holding) => (
        <Held key={holding.number} holding={holding} />
      ))}
    </div>
  </div>
)

const Held = ({ holding: { number, tellings, more } }: { holding: Holding }) => (
  <div className="dispute-side">
    <p className="dispute-number">{number}</p>
    <ul>
      {tellings.map(({ entry, report, learned, claimant, words }) => (
        <li key={entry}>
          <p className="point-line">
            <span dir="auto">{wordOf(claimant)}</span>
            <span className="muted">learned {tellDay(learned)}</span>
          </p>
          <Quote proof={{ entry, report, words }} />
        </li>
      ))}
    </ul>
    {more > 0 && <p className="muted">and {tellCount(more, 'other', 'others')}</p>}
  </div>
)
