import type { Actor, Decision } from '../../record/index.js'
import { castOf } from '../cast.js'
import { describe } from '../layers.js'
import type { LedgerEntry } from '../ledger.js'

/**
 * The entry with a field as the person gave it. Throws a `ZodError` where the value is none that the field can have;
 * `rule` never lets such a ruling in.
 */
export function amended(entry: LedgerEntry, decision: Extract<Decision, { act: 'amend' }>): LedgerEntry {
  const described = describe(entry.layer, { ...entry.body, [decision.field]: decision.value })
  const known = new Map<string, Actor>([...decision.cast, ...entry.actors].map((actor) => [actor.id, actor]))
  return {
    ...entry,
    body: described.body,
    from: described.from,
    to: described.to,
    actors: castOf(described.actors, known).flatMap((id) => known.get(id) ?? []),
  }
}
