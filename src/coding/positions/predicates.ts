import type { StanceFrame } from '../../knowledge/positions.js'
import type { Token } from '../../language/index.js'
import { phraseAt } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { bestOf } from '../events/match.js'
import { type Predicate, logicalSubject, predicateOf } from '../events/predicate.js'

/** A word of attitude with its roles and the frame that fits it. */
export interface StanceAt {
  readonly predicate: Predicate
  readonly frame: StanceFrame
  /** Whether it is denied, where only the words' order tells; null where the parse does. */
  readonly denied: boolean | null
}

/** The attitude that a word tells, by the parse, else by the words' order. */
export function stanceAt(context: CodingContext, token: Token): StanceAt | null {
  // "is opposed to" is no passive.
  const direct = isOpposedTo(context, token) ? inOrder(context, token) : predicateOf(context, asNoun(context, token))
  const predicate = direct?.pos === 'n' ? { ...direct, roles: withHolder(context, direct) } : direct
  const found = predicate && fitting(context, predicate)
  if (found) return { ...found, denied: null }
  const read = inOrder(context, token)
  const lost = read && fitting(context, read)
  return lost ? { ...lost, denied: deniedBefore(context, token) } : null
}

/** "Iran's ally Syria", "NATO member Chad": a noun by its neighbours, whatever the tagger took it for. */
function asNoun(context: CodingContext, token: Token): Token {
  const { tokens } = context.analysis
  const [before, behind] = [tokens[token.index - 1], tokens[token.index + 1]]
  const isNoun = ['NOUN', 'PROPN'].includes(token.upos) || !context.lexicon.stances.has(`${token.text.toLowerCase()}/n`)
  const stands = token.xpos.startsWith('NN') || (before?.xpos === 'POS' && behind?.upos === 'PROPN')
  return isNoun || !stands ? token : { ...token, upos: 'NOUN', lemma: token.text.toLowerCase() }
}

const isOpposedTo = (context: CodingContext, token: Token): boolean =>
  token.text.toLowerCase() === 'opposed' && context.analysis.tokens[token.index + 1]?.text === 'to'

function fitting(context: CodingContext, predicate: Predicate): Omit<StanceAt, 'denied'> | null {
  const { token } = predicate
  const { stances } = context.lexicon
  const bare = token.text.toLowerCase().replace(/s$/u, '')
  const rows =
    stances.get(`${token.lemma.toLowerCase()}/${predicate.pos}`) ??
    (token.upos === 'VERB' ? undefined : stances.get(`${bare}/${predicate.pos}`))
  const frame = rows ? bestOf(context, predicate, rows) : null
  return frame ? { predicate, frame } : null
}

/**
 * A verb of attitude read by the words' order: "China views Taiwan as …", where the tagger took it for a noun, and
 * "does not recognise its former province's independence", where the parser lost the object.
 */
function inOrder(context: CodingContext, token: Token): Predicate | null {
  const { tokens } = context.analysis
  const isVerb = token.upos === 'VERB' && token.xpos !== 'VBG'
  if (!isVerb && token.xpos !== 'NNS') return null
  const subject = (isVerb ? logicalSubject(context, token) : undefined) ?? subjectBefore(context, token)
  const to = isOpposedTo(context, token)
  const object = phraseAt(context, token.index + (to ? 2 : 1), false)
  const head = object.findLast((one) => ['NOUN', 'PROPN'].includes(one.upos))
  if (!subject || !head) return null
  const next = tokens[(object.at(-1)?.index ?? head.index) + 1]
  const as =
    next?.text.toLowerCase() === 'as'
      ? phraseAt(context, next.index + 1, false).findLast((one) => ['NOUN', 'PROPN'].includes(one.upos))
      : undefined
  const roles = new Map<string, readonly Token[]>([
    ['subj', [subject]],
    ['obj', [head]],
    ['mod', object.filter((one) => one.index < head.index && one.upos === 'PROPN')],
  ])
  if (as) roles.set('as', [as])
  return { token, pos: 'v', roles }
}

/** The name right before the verb, but for adverbs; behind "and", the subject of the verb before. */
function subjectBefore(context: CodingContext, token: Token): Token | undefined {
  const { tokens } = context.analysis
  for (let i = token.index - 1; i >= 0 && token.index - i < 25; i--) {
    const one = tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(token)) return undefined
    if (one.lemma === 'and' && i === token.index - 1) continue
    if (['ADV', 'AUX'].includes(one.upos)) continue
    if (i === token.index - 1 || tokens[i + 1]?.upos === 'ADV' || tokens[i + 1]?.upos === 'AUX')
      if (one.upos === 'PROPN') return one
    if (one.upos === 'VERB' && tokens[token.index - 1]?.lemma === 'and') return logicalSubject(context, one)
    if (tokens[token.index - 1]?.lemma !== 'and') return undefined
  }
  return undefined
}

const deniedBefore = (context: CodingContext, token: Token): boolean =>
  context.analysis.tokens
    .slice(Math.max(0, token.index - 3), token.index)
    .some(
      (one) =>
        ['not', "n't", 'never'].includes(one.lemma.toLowerCase()) &&
        context.trees.sentenceOf(one) === context.trees.sentenceOf(token),
    )

/** A noun's holder: the subject of its copula, or the name that it stands by ("Chad's ally Russia", "NATO member Chad"). */
function withHolder(context: CodingContext, predicate: Predicate): Map<string, readonly Token[]> {
  const { trees, analysis } = context
  const { token } = predicate
  const head = trees.head(token)
  const subject = trees.child(token, 'nsubj')
  const [before, behind] = [analysis.tokens[token.index - 1], analysis.tokens[token.index + 1]]
  const named = trees.children(token, 'appos', 'flat')
  const governed = head && ['appos', 'compound'].includes(token.rel) ? [head] : []
  const next = behind?.upos === 'PROPN' && named.length + governed.length === 0 ? [behind] : []
  // "Chad, with support from Sudan, refused": whoever refused has it.
  const aside = head !== undefined && ['as', 'with'].includes(trees.case(token))
  const absolute = !aside
    ? []
    : token.rel === 'obl'
      ? trees.children(head, 'nsubj', 'nsubj:pass')
      : token.rel === 'nmod'
        ? [head]
        : []
  const roles = new Map<string, readonly Token[]>(predicate.roles)
  const holders = [...(subject ? [subject] : []), ...named, ...governed, ...next, ...absolute]
  roles.set('subj', holders)
  if (before?.upos === 'PROPN' && !roles.has('mod')) roles.set('mod', [before])
  const owner = before?.xpos === 'POS' ? analysis.tokens[token.index - 2] : undefined
  if (owner && !roles.has('poss')) roles.set('poss', [owner])
  return roles
}
