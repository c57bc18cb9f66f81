import type { RuleChange } from '../../knowledge/measures.js'
import type { Token } from '../../language/index.js'
import { ownerOf, phraseBefore } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { logicalSubject } from '../events/predicate.js'

/** A verb or noun that carries a named rule, with what it makes of it. */
export interface Carriage {
  readonly word: Token
  readonly change: RuleChange
}

/** The verb or noun over the rule that says what becomes of it. */
export function carriageOf(context: CodingContext, token: Token): Carriage | null {
  const { trees, lexicon } = context
  const first = trees.firstConjunct(token)
  const participle = context.analysis.tokens[token.index + 1]
  const before = verbBefore(context, token)
  for (const word of [before, trees.head(first), participle?.xpos === 'VBN' ? participle : undefined]) {
    const change =
      word &&
      lexicon.rules.changes.get(
        word === before && isLostVerb(context, word) ? word.text.toLowerCase().slice(0, -1) : word.lemma.toLowerCase(),
      )
    if (!word || !change) continue
    if (word === before) return { word, change }
    const carries =
      ['obj', 'nsubj:pass', 'nsubj', 'obl', 'nmod', 'xcomp', 'ccomp'].includes(first.rel) || word === participle
    const intransitive =
      first.rel === 'nsubj' && word.upos === 'VERB' && !['expire', 'lapse', 'end', 'remain'].includes(word.lemma)
    // "answered with tariffs", "called for sanctions", but not "retaliated on account of tariffs".
    const loose =
      first.rel === 'obl' && word.upos === 'VERB' && trees.case(first) !== (change.status === null ? 'for' : 'with')
    if (carries && !intransitive && !loose) return { word, change }
  }
  return answeredWith(context, first)
}

/** "retaliated within hours with duties": a verb that answers takes its rule with "with", wherever the parse hangs it. */
function answeredWith({ trees, lexicon }: CodingContext, token: Token): Carriage | null {
  if (trees.case(token) !== 'with') return null
  for (let at = trees.head(token), hops = 0; at && hops < 3; at = trees.head(at), hops++) {
    const change = lexicon.rules.changes.get(at.lemma.toLowerCase())
    if (at.upos === 'VERB') return change?.lemma.includes('retaliate') ? { word: at, change } : null
  }
  return null
}

/** The verb right before the phrase that the noun ends. */
function verbBefore(context: CodingContext, token: Token): Token | undefined {
  const { tokens } = context.analysis
  let at = (beforeName(context, token)[0]?.index ?? token.index) - 1
  if (tokens[at]?.upos === 'DET' || tokens[at]?.xpos === 'PRP$') at--
  if (tokens[at]?.xpos === 'RP' || tokens[at]?.text === 'back') at--
  if (tokens[at]?.text === 'with') at--
  const word = tokens[at]
  return word &&
    (word.upos === 'VERB' || isLostVerb(context, word)) &&
    context.trees.sentenceOf(word) === context.trees.sentenceOf(token)
    ? word
    : undefined
}

/** What stands before the rule's name; "EU lifts sanctions" has a verb there, whatever the tagger says. */
export function beforeName(context: CodingContext, token: Token): Token[] {
  const run = phraseBefore(context, token)
  return run.slice(run.findLastIndex((one) => isLostVerb(context, one)) + 1)
}

/** A verb of change that was taken for a plural noun or a name. */
export const isLostVerb = (context: CodingContext, token: Token): boolean =>
  token.upos !== 'VERB' &&
  token.xpos.startsWith('NN') &&
  token.text.endsWith('s') &&
  !token.rel.startsWith('nsubj') &&
  context.lexicon.rules.changes.has(token.text.toLowerCase().slice(0, -1)) &&
  ['NOUN', 'PROPN'].includes(context.analysis.tokens[token.index - 1]?.upos ?? '')

/** Who does what the verb or noun says. */
export function doerOf(context: CodingContext, word: Token): string[] {
  if (word.rel === 'amod' || isLostVerb(context, word)) return namedBefore(context, word)
  if (word.upos !== 'VERB') return ownerOf(context, word, ['by'])
  if (context.trees.child(word, 'nsubj:pass', 'aux:pass') || (word.xpos === 'VBN' && word.rel === 'acl')) return []
  const subject = logicalSubject(context, word)
  const direct = subject ? context.cast.all(subject) : []
  return direct.length > 0 || !subject ? direct : ownerOf(context, subject)
}

/** The name right before a verb that the parse took for an adjective. */
function namedBefore(context: CodingContext, word: Token): string[] {
  const { tokens } = context.analysis
  for (let i = word.index - 1; i >= word.index - 8; i--) {
    const token = tokens[i]
    if (!token || context.trees.sentenceOf(token) !== context.trees.sentenceOf(word) || token.upos === 'VERB') break
    if (!['NOUN', 'PROPN', 'PRON'].includes(token.upos)) continue
    const found = context.cast.one(token)
    if (found.length > 0) return [...found]
  }
  return ownerOf(context, word)
}
