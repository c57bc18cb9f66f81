import type { ReviewQueue } from '../../api/review/wire.js'
import { useAddress } from '../app/address.js'
import { choose, chosenIn } from '../app/chosen.js'
import { PeriodField } from '../app/period-field.js'
import { FilterChip, Taken } from '../compare/filter-chip.js'
import { allLayers, layerSigns } from '../entry/layers.js'
import { queueChoice, type Reason } from './use-queue.js'

const reasonNames: Readonly<Record<Reason, string>> = {
  flagged: 'Flagged',
  contradicted: 'Contradicted figures',
  disputed: 'Disputed promises',
  lone: 'Weighty, told by one alone',
  unread: 'Everything else',
}

/** What narrows the queue: the reason, the layer, the period, and what other pages chose. */
export function QueueFilters({ query, queue }: { query: URLSearchParams; queue: ReviewQueue }) {
  const address = useAddress()
  const { layer, reason, report, all } = queueChoice(query)
  const { actor } = chosenIn(query)
  // Another queue begins at its own first entry.
  const narrow = (changes: Record<string, string | null>): void =>
    choose(address, { ...changes, entry: null, in: null }, { replace: false })
  const told = (Object.keys(reasonNames) as Reason[]).filter(
    (kind) => (queue.reasons[kind] ?? 0) > 0 || kind === reason,
  )
  return (
    <div className="compare-bar">
      {told.map((kind) => (
        <FilterChip
          key={kind}
          pressed={reason === kind}
          count={queue.reasons[kind] ?? 0}
          onPress={() => narrow({ reason: reason === kind ? null : kind })}
        >
          {reasonNames[kind]}
        </FilterChip>
      ))}
      {actor !== null && <Taken onTakeAway={() => narrow({ actor: null })}>{actor}</Taken>}
      {report !== null && <Taken onTakeAway={() => narrow({ report: null })}>Report {report}</Taken>}
      <span className="spacer" />
      <label>
        Layer{' '}
        <select value={layer ?? ''} onChange={(event) => narrow({ layer: event.target.value || null })}>
          <option value="">all</option>
          {allLayers.map((one) => (
            <option key={one} value={one}>
              {layerSigns[one].many}
            </option>
          ))}
        </select>
      </label>
      <PeriodField />
      <label>
        <input
          type="checkbox"
          checked={all}
          onChange={(event) => narrow({ show: event.target.checked ? 'all' : null })}
        />{' '}
        Also what is settled
      </label>
    </div>
  )
}
