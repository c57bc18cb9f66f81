import { useMemo } from 'react'
import type { WirePromises } from '../../api/promises/wire.js'
import type { Address } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { FilterChip } from '../compare/filter-chip.js'
import { NamePicker } from '../compare/name-picker.js'
import { tellCount } from '../entry/days.js'
import { type State, stateSigns, states } from './states.js'

interface FiltersProps {
  readonly answer: WirePromises
  readonly state: State | null
  readonly party: string | null
  readonly address: Address
}

/** Which promises stand below: how they stand, and whom they bind. */
export function PromiseFilters({ answer: { counts, parties, total }, state, party, address }: FiltersProps) {
  const names = useMemo(
    () => parties.map(({ name, promises }) => ({ name, hint: tellCount(promises, 'promise', 'promises') })),
    [parties],
  )
  return (
    <div className="compare-bar" role="group" aria-label="Which promises">
      {states
        .filter((one) => counts[one] > 0 || one === state)
        .map((one) => (
          <FilterChip
            key={one}
            pressed={state === one}
            count={counts[one]}
            onPress={() => choose(address, { state: state === one ? null : one, show: null })}
          >
            <span aria-hidden="true">{stateSigns[one].sign}</span> {stateSigns[one].short}
          </FilterChip>
        ))}
      <span className="spacer" />
      <span className="result" role="status">
        {tellCount(total, 'promise', 'promises')}
      </span>
      <NamePicker
        label="Bound by it"
        value={party}
        names={names}
        placeholder="any party"
        onPick={(name) => choose(address, { party: name, show: null })}
      />
    </div>
  )
}
