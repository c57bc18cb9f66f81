import type { Insertable } from 'kysely'
import type { Actor } from '../record/index.js'
import { castOf } from './cast.js'
import type { Inspected } from './door.js'
import { fold } from './fold.js'
import type { Tables } from './tables.js'

type Row<T extends keyof Tables> = Insertable<Tables[T]>

export const actorRows = (reading: number, { actors }: Inspected): Row<'actor'>[] =>
  actors.map((actor, position) => ({ reading, id: actor.id, position, body: JSON.stringify(actor) }))

/** What each actor may be asked for by; an actor only pointed at by `of` has its id alone. */
export function keyRows(reading: number, { actors }: Inspected): Row<'actor_key'>[] {
  const keys = new Map<string, Set<string>>()
  const add = (actor: string, names: readonly string[]) => {
    const known = keys.get(actor) ?? new Set()
    for (const name of names) if (fold(name) !== '') known.add(fold(name))
    keys.set(actor, known)
  }
  for (const actor of actors) {
    add(actor.id, [actor.id, actor.name, ...actor.aliases, actor.code ?? ''])
    if (actor.of !== null) add(actor.of, [actor.of])
  }
  return [...keys].flatMap(([actor, names]) => [...names].map((key) => ({ reading, actor, key })))
}

export const entryRows = (reading: number, learned: string, { entries }: Inspected): Row<'entry'>[] =>
  entries.map((entry, position) => ({
    reading,
    id: entry.body.id,
    layer: entry.layer,
    position,
    type: entry.type === null ? null : fold(entry.type),
    valid_from: entry.from,
    valid_to: entry.to,
    learned,
    body: JSON.stringify(entry.body),
  }))

export function entryActorRows(reading: number, { actors, entries }: Inspected): Row<'entry_actor'>[] {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]))
  return entries.flatMap((entry) =>
    castOf(entry.actors, byId).map((actor) => ({
      reading,
      entry: entry.body.id,
      actor,
      named: entry.actors.includes(actor) ? 1 : 0,
    })),
  )
}

export const evidenceRows = (reading: number, { entries }: Inspected): Row<'evidence'>[] =>
  entries.flatMap((entry) =>
    entry.evidence.map(({ role, span }, position) => ({
      reading,
      entry: entry.body.id,
      position,
      role,
      span_start: span.start,
      span_end: span.end,
    })),
  )
