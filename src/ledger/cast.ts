import type { Actor } from '../record/index.js'

/**
 * The ids of the actors named, then of those whom they belong to, up the chain of `of`; each once.
 * The end of a chain may be an actor that the record does not list.
 */
export function castOf(named: readonly string[], actors: ReadonlyMap<string, Actor>): string[] {
  const cast = new Set(named)
  for (const id of cast) {
    const of = actors.get(id)?.of ?? null
    // A set may grow while it is walked, and a circle ends since nothing is added twice.
    if (of !== null) cast.add(of)
  }
  return [...cast]
}
