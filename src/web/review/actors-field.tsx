import { useMemo } from 'react'
import type { WireEntry } from '../../api/wire.js'
import { NamePicker } from '../compare/name-picker.js'
import { client, read } from '../data/client.js'
import { useAnswer } from '../data/use-answer.js'
import { tellCount } from '../entry/days.js'

interface ActorsFieldProps {
  readonly label: string
  readonly entry: WireEntry
  readonly ids: readonly string[]
  onChange(ids: readonly string[]): void
}

/** Actors of a field, by their ids: each can be taken away, and others picked from all whom the record knows. */
export function ActorsField({ label, entry, ids, onChange }: ActorsFieldProps) {
  const { value } = useAnswer('actors', (signal) => read(client.api.actors.$get({}, { init: { signal } })))
  const known = useMemo(() => {
    const byId = new Map(entry.actors.map(({ id, name }) => [id, name]))
    const byName = new Map<string, { id: string; entries: number }>()
    // The most named come first, and keep their name.
    for (const { actor, entries } of value?.actors ?? []) {
      byId.set(actor.id, actor.name)
      if (!byName.has(actor.name)) byName.set(actor.name, { id: actor.id, entries })
    }
    return { byId, byName }
  }, [entry, value])
  const names = useMemo(
    () =>
      [...known.byName].flatMap(([name, { id, entries }]) =>
        ids.includes(id) ? [] : [{ name, hint: tellCount(entries, 'entry', 'entries') }],
      ),
    [known, ids],
  )
  const pick = (name: string | null): void => {
    const found = name === null ? undefined : known.byName.get(name)
    if (found !== undefined && !ids.includes(found.id)) onChange([...ids, found.id])
  }
  return (
    <div className="actors-control">
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="chip taken"
          onClick={() => onChange(ids.filter((other) => other !== id))}
        >
          <span dir="auto">{known.byId.get(id) ?? id}</span>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">(take away from {label})</span>
        </button>
      ))}
      <NamePicker
        // Anew after each pick, so that its box is empty for the next.
        key={ids.join(' ')}
        label={`Add to ${label}`}
        bare
        value={null}
        names={names}
        placeholder="Add a name"
        onPick={pick}
      />
    </div>
  )
}
