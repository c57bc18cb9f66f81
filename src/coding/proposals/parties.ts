import { onOneSide } from '../clauses.js'
import type { CodingContext } from '../context.js'

/** Kinds of those who answer for themselves, and not for the state that they belong to. */
const apart: readonly string[] = ['armed-group', 'ethnic-group', 'party', 'civilians', 'unknown']

/** Whether two lists stand for one party: rebels are none with the government of their state. */
export function sameParty(context: CodingContext, a: readonly string[], b: readonly string[]): boolean {
  if (a.some((id) => b.includes(id))) return true
  const ownVoice = (id: string): boolean => apart.includes(context.cast.registry.get(id)?.kind ?? 'unknown')
  return onOneSide(
    context,
    a.filter((id) => !ownVoice(id)),
    b.filter((id) => !ownVoice(id)),
  )
}
