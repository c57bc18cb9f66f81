import { type FormEvent, useEffect, useId, useState } from 'react'
import { useAddress } from '../app/address.js'
import { choose, chosenIn } from '../app/chosen.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'

/** The actor that this page and those opened from it are narrowed to; names are offered from the ledger. */
export function ActorField() {
  const address = useAddress()
  const { actor } = chosenIn(address.query)
  const [typed, setTyped] = useState(actor ?? '')
  const list = useId()
  useEffect(() => setTyped(actor ?? ''), [actor])
  const known = useAnswer('actors', (signal) => read(client.api.actors.$get({}, { init: { signal } })))
  const take = (name: string): void => choose(address, { actor: name.trim() || null })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    take(typed)
  }
  const change = (name: string): void => {
    setTyped(name)
    // A name picked from the list is meant; one being typed waits for Enter.
    if (name === '' || known.value?.actors.some((one) => one.actor.name === name)) take(name)
  }
  return (
    <form onSubmit={submit} className="actor-field">
      <label>
        Actor{' '}
        <input
          type="search"
          value={typed}
          placeholder="anyone"
          list={list}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => change(event.target.value)}
        />
      </label>
      <datalist id={list}>
        {known.value?.actors.slice(0, 300).map(({ actor: one }) => (
          <option key={one.id} value={one.name} />
        ))}
      </datalist>
    </form>
  )
}
