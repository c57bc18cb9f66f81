import type { Frame, Need, RoleSpec } from '../../knowledge/acts.js'
import type { Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'
import { type Predicate, predicateOf } from './predicate.js'
import { isTime } from './time-words.js'

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
export function bestFrame(
  context: CodingContext,
  predicate: Predicate,
): { frame: Frame | null; trials: readonly Trial[] } {
  const trials = framesOf(context, predicate).map((frame) => ({
    frame,
    failed: frame.needs.find((need) => !holds(context, predicate, need)) ?? null,
  }))
  return { frame: heaviest(trials.filter((trial) => trial.failed === null).map((trial) => trial.frame)), trials }
}

/** "test-fire", of whose parts the tokens are; '' for a word that stands alone. */
function hyphenedLemma({ analysis }: CodingContext, token: Token): string {
  const [first, mark] = [analysis.tokens[token.index - 2], analysis.tokens[token.index - 1]]
  const joined = first && mark?.text === '-' && mark.end === token.start && first.end === mark.start
  return joined ? `${first.text}-${token.lemma}`.toLowerCase() : ''
}

/** The frames of a word; where the lexicon lacks its lemma, a guessed one ("freed": "fre") is put right by the ending. */
function framesOf(context: CodingContext, { token, pos }: Predicate): readonly Frame[] {
  const { frames } = context.lexicon
  const hyphened = frames.get(`${hyphenedLemma(context, token)}/${pos}`)
  if (hyphened) return hyphened
  const known = frames.get(`${token.lemma.toLowerCase()}/${pos}`)
  if (known) return known
  for (const plain of plainForms(token.text.toLowerCase(), pos)) {
    const found = frames.get(`${plain}/${pos}`)
    if (found) return found
  }
  return []
}

/** What an inflected form may be a form of. */
function plainForms(form: string, pos: Predicate['pos']): string[] {
  if (pos === 'n')
    return form.endsWith('ies')
      ? [`${form.slice(0, -3)}y`]
      : form.endsWith('s')
        ? [form.slice(0, -1), form.slice(0, -2)]
        : []
  if (form.endsWith('ied')) return [`${form.slice(0, -3)}y`]
  if (form.endsWith('ed')) return [form.slice(0, -1), form.slice(0, -2), form.slice(0, -3)]
  if (form.endsWith('ing')) return [`${form.slice(0, -3)}e`, form.slice(0, -3), form.slice(0, -4)]
  return form.endsWith('s') ? [form.slice(0, -1), form.slice(0, -2)] : []
}

/** The fitting frame that meets most conditions, out of frames of any lexicon; the earlier one among equals. */
export const bestOf = <T extends Conditions>(
  context: CodingContext,
  predicate: Predicate,
  frames: readonly T[],
): T | null => heaviest(frames.filter((frame) => frame.needs.every((need) => holds(context, predicate, need))))

const heaviest = <T extends Conditions>(frames: readonly T[]): T | null =>
  frames.reduce<T | null>((top, frame) => (top === null || weight(frame) > weight(top) ? frame : top), null)

/** How much a frame's conditions say. */
export const weight = (frame: Conditions): number => frame.needs.reduce((sum, need) => sum + weightOf(need), 0)

/** Conditions on words say more than conditions on roles, single words more than classes of them. */
function weightOf(need: Need): number {
  if (need.absent) return 0.5
  if (need.words.length > 0) return need.words.every((word) => word.startsWith('%')) ? 3 : 3.2
  return need.actor !== null ? 2 : 1
}

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
  return (
    token.upos === 'NOUN' &&
    context.trees
      .children(token, 'compound')
      .some((child) => child.upos === 'NOUN' && is(child) && !word.startsWith('%'))
  )
}

/** Roles in which a clause stands, whose actors are searched inside it. */
const clauses = new Set(['inf', 'that', 'acl', 'ing'])

/** Whom a role may not name: the doers and, unless `own`, their own people. */
interface Besides {
  readonly except: readonly string[]
  readonly own: boolean
}

