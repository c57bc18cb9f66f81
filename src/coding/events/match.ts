import type { Frame, Need, RoleSpec } from '../../knowledge/acts.js'
import type { Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'
import type { Predicate } from './predicate.js'

/** What a frame must have to be tried on a predicate. */
export interface Conditions {
  readonly needs: readonly Need[]
}

/** A frame as it was tried on a word; `failed` is the first condition that did not hold. */
export interface Trial {
  readonly frame: Frame
  readonly failed: Need | null
}

/** The frame that meets most conditions, and all that were tried. */
export function bestFrame(context: CodingContext, predicate: Predicate): { frame: Frame | null; trials: readonly Trial[] } {
  const frames = context.lexicon.frames.get(`${predicate.token.lemma.toLowerCase()}/${predicate.pos}`) ?? []
  const trials = frames.map((frame) => ({ frame, failed: frame.needs.find((need) => !holds(context, predicate, need)) ?? null }))
  return { frame: heaviest(trials.filter((trial) => trial.failed === null).map((trial) => trial.frame)), trials }
}

/** The fitting frame that meets most conditions, out of frames of any lexicon; the earlier one among equals. */
export const bestOf = <T extends Conditions>(context: CodingContext, predicate: Predicate, frames: readonly T[]): T | null =>
  heaviest(frames.filter((frame) => frame.needs.every((need) => holds(context, predicate, need))))

const heaviest = <T extends Conditions>(frames: readonly T[]): T | null =>
  frames.reduce<T | null>((top, frame) => (top === null || weight(frame) > weight(top) ? frame : top), null)

/** Conditions on words say more than conditions on roles. */
const weight = (frame: Conditions): number =>
  frame.needs.reduce((sum, need) => sum + (need.words.length > 0 ? 3 : need.actor !== null ? 2 : need.absent ? 0.5 : 1), 0)

function holds(context: CodingContext, predicate: Predicate, need: Need): boolean {
  const tokens = (predicate.roles.get(need.role) ?? []).flatMap((token) => context.trees.conjuncts(token))
  const there = tokens.some((token) => meets(context, token, need))
  return need.absent ? !there : there
}

function meets(context: CodingContext, token: Token, need: Need): boolean {
  if (need.words.length > 0) return need.words.some((word) => hasWord(context, token, word))
  if (need.actor === null) return true
  const kinds = context.cast.one(token).map((id) => context.cast.registry.get(id)?.kind ?? 'unknown')
  return need.actor.length === 0 ? kinds.length > 0 : kinds.some((kind) => need.actor?.includes(kind))
}

/** The role is headed by the word, or counts it ("hundreds of tanks") or names it as a modifier ("hunger strike"). */
function hasWord(context: CodingContext, token: Token, word: string): boolean {
  const words = word.startsWith('%') ? context.lexicon.classes.get(word.slice(1)) : new Set([word])
  if (!words) return false
  const is = (one: Token): boolean => words.has(one.lemma.toLowerCase()) || words.has(one.text.toLowerCase())
  if (is(token)) return true
  if (context.world.standIns.partitive.has(token.lemma)) return context.trees.children(token, 'nmod').some(is)
  return token.upos === 'NOUN' && context.trees.children(token, 'compound').some((child) => child.upos === 'NOUN' && is(child) && !word.startsWith('%'))
}

/** Roles in which a clause stands, whose actors are searched inside it. */
const clauses = new Set(['inf', 'that', 'acl', 'ing'])

/** The actors that fill a frame's role: the first alternative that names any. */
export function actorsFor(context: CodingContext, predicate: Predicate, spec: RoleSpec, except: readonly string[] = []): string[] {
  for (const { roles, thing } of spec.alternatives) {
    const tokens = roles.flatMap((role) => (predicate.roles.get(role) ?? []).map((token) => ({ role, token })))
    const found = tokens.flatMap(({ role, token }) => fill(context, role, token, except))
    const ids = [...new Set(found)].filter((id) => !except.includes(id))
    if (ids.length > 0) return ids
    if (thing) {
      const things = tokens.flatMap(({ token }) => context.trees.conjuncts(token)).flatMap((token) => context.cast.thing(token) ?? [])
      if (things.length > 0) return [...new Set(things)]
    }
  }
  return []
}

function fill(context: CodingContext, role: string, token: Token, except: readonly string[]): string[] {
  const { cast, trees } = context
  if (token.upos === 'VERB' || clauses.has(role)) return inClause(context, role, token, except)
  const direct = cast.all(token)
  if (direct.length > 0) return direct
  if (role === 'mod') return []
  // A doer is never dug out of a prepositional phrase ("the turnout among Serbs").
  return trees.conjuncts(token).flatMap((one) => (role === 'subj' ? cast.sideOf(one) : cast.ownersOf(one)))
}

/** Whom a clause is about: its subject in a "that" clause, those acted on in an infinitive. */
function inClause(context: CodingContext, role: string, verb: Token, except: readonly string[]): string[] {
  const { cast, trees } = context
  const order = role === 'inf' || role === 'ing' ? ['obj', 'iobj', 'obl', 'xcomp', 'ccomp', 'advcl'] : ['nsubj', 'nsubj:pass', 'obj', 'obl', 'ccomp']
  for (const rel of order) {
    for (const child of trees.children(verb, rel)) {
      const direct = child.upos === 'VERB' ? inClause(context, rel === 'xcomp' ? 'inf' : 'that', child, except) : cast.all(child)
      const found = (direct.length > 0 ? direct : child.upos === 'VERB' ? [] : cast.ownersOf(child)).filter((id) => !except.includes(id))
      if (found.length > 0) return found
    }
  }
  return []
}
