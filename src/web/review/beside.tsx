import type { ReviewBeside } from '../../api/review/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { reportAddress } from '../app/address.js'
import { Link } from '../app/link.js'
import { tellCount } from '../entry/days.js'
import { sourceOf } from '../entry/evidence.js'
import { telling } from '../entry/telling.js'
import { placeOf, reviewAddress } from './addresses.js'
import { deedWords } from './deed-words.js'
import { tellInstant } from './instant.js'

const reliabilityWords = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'not graded',
} as const
const credibilityWords: Readonly<Record<number, string>> = {
  1: 'confirmed by others',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'can’t be judged',
}

/** Who else tells it, what contradicts it, its grades, and what people ruled on it before. */
export function Beside({ beside, onKeepApart }: { beside: ReviewBeside; onKeepApart: ((other: Told) => void) | null }) {
  const { accounts, origins, contradictedBy, rulings } = beside
  return (
    <div className="beside">
      <section>
        <h3>Who else tells it</h3>
        {accounts.length === 0 ? (
          <p className="muted">No other report tells it.</p>
        ) : (
          <>
            <p className="muted">
              {tellCount(origins.length, 'independent origin', 'independent origins')}: {origins.join(', ')}
            </p>
            <ul>
              {accounts.map(({ entry, report }) => (
                <li key={`${report.id} ${entry}`}>
                  <Link to={reportAddress(report.id, entry)} dir="auto">
                    {sourceOf(report)}
                  </Link>
                  {onKeepApart !== null && (
                    <button type="button" className="button small" onClick={() => onKeepApart({ entry, report })}>
                      Not the same
                    </button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {contradictedBy.length > 0 && (
        <section>
          <h3>Contradicted by</h3>
          <ul>
            {contradictedBy.map(({ entry, grounds }) => (
              <li key={`${entry.report.id} ${entry.id}`}>
                <Link to={reviewAddress(placeOf(entry))} dir="auto">
                  {telling(entry).matter ?? telling(entry).words}
                </Link>{' '}
                <span className="muted" dir="auto">
                  {sourceOf(entry.report)}
                </span>
                <p className="muted">{grounds}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>Grades</h3>
        <p>
          <strong>
            {beside.reliability}
            {beside.credibility}
          </strong>{' '}
          <span className="muted">
            source {reliabilityWords[beside.reliability]}; what it tells {credibilityWords[beside.credibility]}:{' '}
            {beside.credibilityGrounds}
          </span>
        </p>
      </section>
      {rulings.length > 0 && (
        <section>
          <h3>Rulings on it</h3>
          <ul>
            {rulings.map((ruling) => (
              <li key={ruling.number} className={ruling.state === 'undone' ? 'undone' : undefined}>
                <strong dir="auto">{ruling.by}</strong> {deedWords(ruling)}
                {ruling.state === 'undone' && ' (undone)'}
                <p className="muted">
                  {tellInstant(ruling.at)}: <span dir="auto">{ruling.why}</span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

interface Told {
  readonly entry: string
  readonly report: WireEntry['report']
}
