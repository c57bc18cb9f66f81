import { useAddress } from '../app/address.js'
import { choose } from '../app/chosen.js'
import { PeriodField } from '../app/period-field.js'
import { NamePicker, useCast } from './name-picker.js'

/** What narrows every page of comparison: the period and an actor. */
export function CompareTools() {
  const address = useAddress()
  return (
    <>
      <PeriodField />
      <NamePicker
        label="With"
        value={address.query.get('actor')}
        names={useCast()}
        placeholder="any actor"
        onPick={(name) => choose(address, { actor: name, show: null })}
      />
    </>
  )
}
