import type { WireTodayTension } from '../../api/today/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'

/** The most tense pairs, a small line each on one common scale; the peak leads to its week. */
export function PairLines({ tension: { pairs } }: { tension: WireTodayTension }) {
  const address = useAddress()
  if (pairs.length === 0)
    return (
      <p className="part-none">Of the most tense pairs none has a hostile act in these weeks that the panel tells.</p>
    )
  const highest = Math.max(1, ...pairs.flatMap(({ values }) => values.map((value) => value ?? 0)))
  return (
    <ul className="pair-lines" aria-label="The most tense pairs">
      {pairs.map(({ names: [one, other], acts, values, peak }) => {
        const name = one === other ? `Within ${one}` : `${one} – ${other}`
        return (
          <li key={name}>
            <span className="pair-name" dir="auto">
              {name}
            </span>
            <svg
              className="pair-line"
              viewBox={`0 0 ${values.length} 10`}
              preserveAspectRatio="none"
              aria-hidden="true"
            >
              {values.map((value, index) => (
                <WeekMark key={index} index={index} value={value} highest={highest} />
              ))}
            </svg>
            <span className="pair-peak">
              {tellCount(acts, 'hostile act', 'hostile acts')},{' '}
              <Link to={changed(address, { week: peak.week })}>
                highest {tellNumber(peak.value)}
                <span className="visually-hidden"> in the week of {tellDay(peak.week)}</span>
              </Link>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function WeekMark({ index, value, highest }: { index: number; value: number | null; highest: number }) {
  if (value === null) return <rect className="pair-unread" x={index} y="9.4" width="1" height="0.6" />
  if (value === 0) return null
  const height = Math.max(0.8, (value / highest) * 10)
  return <rect className="pair-week" x={index + 0.12} y={10 - height} width="0.76" height={height} />
}
