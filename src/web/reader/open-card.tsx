import type { RulingMark } from '../../api/reader/wire.js'
import type { WireEntry } from '../../api/wire.js'
import { addressOf } from '../app/address.js'
import { chosenIn } from '../app/chosen.js'
import { Link } from '../app/link.js'
import { tellDay, tellNumber } from '../entry/days.js'
import { EntryFields } from '../entry/entry-fields.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Status, Who } from '../entry/who.js'
import { Accounts } from './accounts.js'
import { RulingMarks } from './ruling-marks.js'
import { WhyPart } from './why-part.js'

interface OpenCardProps {
  readonly entry: WireEntry
  readonly mark: RulingMark | undefined
  readonly query: URLSearchParams
  /** Its place among those shown, and how many those are. */
  readonly place: number
  readonly of: number
  step(by: 1 | -1): void
  close(): void
}

/** The open entry: all its fields, who else tells it, why it stands so, and the way to the desk where it is checked. */
export function OpenCard({ entry, mark, query, place, of, step, close }: OpenCardProps) {
  const { kind, from, to, matter, status } = telling(entry)
  return (
    <div className="card-body" data-focus="" tabIndex={-1} role="group" aria-label="Open entry">
      <div className="card-tools">
        <span className="card-place muted">
          {tellNumber(place + 1)} of {tellNumber(of)}
        </span>
        <button
          type="button"
          className="quiet-button"
          aria-label="Entry before"
          disabled={place === 0}
          onClick={() => step(-1)}
        >
          ‹
        </button>
        <button
          type="button"
          className="quiet-button"
          aria-label="Next entry"
          disabled={place === of - 1}
          onClick={() => step(1)}
        >
          ›
        </button>
        <button type="button" className="quiet-button" aria-label="Close" onClick={close}>
          ×
        </button>
      </div>
      <p className="card-top">
        <LayerTag layer={entry.layer} kind={kind} />
        {status !== null && <Status status={status} />}
        <RulingMarks mark={mark} />
      </p>
      <p className="card-who" dir="auto">
        {from.length === 0 && to.length === 0 ? matter : <Who from={from} to={to} />}
      </p>
      <div dir="auto">
        <EntryFields entry={entry} />
      </div>
      <Accounts entry={entry} query={query} />
      <WhyPart key={entry.id} entry={entry} query={query} />
      <p className="card-foot">
        <Link to={addressOf('/review', { ...chosenIn(query), entry: entry.id })} className="button small">
          Review this
        </Link>
        <span className="muted">
          Entry <code>{entry.id.slice(0, 12)}</code>, learned {tellDay(entry.learned)}
        </span>
      </p>
    </div>
  )
}