/**
 * The actors that fill a frame's role: the first alternative that names any but those of `except`. Others come before
 * their own people ("its troops"), who count only `withOwn`.
 */
export function actorsFor(
  context: CodingContext,
  predicate: Predicate,
  spec: RoleSpec,
  except: readonly string[] = [],
  withOwn = true,
): string[] {
  return named(context, predicate, spec, { except, own: withOwn })
}

function named(context: CodingContext, predicate: Predicate, spec: RoleSpec, besides: Besides): string[] {
  let own: string[] = []
  for (const { roles, thing } of spec.alternatives) {
    const tokens = roles.flatMap((role) => (predicate.roles.get(role) ?? []).map((token) => ({ role, token })))
    const ids = [...new Set(tokens.flatMap(({ role, token }) => fill(context, role, token, besides)))].filter(
      (id) => !besides.except.includes(id),
    )
    const others = ids.filter((id) => !isOf(context, id, besides.except))
    if (others.length > 0) return others
    if (own.length === 0 && besides.own) own = ids
    if (thing && ids.length === 0) {
      const things = tokens
        .flatMap(({ token }) => context.trees.conjuncts(token))
        .flatMap((token) => thingAt(context, token))
      if (things.length > 0) return [...new Set(things)]
    }
  }
  return own
}

const isOf = (context: CodingContext, id: string, owners: readonly string[]): boolean =>
  context.cast.registry.chain(id).some((one) => owners.includes(one))

/** The thing itself as the one acted on, unless it is a pronoun or a time. */
function thingAt(context: CodingContext, token: Token): string[] {
  if (!['NOUN', 'PROPN'].includes(token.upos) || isTime(context, token)) return []
  const counted = context.world.standIns.partitive.has(token.lemma.toLowerCase())
    ? context.trees.child(token, 'nmod')
    : undefined
  if (counted) return thingAt(context, counted)
  const id = context.cast.thing(token)
  return id === null ? [] : [id]
}

function fill(context: CodingContext, role: string, token: Token, besides: Besides): string[] {
  const { cast, trees } = context
  if (token.upos === 'VERB' || clauses.has(role)) return inClause(context, role, token, besides)
  const direct = cast.all(token)
  if (direct.length > 0) return direct
  if (role === 'mod') return []
  // A doer is never dug out of a prepositional phrase ("the turnout among Hutus").
  return trees.conjuncts(token).flatMap((one) => (role === 'subj' ? cast.sideOf(one) : cast.ownersOf(one)))
}

/** Whom a clause is about: its subject in a "that" clause; in an infinitive those whom its own frame acts on. */
function inClause(context: CodingContext, role: string, verb: Token, besides: Besides): string[] {
  const toDo = role === 'inf' || role === 'ing'
  if (toDo) {
    const byFrame = actedOn(context, verb, besides)
    if (byFrame.length > 0) return byFrame
  }
  const order = toDo
    ? ['obj', 'iobj', 'obl', 'xcomp', 'ccomp', 'advcl']
    : ['nsubj', 'nsubj:pass', 'obj', 'obl', 'ccomp']
  let own: string[] = []
  for (const child of order.flatMap((rel) => context.trees.children(verb, rel))) {
    const found = within(context, child, besides).filter((id) => !besides.except.includes(id))
    const others = found.filter((id) => !isOf(context, id, besides.except))
    if (others.length > 0) return others
    if (own.length === 0) own = found
  }
  return own
}

function within(context: CodingContext, child: Token, besides: Besides): string[] {
  if (child.upos === 'VERB') return inClause(context, child.rel === 'xcomp' ? 'inf' : 'that', child, besides)
  const direct = context.cast.all(child)
  return direct.length > 0 ? direct : context.cast.ownersOf(child)
}

function actedOn(context: CodingContext, verb: Token, besides: Besides): string[] {
  const predicate = predicateOf(context, verb)
  const frame = predicate && bestFrame(context, predicate).frame
  return frame ? named(context, predicate, frame.target, besides) : []
}
