import type { WireAccounts } from '../../api/accounts/wire.js'
import type { Address } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { FilterChip, Taken } from '../compare/filter-chip.js'
import { tellCount } from '../entry/days.js'
import { type Answer, type ChosenAccounts, kinds, narrow, noNarrowing } from './chosen-accounts.js'
import { kindSigns } from './kinds.js'

interface FiltersProps {
  readonly answer: WireAccounts
  readonly chosen: ChosenAccounts
  readonly address: Address
}

const answerWords: Readonly<Record<Answer, string>> = {
  consents: 'agreed to',
  refuses: 'refused',
  none: 'without an answer',
}

/** Which matters stand below. */
export function MatterFilters({ answer: { tally, total }, chosen, address }: FiltersProps) {
  const { kind, contested, asker, asked, answer, silent, denies, order } = chosen
  return (
    <div className="compare-bar matter-filters" role="group" aria-label="Which matters">
      {kinds.map((one) => (
        <FilterChip
          key={one}
          pressed={kind === one}
          count={tally.kinds[one]}
          onPress={() => narrow(address, { kind: kind === one ? null : one })}
        >
          {kindSigns[one].many}
        </FilterChip>
      ))}
      <FilterChip
        pressed={contested}
        count={tally.contested}
        onPress={() => narrow(address, { contested: contested ? null : 'yes' })}
      >
        ⇄ Contested
      </FilterChip>
      {asker !== null && <Taken onTakeAway={() => narrow(address, { asker: null })}>asked by {asker}</Taken>}
      {asked !== null && <Taken onTakeAway={() => narrow(address, { asked: null })}>asked of {asked}</Taken>}
      {answer !== null && <Taken onTakeAway={() => narrow(address, { answer: null })}>{answerWords[answer]}</Taken>}
      {silent !== null && <Taken onTakeAway={() => narrow(address, { silent: null })}>passed over by {silent}</Taken>}
      {denies !== null && <Taken onTakeAway={() => narrow(address, { denies: null })}>denied by {denies}</Taken>}
      {(kind !== null ||
        contested ||
        asker !== null ||
        asked !== null ||
        answer !== null ||
        silent !== null ||
        denies !== null) && (
        <button type="button" className="button small" onClick={() => narrow(address, noNarrowing)}>
          All matters
        </button>
      )}
      <span className="spacer" />
      <span className="result" role="status">
        {tellCount(total, 'matter', 'matters')}
      </span>
      <label>
        Order
        <select
          value={order}
          onChange={(event) =>
            choose(address, { order: event.target.value === 'contested' ? null : event.target.value, show: null })
          }
        >
          <option value="contested">contested first</option>
          <option value="newest">latest first</option>
          <option value="oldest">earliest first</option>
        </select>
      </label>
    </div>
  )
}
