import type { Token } from '../../language/index.js'
import { phraseAt } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { actorsFor, bestOf } from '../events/match.js'
import { type Predicate, logicalSubject, predicateOf } from '../events/predicate.js'
import type { ToldTalk } from './occasions.js'
import { sideCount, sidesAt, subjectsOf, unique } from './sides.js'

/** The talk that a verb tells: "met in Prague", "are to meet on Friday", "called the president". */
export function encounterAt(coding: Coding, token: Token): ToldTalk | null {
  const { context } = coding
  const rows = context.lexicon.talks.verbs.get(token.lemma.toLowerCase())
  const predicate = rows && token.upos === 'VERB' ? predicateOf(context, token) : null
  const row = predicate && rows ? bestOf(context, predicate, rows) : null
  if (!predicate || !row) return null
  if (row.kind === 'call' && isCalledNames(coding, predicate)) return null
  const status = statusOf(coding, token)
  if (status === null) return null
  const subjects = subjectsOf(context, token, logicalSubject(context, token))
  const others = row.sides.alternatives
    .flatMap(({ roles }) => roles)
    .filter((role) => role !== 'subj')
    .flatMap((role) => (predicate.roles.get(role) ?? []).flatMap((one) => sidesAt(context, one)))
  const named = subjects.length > 0 ? subjects : actorsFor(context, predicate, row.sides)
  const sides = unique([...named, ...others])
  if (sideCount(context, sides) < 2) return null
  return { word: token, verb: token, kind: row.kind, sides, facilitator: [], status, outcome: null }
}

/** "called the ambassador a liar": a name behind the object, and no call. */
function isCalledNames({ context }: Coding, { roles }: Predicate): boolean {
  const object = roles.get('obj')?.[0] ?? roles.get('xcomp')?.[0]
  const last = object && phraseAt(context, object.index).at(-1)
  const next = last && context.analysis.tokens[last.index + 1]
  return next !== undefined && (['DET', 'ADJ'].includes(next.upos) || /^["“'‘]$/u.test(next.text))
}

function statusOf({ context }: Coding, token: Token): ToldTalk['status'] | null {
  const force = forceOf(context, token)
  const head = context.trees.head(token)
  if (!force.negated && isToBe(context.trees.children(token, 'cop', 'aux', 'mark'))) return 'planned'
  if (token.rel === 'xcomp' && head?.lemma === 'agree' && forceOf(context, head).mood === 'fact') return 'planned'
  if (force.negated || force.charge || force.mood === 'none' || force.mood === 'must' || force.ongoing) return null
  if (force.mood === 'will' || force.mood === 'planned') return 'planned'
  // An infinitive alone tells nothing that took place.
  return token.xpos === 'VB' ? null : 'held'
}

/** "are to meet". */
const isToBe = (words: readonly Token[]): boolean =>
  words.some((one) => one.lemma === 'be') && words.some((one) => one.lemma === 'to')
