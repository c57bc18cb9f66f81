import type { Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'

/** How an act stands in its sentence: told as fact, wanted, planned, denied … */
export interface Force {
  /** `fact`; `will` (future of will and would); `must` (owed); `planned`; `none`: hypothetical, no entry. */
  readonly mood: 'fact' | 'will' | 'must' | 'planned' | 'none'
  readonly negated: boolean
  readonly ongoing: boolean
  /** Told in the simple present. */
  readonly present: boolean
  /** The verb of accusing under which the act stands ("accused X of attacking"). */
  readonly charge: Token | null
}

const denials = new Set(['not', "n't", 'never', 'no', 'neither'])
const nobodies = new Set(['neither', 'nobody', 'none', 'nothing'])

/** "neither signed", "no party agreed", "signed no deal". */
const isNobody = (context: CodingContext, token: Token): boolean =>
  nobodies.has(token.lemma.toLowerCase()) ||
  context.trees.children(token, 'det').some((child) => ['no', 'neither'].includes(child.lemma.toLowerCase()))

const obligations = new Set(['must', 'should', 'ought', 'shall'])
const possible = new Set(['could', 'may', 'might', 'can'])

/** Reads the mood, polarity and aspect of a word that tells an act. */
export function forceOf(context: CodingContext, token: Token): Force {
  const { trees } = context
  const own = wordForce(context, token)
  let { mood, negated } = own
  let charge: Token | null = null
  let at = token
  for (let hops = 0; hops < 6; hops++) {
    const head = trees.head(at)
    if (!head) break
    const step = embedding(context, at, head)
    if (step.effect === 'stop') break
    if (step.effect === 'none') mood = 'none'
    if (step.effect === 'planned' && mood === 'fact') mood = 'planned'
    if (step.effect === 'negated') negated = !negated
    if (step.effect === 'charge') {
      charge = head
      break
    }
    if (step.effect === 'carried') {
      const outer = wordForce(context, head)
      if (outer.mood !== 'fact' && mood === 'fact') mood = outer.mood
      negated = negated !== outer.negated
    }
    if (mood === 'none') break
    at = head
  }
  return {
    mood,
    negated,
    ongoing: own.ongoing,
    present: ['VBZ', 'VBP'].includes(token.xpos) && mood === 'fact',
    charge,
  }
}

function wordForce(context: CodingContext, token: Token): { mood: Force['mood']; negated: boolean; ongoing: boolean } {
  const { trees } = context
  const carrier = carrierOf(context, token)
  const aux = [
    ...trees.children(token, 'aux', 'aux:pass'),
    ...(carrier ? trees.children(carrier, 'aux', 'aux:pass') : []),
  ]
  const words = aux.map((one) => one.lemma.toLowerCase())
  const negated =
    [token, ...(carrier ? [carrier] : [])].some((one) =>
      trees.children(one, 'advmod', 'det', 'neg').some((child) => denials.has(child.lemma.toLowerCase())),
    ) || trees.children(token, 'nsubj', 'nsubj:pass', 'obj').some((child) => isNobody(context, child))
  const verb = carrier ?? token
  const progressive = verb.xpos === 'VBG' && aux.some((one) => one.lemma === 'be' && /^(?:VBP|VBZ)$/u.test(one.xpos))
  const must = words.some((word) => obligations.has(word)) || mustBe(context, token)
  const mood = conditional(context, token)
    ? 'none'
    : must
      ? 'must'
      : words.some((word) => possible.has(word))
        ? 'none'
        : words.some((word) => ['will', 'would', 'wo', "'ll", 'shall'].includes(word))
          ? 'will'
          : imperative(context, token) || nominalInfinitive(context, token)
            ? 'none'
            : 'fact'
  return { mood, negated, ongoing: progressive }
}

/** The light verb over a noun, whose mood is the noun's. */
export function carrierOf(context: CodingContext, token: Token): Token | null {
  if (token.upos === 'VERB') return null
  const head = context.trees.head(token)
  return head && head.upos === 'VERB' && (token.rel === 'obj' || token.rel === 'nsubj:pass') ? head : null
}

/** "need to", "have to", "it is vital that": what is said to be owed. */
function mustBe(context: CodingContext, token: Token): boolean {
  const head = context.trees.head(token)
  if (!head) return false
  if (token.rel === 'xcomp' && ['need', 'have', 'ought'].includes(head.lemma)) return true
  return (
    ['csubj', 'ccomp', 'advcl', 'acl'].includes(token.rel) &&
    ['vital', 'important', 'crucial', 'essential', 'necessary', 'imperative', 'urgent', 'time', 'paramount'].includes(
      head.lemma,
    )
  )
}

const conditional = (context: CodingContext, token: Token): boolean =>
  token.rel === 'advcl' &&
  context.trees.children(token, 'mark').some((mark) => ['if', 'unless', 'lest', 'whether'].includes(mark.lemma))

/** "the only way is to engage": an infinitive that is named, not told. */
const nominalInfinitive = (context: CodingContext, token: Token): boolean =>
  ['root', 'ccomp', 'conj', 'parataxis', 'csubj'].includes(token.rel) &&
  context.trees.children(token, 'mark').some((mark) => mark.lemma === 'to') &&
  context.trees.child(token, 'cop', 'nsubj') !== undefined

const imperative = (context: CodingContext, token: Token): boolean =>
  token.xpos === 'VB' && token.rel === 'root' && context.trees.child(token, 'nsubj', 'aux') === undefined

type Step = { effect: 'stop' | 'carried' | 'none' | 'planned' | 'negated' | 'charge' }

/** What the word above makes of the act below it. */
function embedding(context: CodingContext, at: Token, head: Token): Step {
  const { trees, lexicon } = context
  const mark = trees.child(at, 'mark')?.lemma ?? ''
  const { carriers } = lexicon
  if (at.rel === 'conj') return { effect: 'carried' }
  if (at.rel === 'xcomp' || (at.rel === 'ccomp' && mark === 'to')) {
    if (carriers.negated.has(head.lemma)) return { effect: 'negated' }
    if (carriers.planned.has(head.lemma)) return { effect: 'planned' }
    if (carriers['as-is'].has(head.lemma)) return { effect: 'carried' }
    if (['need', 'have', 'ought'].includes(head.lemma)) return { effect: 'stop' }
    return { effect: mark === 'to' || carriers.hypothetical.has(head.lemma) ? 'none' : 'carried' }
  }
  // "expressed hope that …": the noun makes the clause a wish.
  if (
    at.rel === 'ccomp' &&
    trees.children(head, 'obj').some((object) => object.upos === 'NOUN' && carriers.hypothetical.has(object.lemma))
  )
    return { effect: 'none' }
  if (at.rel === 'ccomp' && asks(context, head)) return { effect: 'none' }
  if (at.rel === 'ccomp' && (carriers.hypothetical.has(head.lemma) || head.lemma === 'deny'))
    return { effect: head.lemma === 'deny' ? 'none' : hypotheticalClause(head) }
  if (
    (at.rel === 'advcl' || at.rel === 'acl' || at.rel === 'obl' || at.rel === 'nmod') &&
    charges(context, head) &&
    ['of', 'for'].includes(mark || trees.case(at))
  )
    return { effect: 'charge' }
  if (
    head.upos === 'NOUN' &&
    (at.rel === 'acl' || at.rel === 'ccomp' || (at.rel === 'acl:relcl' && mark === 'that')) &&
    carriers.hypothetical.has(head.lemma)
  )
    return { effect: 'none' }
  if (at.rel === 'advcl' && at.xpos === 'VBG' && head.upos === 'VERB') return { effect: 'carried' }
  if ((at.rel === 'advcl' || at.rel === 'acl') && mark === 'to') return { effect: 'none' }
  if (at.rel === 'advcl' && ['if', 'unless', 'lest', 'without', 'before', 'until'].includes(mark))
    return { effect: 'none' }
  return { effect: 'stop' }
}

/** "warned that", "agreed that": what follows is not told as done. */
const hypotheticalClause = (head: Token): Step['effect'] =>
  ['fear', 'believe', 'think', 'mean', 'tell'].includes(head.lemma) ? 'stop' : 'none'

/** Verbs that blame whatever their object is. */
const charges = (context: CodingContext, head: Token): boolean =>
  head.upos === 'VERB' &&
  (context.lexicon.frames.get(`${head.lemma}/v`) ?? []).some(
    (frame) => frame.type === 'ACCUSE' && frame.needs.every((need) => need.role === 'obj' && need.words.length === 0),
  )

/** Verbs that ask for what their clause tells. */
const asks = (context: CodingContext, head: Token): boolean =>
  head.upos === 'VERB' &&
  (context.lexicon.frames.get(`${head.lemma}/v`) ?? []).some(
    (frame) => frame.type === 'REQUEST' && frame.needs.length === 1 && frame.needs[0]?.role === 'that',
  )
