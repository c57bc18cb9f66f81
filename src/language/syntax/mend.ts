import type { SyntaxToken } from './types.js'

/**
 * Sets right, by form alone, what the network gets wrong for lack of examples: reported speech as news writes it. Every
 * rule keeps the tree a tree: a word is only hung on one that is not below it.
 */
export function mendClauses(words: readonly string[], tokens: readonly SyntaxToken[]): void {
  mendVerbless(words, tokens)
  tokens.forEach((_, i) => mendHyphened(words, tokens, i))
  tokens.forEach((token, i) => {
    if (token.rel === 'nsubj') mendSubject(words, tokens, i)
    else if (token.rel === 'advcl') mendBareClause(words, tokens, i)
    else if (token.rel === 'acl:relcl') mendNounContent(words, tokens, i)
    else if (token.rel === 'ccomp') mendSecondContent(words, tokens, i)
    else if (token.xpos === 'VB') mendInfinitive(tokens, i)
    else if (words[i] === 'not') mendNegation(tokens, i)
    if (token.rel === 'parataxis') mendLostSubject(words, tokens, i)
  })
}

/**
 * A sentence with a full stop has a finite verb; where the parse has none, a form in -ed was taken for an adjective or
 * participle: "Twenty rebels surrendered to the police.", "Chad poisoned rebels.", "Peru sided with Bolivia."
 */
