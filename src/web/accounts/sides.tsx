import type { WireAccounts } from '../../api/accounts/wire.js'
import type { Address } from '../app/address.js'
import { type Name, NamePicker } from '../compare/name-picker.js'
import { Empty } from '../data/notices.js'
import { chooseSides } from './chosen-accounts.js'

const mostSides = 4

interface SidesProps {
  readonly answer: Pick<WireAccounts, 'sides' | 'chosenBy' | 'unknown'>
  readonly cast: readonly Name[]
  readonly address: Address
}

const choosers: Readonly<Record<WireAccounts['chosenBy'], string>> = {
  asked: 'your choice',
  case: 'the parties of the case',
  conflict: 'the two that most conflict events name',
}

/** Who stands next to whom, and the way to choose others. */
export function Sides({ answer: { sides, chosenBy, unknown }, cast, address }: SidesProps) {
  const others = cast.filter(({ name }) => !sides.includes(name))
  return (
    <>
      <div className="sides" role="group" aria-label="Sides">
        {sides.map((side, column) => (
          <span key={side} className={`side-chip side-${column + 1}`}>
            <span dir="auto">{side}</span>
            <button
              type="button"
              aria-label={`Take ${side} away`}
              title={`Take ${side} away`}
              onClick={() =>
                chooseSides(
                  address,
                  sides.filter((one) => one !== side),
                )
              }
            >
              <span aria-hidden="true">×</span>
            </button>
          </span>
        ))}
        {sides.length < mostSides && (
          <NamePicker
            key={sides.join()}
            bare
            label="Add a side"
            value={null}
            names={others}
            placeholder="add a side"
            onPick={(name) => name !== null && !sides.includes(name) && chooseSides(address, [...sides, name])}
          />
        )}
        {sides.length > 0 && <span className="muted sides-note">{choosers[chosenBy]}</span>}
        {chosenBy === 'asked' && (
          <button type="button" className="button small" onClick={() => chooseSides(address, [])}>
            Back to the desk’s choice
          </button>
        )}
      </div>
      {unknown.length > 0 && (
        <p className="limited-note" role="status">
          Nobody named {unknown.map((name) => `“${name}”`).join(' or ')} is known of. Pick a name from the list.
        </p>
      )}
      {sides.length < 2 && (
        <Empty
          title={sides.length === 1 ? 'One side alone has nobody to be compared with' : 'No two sides can be told'}
        >
          <p>
            {sides.length === 1
              ? 'Add another side above.'
              : 'No conflict between two actors is known of. Name two sides above, or read more reports.'}
          </p>
        </Empty>
      )}
    </>
  )
}
