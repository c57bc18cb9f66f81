import { Combobox, createListCollection } from '@ark-ui/react/combobox'
import { Portal } from '@ark-ui/react/portal'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellNumber } from '../entry/days.js'

interface ActorFieldProps {
  readonly value: string | null
  onChange(actor: string | null): void
}

interface Known {
  readonly name: string
  readonly entries: number
  /** All by which one may look for it, in lower case. */
  readonly names: string
}

const mostListed = 30

/** Chooses one of those who act or are acted on; any name, alias or code may be typed. */
export function ActorField({ value, onChange }: ActorFieldProps) {
  const actors = useAnswer('actors', (signal) => read(client.api.actors.$get({}, { init: { signal } })))
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const known = useMemo(() => byName(actors.value?.actors ?? []), [actors.value])
  const collection = useMemo(() => {
    const asked = typed === value ? '' : plain(typed)
    const items = known.filter(({ names }) => names.includes(asked)).slice(0, mostListed)
    return createListCollection({ items, itemToValue: ({ name }) => name, itemToString: ({ name }) => name })
  }, [known, typed, value])
  const keyed = (event: KeyboardEvent<HTMLInputElement>): void => {
    const listed = event.currentTarget.getAttribute('aria-activedescendant')
    if (event.key === 'Enter' && (listed === null || listed === '')) onChange(typed.trim() || null)
  }
  return (
    <Combobox.Root
      className="actor-field"
      collection={collection}
      value={[]}
      inputValue={typed}
      allowCustomValue
      lazyMount
      unmountOnExit
      openOnClick
      selectionBehavior="preserve"
      positioning={{ sameWidth: false, placement: 'bottom-start' }}
      onInputValueChange={({ inputValue, reason }) => {
        if (reason === 'input-change') setTyped(inputValue)
        if (reason === 'input-change' && inputValue === '') onChange(null)
      }}
      onValueChange={({ value: [chosen] }) => {
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      <Combobox.Control className="actor-control">
        <Combobox.Input aria-label="Actor" placeholder="Actor: a name or a code" spellCheck={false} onKeyDown={keyed} />
        {value !== null && (
          <button
            type="button"
            className="actor-clear"
            aria-label={`No longer only ${value}`}
            onClick={() => onChange(null)}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
      </Combobox.Control>
      <Portal>
        <Combobox.Positioner>
          <Combobox.Content className="actor-list">
            {collection.items.map((item) => (
              <Combobox.Item key={item.name} item={item} className="actor-item">
                <Combobox.ItemText dir="auto">{item.name}</Combobox.ItemText>
                <span className="count">{tellNumber(item.entries)}</span>
              </Combobox.Item>
            ))}
            {collection.items.length === 0 && <p className="actor-none">Nobody is known by that name or code</p>}
          </Combobox.Content>
        </Combobox.Positioner>
      </Portal>
    </Combobox.Root>
  )
}

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Those of one name stand once, as the server means them all by it. */
function byName(
  actors: readonly { actor: { name: string; aliases: readonly string[]; code: string | null }; entries: number }[],
): Known[] {
  const known = new Map<string, Known>()
  for (const { actor, entries } of actors) {
    const names = plain([actor.name, ...actor.aliases, actor.code ?? ''].join(' '))
    const before = known.get(actor.name)
    known.set(actor.name, {
      name: actor.name,
      entries: entries + (before?.entries ?? 0),
      names: `${before?.names ?? ''} ${names}`,
    })
  }
  return [...known.values()]
}
