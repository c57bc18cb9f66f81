import type { WireFigures } from '../../api/figures/wire.js'
import type { Address } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { TypedField } from '../app/typed-field.js'
import { FilterChip } from '../compare/filter-chip.js'
import { tellCount } from '../entry/days.js'
import { type ChosenFigures, ruleWords, rules } from './chosen-figures.js'

interface FiltersProps {
  readonly answer: WireFigures
  readonly chosen: ChosenFigures
  readonly address: Address
}

/** Which series stand below, and by what rule one of their numbers is preferred. */
export function FigureFilters({ answer: { tally, total }, chosen: { rule, only, text }, address }: FiltersProps) {
  const toggle = (one: 'disputed' | 'several'): void => choose(address, { only: only === one ? null : one, show: null })
  return (
    <>
      <div className="compare-bar" role="group" aria-label="Which figures">
        <TypedField
          label="Words in the headings"
          hint="what is counted, or where"
          value={text}
          onChange={(words) => choose(address, { text: words, show: null }, { replace: true })}
        />
        <FilterChip pressed={only === 'disputed'} count={tally.disputed} onPress={() => toggle('disputed')}>
          ⇄ Disputed
        </FilterChip>
        <FilterChip pressed={only === 'several'} count={tally.several} onPress={() => toggle('several')}>
          Several numbers
        </FilterChip>
        <span className="spacer" />
        <span className="result" role="status">
          {tellCount(total, 'series', 'series')}
        </span>
        <label>
          Preferred number
          <select
            value={rule}
            onChange={(event) =>
              choose(address, { rule: event.target.value === 'conservative' ? null : event.target.value })
            }
          >
            {rules.map((one) => (
              <option key={one} value={one}>
                {ruleWords[one].name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted rule-note">
        Preferred by the rule “{ruleWords[rule].name}”: {ruleWords[rule].about}.
      </p>
    </>
  )
}
