import type { ReviewItem } from '../../api/review/wire.js'
import { useAddress } from '../app/address.js'
import { changed } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellNumber, tellPeriod } from '../entry/days.js'
import { LayerShape } from '../entry/layer-sign.js'
import { layerSigns } from '../entry/layers.js'
import { telling } from '../entry/telling.js'
import { type EntryPlace, isAt, placeKey, placeOf } from './addresses.js'

interface QueueListProps {
  readonly items: readonly ReviewItem[]
  readonly total: number
  readonly current: EntryPlace | null
  readonly busy: boolean
  readonly comparing: boolean
}

/** Shown beside the entry at hand. */
const mostShown = 24

/** What comes next, each with its reason; one can be taken out of turn. */
export function QueueList({ items, total, current, busy, comparing }: QueueListProps) {
  const address = useAddress()
  const at = current === null ? -1 : items.findIndex(({ entry }) => isAt(entry, current))
  const from = Math.max(0, Math.min(at - 3, items.length - mostShown))
  const shown = items.slice(from, from + mostShown)
  const more = total - from - shown.length
  return (
    <aside className="queue-list" aria-label="The queue" aria-busy={busy || comparing}>
      <h2>
        Queue <span className="muted">{tellNumber(total)}</span>
      </h2>
      {comparing && (
        <p className="muted" role="status">
          Still comparing the reports: the most pressing come to the top when that is done.
        </p>
      )}
      {from > 0 && <p className="muted">{tellNumber(from)} before these</p>}
      <ol>
        {shown.map(({ entry, reason }) => (
          <li key={placeKey(placeOf(entry))}>
            <Link
              to={changed(address, { entry: entry.id, in: entry.report.id })}
              className={`queue-place layer-${entry.layer}`}
              aria-current={current !== null && isAt(entry, current) ? 'true' : undefined}
            >
              <span className="queue-place-head">
                <LayerShape layer={entry.layer} />
                <strong>{headOf(entry)}</strong>
                <span className="muted">{tellPeriod(entry.from, entry.to)}</span>
              </span>
              <span className="queue-place-words" dir="auto">
                {telling(entry).words}
              </span>
              {reason !== null && reason.kind !== 'unread' && <span className="queue-place-why">{reason.words}</span>}
            </Link>
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted">and {tellNumber(more)} more</p>}
    </aside>
  )
}

function headOf(entry: ReviewItem['entry']): string {
  const { kind } = telling(entry)
  return kind === '' ? layerSigns[entry.layer].one : kind.charAt(0).toUpperCase() + kind.slice(1)
}