function mendVerbless(words: readonly string[], tokens: readonly SyntaxToken[]): void {
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
function mendHyphened(words: readonly string[], tokens: readonly SyntaxToken[], verb: number): void {
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

/** A subject too many: part of "left-wing", the second of two joined, or an object left of its clause's conjunction. */
function mendSubject(words: readonly string[], tokens: readonly SyntaxToken[], noun: number): void {
  const token = tokens[noun]
  if (!token) return
  const second = tokens.findIndex((other, i) => i > noun && other.head === token.head && other.rel === 'nsubj')
  if (second > noun && second < token.head && words[noun - 1] === '-') {
    Object.assign(token, { head: second, rel: 'amod' })
    return
  }
  const link = tokens.findIndex((other, i) => i > noun && i < second && other.head === token.head && other.rel === 'cc')
  if (second < token.head && link > noun) {
    Object.assign(tokens[second] ?? {}, { head: noun, rel: 'conj' })
    Object.assign(tokens[link] ?? {}, { head: second })
    return
  }
  const mark = childOf(tokens, token.head, 'mark')
  const verb = tokens[token.head]?.head ?? -1
  if (second < 0 || mark < noun || verb < 0 || verb > noun || childOf(tokens, verb, 'obj') >= 0) return
  if (firstBelow(tokens, noun) === verb + 1) Object.assign(token, { head: verb, rel: 'obj' })
}

/** ", the ministry announced on Sunday": a clause behind a comma without a word that makes it subordinate. */
function mendBareClause(words: readonly string[], tokens: readonly SyntaxToken[], verb: number): void {
  const token = tokens[verb]
  if (!token || token.head > verb || !['VBD', 'VBZ', 'VBP'].includes(token.xpos)) return
  const subject = childOf(tokens, verb, 'nsubj')
  if (subject < 0 || subject > verb) return
  const first = firstBelow(tokens, verb)
  if ((words[first] !== ',' && words[first - 1] !== ',') || subordinates(tokens, verb)) return
  token.rel = 'parataxis'
}

/** Whether a conjunction or a question word opens the clause. */
const subordinates = (tokens: readonly SyntaxToken[], verb: number): boolean =>
  tokens.some((token, i) => i < verb && token.head === verb && (token.rel === 'mark' || /^W/.test(token.xpos)))

/** "urged Armenia to hand over maps": an infinitive is no phrase of its verb or noun. */
function mendInfinitive(tokens: readonly SyntaxToken[], verb: number): void {
  const token = tokens[verb]
  if (!token || !['obl', 'obj', 'nmod'].includes(token.rel) || tokens[childOf(tokens, verb, 'mark')]?.xpos !== 'TO')
    return
  const over = tokens[token.head]?.upos
  if (over === 'VERB') token.rel = 'xcomp'
  else if (over === 'NOUN') token.rel = 'acl'
}

/** "said it was not": behind the verb of what was said, "not" is that verb's. */
function mendNegation(tokens: readonly SyntaxToken[], not: number): void {
  const token = tokens[not]
  const before = tokens[not - 1]
  if (token?.rel === 'advmod' && before?.rel === 'ccomp' && before.head === token.head) token.head = not - 1
}

/** "its demand that Chile reopen the border": with subject and object of its own, a clause has no place for "that". */
function mendNounContent(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): void {
  const that = tokens.findIndex((token, i) => token.head === clause && words[i]?.toLowerCase() === 'that' && i < clause)
  const opener = tokens[that]
  if (opener?.rel !== 'obj' && opener?.rel !== 'nsubj') return
  const others = (rel: string): boolean =>
    tokens.some((token, i) => i !== that && token.head === clause && token.rel === rel)
  if (others('nsubj') && others('obj')) Object.assign(opener, { rel: 'mark', xpos: 'IN', upos: 'SCONJ' })
}

/** "said …, adding that …", "said that he indicated … that …": a second content belongs to the nearer verb. */
function mendSecondContent(words: readonly string[], tokens: readonly SyntaxToken[], content: number): void {
  const token = tokens[content]
  if (!token || markOf(words, tokens, content) !== 'that') return
  const over = token.head
  const earlier = tokens.findIndex(
    (other, i) => i < content && i > over && other.head === over && other.rel === 'ccomp',
  )
  if (earlier < 0) return
  const opener = tokens.findIndex((other, i) => i < content && other.head === content && other.rel === 'mark')
  for (let i = opener - 1; i > over; i--) {
    const verb = tokens[i]
    if (verb?.upos !== 'VERB' || !isBelow(tokens, i, over) || isBelow(tokens, i, content)) continue
    if (i !== earlier && verb.rel !== 'advcl' && verb.rel !== 'conj') continue
    if (childOf(tokens, i, 'ccomp') < 0 && childOf(tokens, i, 'obj') < 0) token.head = i
    return
  }
}

/** "told them dialogue is the way": the object right before a finite verb without a subject is that subject. */
function mendLostSubject(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): void {
  const token = tokens[clause]
  if (!token || childOf(tokens, clause, 'nsubj') >= 0 || childOf(tokens, clause, 'nsubj:pass') >= 0) return
  const finite = tokens.findIndex(
    (other, i) =>
      i <= clause && (i === clause || other.head === clause) && ['VBZ', 'VBP', 'VBD', 'MD'].includes(other.xpos),
  )
  const noun = finite - 1
  const subject = tokens[noun]
  const verb = subject?.head ?? -1
  if (finite < 0 || subject?.rel !== 'obj' || verb < 0 || verb > noun || isBelow(tokens, verb, clause)) return
  if (token.head !== verb && tokens[verb]?.head !== token.head) return
  if (childOf(tokens, verb, 'ccomp') >= 0 || words.slice(noun, clause).includes(',')) return
  subject.head = clause
  subject.rel = 'nsubj'
  token.head = verb
  token.rel = 'ccomp'
}

/** The lower-case word that marks a clause, or ''. */
function markOf(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): string {
  const mark = childOf(tokens, clause, 'mark')
  return mark < 0 ? '' : (words[mark] ?? '').toLowerCase()
}

const childOf = (tokens: readonly SyntaxToken[], head: number, rel: string): number =>
  tokens.findIndex((token) => token.head === head && token.rel === rel)

/** Whether `low` stands somewhere below `high`, or is it. */
function isBelow(tokens: readonly SyntaxToken[], low: number, high: number): boolean {
  for (let at = low; at >= 0; at = tokens[at]?.head ?? -1) if (at === high) return true
  return false
}

function firstBelow(tokens: readonly SyntaxToken[], head: number): number {
  const first = tokens.findIndex((_, i) => isBelow(tokens, i, head))
  return first < 0 ? head : first
}
