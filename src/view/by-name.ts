import { fold } from '../ledger/fold.js'
import type { LedgerEntry } from '../ledger/ledger.js'

type Cast = Pick<LedgerEntry, 'actors'>

/** All that the actor goes by: name, aliases, id, code; also those of the ones that it belongs to, so that a ministry answers to its state. */
function namesFor(id: string, { actors }: Cast): string[] {
  const names: string[] = []
  const seen = new Set<string>()
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const actor = actors.find((one) => one.id === at)
    names.push(at, ...(actor ? [actor.name, ...actor.aliases, ...(actor.code === null ? [] : [actor.code])] : []))
    at = actor?.of ?? null
  }
  return names
}

/** Whether one of the actors goes by what a person typed, in any case and accents. */
export function goesBy(typed: string, ids: readonly string[], cast: Cast): boolean {
  const wanted = fold(typed)
  return ids.some((id) => namesFor(id, cast).some((name) => fold(name) === wanted))
}

/** Names of the actors and of those they belong to, for people who look for the right one. */
export const namesToOffer = (ids: readonly string[], cast: Cast): string[] =>
  ids.flatMap((id) => namesFor(id, cast).filter((name) => cast.actors.some((actor) => actor.name === name)))
