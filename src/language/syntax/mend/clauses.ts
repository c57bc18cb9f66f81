import type { SyntaxToken } from '../types.js'
import { childOf, firstBelow, isBelow, markOf } from './below.js'

/** ", the ministry announced on Sunday": a clause behind a comma without a word that makes it subordinate. */
export function mendBareClause(words: readonly string[], tokens: readonly SyntaxToken[], verb: number): void {
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
  tokens.some((token, i) => i < verb && token.head === verb && (token.rel === 'mark' || token.xpos.startsWith('W')))

/** "urged Armenia to hand over maps": an infinitive is no phrase of its verb or noun. */
export function mendInfinitive(tokens: readonly SyntaxToken[], verb: number): void {
  const token = tokens[verb]
  if (!token || !['obl', 'obj', 'nmod'].includes(token.rel) || tokens[childOf(tokens, verb, 'mark')]?.xpos !== 'TO')
    return
  const over = tokens[token.head]?.upos
  if (over === 'VERB') token.rel = 'xcomp'
  else if (over === 'NOUN') token.rel = 'acl'
}

/** "said it was not": behind the verb of what was said, "not" is that verb's. */
export function mendNegation(tokens: readonly SyntaxToken[], not: number): void {
  const token = tokens[not]
  const before = tokens[not - 1]
  if (token?.rel === 'advmod' && before?.rel === 'ccomp' && before.head === token.head) token.head = not - 1
}

/** "its demand that Chile reopen the border": with subject and object of its own, a clause has no place for "that". */
export function mendNounContent(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): void {
  const that = tokens.findIndex((token, i) => token.head === clause && words[i]?.toLowerCase() === 'that' && i < clause)
  const opener = tokens[that]
  if (opener?.rel !== 'obj' && opener?.rel !== 'nsubj') return
  const others = (rel: string): boolean =>
    tokens.some((token, i) => i !== that && token.head === clause && token.rel === rel)
  if (others('nsubj') && others('obj')) Object.assign(opener, { rel: 'mark', xpos: 'IN', upos: 'SCONJ' })
}

/** "said …, adding that …", "said that he indicated … that …": a second content belongs to the nearer verb. */
export function mendSecondContent(words: readonly string[], tokens: readonly SyntaxToken[], content: number): void {
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
export function mendLostSubject(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): void {
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
