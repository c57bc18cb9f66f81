import type { Token } from '../../language/index.js'
import { phraseAt } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { type Predicate, predicateOf } from '../events/predicate.js'

/**
 * A verb with its roles. Taggers take "and forces drivers to register" for a noun: a plural noun that is also a verb,
 * followed by a noun phrase and "to do something", is read as the verb by the order of the words.
 */
export function verbAt(context: CodingContext, token: Token): Predicate | null {
  const predicate = predicateOf(context, token)
  if (predicate?.pos === 'v') return withInfinitive(context, predicate)
  const { tokens } = context.analysis
  if (
    tokens[token.index - 1]?.text === 'to' &&
    context.lexicon.rules.carriers.has(tokens[token.index - 2]?.lemma.toLowerCase() ?? '')
  )
    return decided(context, token)
  if (token.xpos !== 'NNS') return null
  const object = phraseAt(context, token.index + 1)
  const to = tokens[(object.at(-1)?.index ?? token.index) + 1]
  const verb = tokens[(to?.index ?? -2) + 1]
  const head = object.find((one) => one.upos === 'NOUN' && ['NNS', 'NN'].includes(one.xpos))
  const subject = subjectBefore(context, token)
  if (!head || to?.text !== 'to' || verb?.xpos !== 'VB' || !subject) return null
  return {
    token,
    pos: 'v',
    roles: new Map([
      ['obj', [head]],
      ['inf', [verb]],
      ['subj', [subject]],
    ]),
  }
}

/** "requires foreigners to register": the infinitive belongs to the verb, though parsers hang it on its object. */
function withInfinitive(context: CodingContext, predicate: Predicate): Predicate {
  const object = predicate.roles.get('obj')?.[0]
  if (predicate.roles.has('inf') || !object || object.index < predicate.token.index) return predicate
  const { tokens } = context.analysis
  for (let i = object.index + 1; i < object.index + 12; i++) {
    const [to, verb] = [tokens[i], tokens[i + 1]]
    if (!to || !verb || to.upos === 'PUNCT' || context.trees.sentenceOf(to) !== context.trees.sentenceOf(object)) break
    if (to.text === 'to' && verb.xpos === 'VB')
      return { ...predicate, roles: new Map([...predicate.roles, ['inf', [verb]]]) }
  }
  return predicate
}

/** "the decision to ban cars", where the tagger took "ban" for a noun. */
function decided(context: CodingContext, token: Token): Predicate | null {
  const object = phraseAt(context, token.index + 1, false).findLast(
    (one) => one.upos === 'NOUN' || one.upos === 'PROPN',
  )
  return object ? { token, pos: 'v', roles: new Map([['obj', [object]]]) } : null
}

/** The subject of the verb that the lost one is coordinated with. */
function subjectBefore(context: CodingContext, token: Token): Token | undefined {
  const { tokens } = context.analysis
  const before = tokens[token.index - 1]
  if (before && ['NOUN', 'PROPN'].includes(before.upos)) return before
  if (before?.lemma !== 'and') return undefined
  for (let i = token.index - 1; i >= 0; i--) {
    const one = tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(token)) return undefined
    const head = context.trees.head(one)
    if (one.rel === 'nsubj' && head && head.rel === 'root' && head.index < token.index) return one
  }
  return undefined
}
