import type { WireEntry } from '../../api/wire.js'
import { LayerTag } from '../entry/layer-sign.js'
import { telling } from '../entry/telling.js'
import { Who } from '../entry/who.js'

interface EntryListProps {
  readonly entries: readonly WireEntry[]
  readonly chosen: string | null
  choose(entry: string): void
}

/** All entries of a report in the order of its text. */
export const EntryList = ({ entries, chosen, choose }: EntryListProps) => (
  <ol className="entry-list" aria-label="Entries of this report">
    {entries.map((entry) => {
      const { kind, from, to, matter } = telling(entry)
      return (
        <li key={entry.id}>
          <button
            type="button"
            className={`layer-${entry.layer}`}
            aria-pressed={entry.id === chosen}
            onClick={() => choose(entry.id)}
          >
            <LayerTag layer={entry.layer} kind={kind} />
            <Who from={from} to={to} />
            {matter !== null && <span className="matter">{matter}</span>}
          </button>
        </li>
      )
    })}
  </ol>
)
