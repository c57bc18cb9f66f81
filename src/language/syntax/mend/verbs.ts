import type { SyntaxToken } from '../types.js'
import { childOf } from './below.js'

/**
 * A sentence with a full stop has a finite verb; where the parse has none, a form in -ed was taken for an adjective or
 * participle: "Twenty rebels surrendered to the police.", "Chad poisoned rebels.", "Peru sided with Bolivia."
 */
export function mendVerbless(words: readonly string[], tokens: readonly SyntaxToken[]): void {
  if (words.at(-1) !== '.' || words.length < 4 || tokens.some(isFinite)) return
  const root = tokens.findIndex((token) => token.head === -1)
  const top = tokens[root]
  if (!top) return
  if (isPast(words, tokens, root) && childOf(tokens, root, 'nsubj') >= 0) makeVerb(top)
  if (!['NOUN', 'PROPN'].includes(top.upos)) return
  const verb = tokens.findIndex((token, i) => token.head === root && isPast(words, tokens, i))
  const rel = tokens[verb]?.rel
  if (rel === 'acl' && verb > root && !words.slice(verb).includes('by')) verbBehind(tokens, root, verb)
  else if (rel === 'amod' && verb < root) verbBefore(tokens, root, verb)
}

const isPast = (words: readonly string[], tokens: readonly SyntaxToken[], i: number): boolean =>
  ['VBN', 'JJ'].includes(tokens[i]?.xpos ?? '') && /[^e]ed$/.test(words[i] ?? '')

const makeVerb = (token: SyntaxToken): SyntaxToken => Object.assign(token, { xpos: 'VBD', upos: 'VERB' })

/** The noun before becomes the subject; what stands behind the verb, its own. */
function verbBehind(tokens: readonly SyntaxToken[], noun: number, verb: number): void {
  const [subject, root] = [tokens[noun], tokens[verb]]
  if (!subject || !root) return
  Object.assign(makeVerb(root), { head: -1, rel: 'root' })
  Object.assign(subject, { head: verb, rel: 'nsubj' })
  tokens.forEach((token, i) => {
    if (i > verb && token.head === noun) token.head = verb
  })
}

/** The noun before the verb becomes the subject, the one behind it the object. */
function verbBefore(tokens: readonly SyntaxToken[], noun: number, verb: number): void {
  const first = verb - 1
  const isLeft = (token: SyntaxToken, i: number): boolean => i < verb && (token.head === noun || token.head === verb)
  const [subject, object, root] = [tokens[first], tokens[noun], tokens[verb]]
  if (!subject || !object || !root || !isLeft(subject, first) || subject.rel === 'nmod:poss') return
  if (!['NOUN', 'PROPN'].includes(subject.upos)) return
  tokens.forEach((token, i) => {
    if (i !== first && isLeft(token, i)) token.head = first
    else if (token.head === noun && token.rel === 'punct') token.head = verb
  })
  Object.assign(makeVerb(root), { head: -1, rel: 'root' })
  Object.assign(subject, { head: verb, rel: 'nsubj' })
  Object.assign(object, { head: verb, rel: 'obj' })
}

const isFinite = ({ xpos }: SyntaxToken): boolean => ['VBD', 'VBZ', 'VBP', 'MD', 'VB'].includes(xpos)

/** "Peru test-fired a missile": the first half of a hyphened verb holds no subject. */
export function mendHyphened(words: readonly string[], tokens: readonly SyntaxToken[], verb: number): void {
  const [half, token] = [tokens[verb - 2], tokens[verb]]
  if (token?.upos !== 'VERB' || words[verb - 1] !== '-' || half?.head !== verb || childOf(tokens, verb, 'nsubj') >= 0)
    return
  const noun = tokens.findLastIndex(
    ({ head, upos }, i) => i < verb - 2 && head === verb - 2 && /^(?:NOUN|PROPN)$/.test(upos),
  )
  if (noun < 0) return
  Object.assign(half, { rel: 'compound' })
  Object.assign(tokens[noun] ?? {}, { head: verb, rel: 'nsubj' })
}

/** "has so far refused": "has" with a participle behind it that has no subject of its own is no verb by itself. */
export function mendPerfect(words: readonly string[], tokens: readonly SyntaxToken[], have: number): void {
  const upper = tokens[have]
  if (upper?.upos !== 'VERB' || !/^(?:has|have|had)$/i.test(words[have] ?? '') || childOf(tokens, have, 'obj') >= 0)
    return
  const verb = tokens.findIndex(
    (token, i) => i > have && token.head === have && token.xpos === 'VBN' && isContent(token),
  )
  const participle = tokens[verb]
  if (!participle || ['nsubj', 'nsubj:pass', 'mark'].some((rel) => childOf(tokens, verb, rel) >= 0)) return
  Object.assign(participle, { head: upper.head, rel: upper.rel })
  tokens.forEach((token, i) => {
    if (token.head === have && i !== verb) token.head = verb
  })
  Object.assign(upper, { head: verb, rel: 'aux', upos: 'AUX' })
}

const isContent = ({ rel }: SyntaxToken): boolean => rel === 'ccomp' || rel === 'xcomp'
