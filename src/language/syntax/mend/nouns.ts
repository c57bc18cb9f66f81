import type { SyntaxToken } from '../types.js'
import { childOf, firstBelow } from './below.js'

/** "The Hazari court": what has an article or a name before it and stands as a noun does is one. */
export function mendNoun(tokens: readonly SyntaxToken[], noun: number): void {
  const token = tokens[noun]
  if (!token || !['VB', 'VBP'].includes(token.xpos) || !['nsubj', 'obj', 'obl', 'nmod'].includes(token.rel)) return
  const isNoun = tokens.some(
    ({ head, rel }, i) => i < noun && head === noun && ['det', 'compound', 'nmod:poss'].includes(rel),
  )
  if (isNoun && childOf(tokens, noun, 'obj') < 0) Object.assign(token, { upos: 'NOUN', xpos: 'NN' })
}

/** "placed on alert to fly": a phrase left of "to" is the upper verb's. */
export function mendEarlyPhrase(tokens: readonly SyntaxToken[], phrase: number): void {
  const token = tokens[phrase]
  if (token?.rel !== 'obl') return
  const mark = childOf(tokens, token.head, 'mark')
  const upper = tokens[token.head]?.head ?? -1
  if (mark > phrase && tokens[mark]?.xpos === 'TO' && upper >= 0 && upper < phrase && tokens[upper]?.upos === 'VERB')
    token.head = upper
}

/** A subject too many: part of "left-wing", the second of two joined, or an object left of its clause's conjunction. */
export function mendSubject(words: readonly string[], tokens: readonly SyntaxToken[], noun: number): void {
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
