import type { Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'
import { isPassive, logicalSubject } from './predicate.js'

/** What a speaker says that others must do: whom it binds and the words of it. */
export interface Obligation {
  readonly target: readonly string[]
  readonly words: string
}

/**
 * Reads "Sudan and Chad must find solutions" as asked of both: the doer owes it, in the passive the owner of what
 * is to be acted on ("the units must be withdrawn").
 */
export function obligationOf(context: CodingContext, token: Token, speakers: readonly string[]): Obligation | null {
  const { trees, cast } = context
  const subject = logicalSubject(context, token)
  if (!subject) return null
  const passive = isPassive(context, token)
  const agent = trees.child(token, 'obl:agent')
  const found = passive ? (agent ? cast.all(agent) : owners(context, subject)) : cast.all(subject)
  const target = found.filter((id) => !speakers.includes(id))
  // "Escalation must be avoided" binds somebody unnamed; what a thing must be binds nobody.
  if (target.length === 0 && (!passive || found.length > 0)) return null
  const words = trees
    .subtree(token)
    .map((one) => one.text)
    .join(' ')
  return { target, words }
}

function owners(context: CodingContext, subject: Token): string[] {
  const direct = context.cast.all(subject)
  const sides = direct.flatMap((id) => context.cast.registry.get(id)?.of ?? id)
  return sides.length > 0 ? sides : context.cast.ownersOf(subject)
}

/** CAMEO code of what is asked: the first topic whose words are found. */
export function requestCode(context: CodingContext, words: string, must: boolean, fallback: string): string {
  const topic = context.lexicon.requests.find((one) => one.pattern.test(words))
  return topic ? (must ? topic.must : topic.asked) : fallback
}
