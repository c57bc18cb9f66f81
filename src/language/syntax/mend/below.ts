import type { SyntaxToken } from '../types.js'

/** The lower-case word that marks a clause, or ''. */
export function markOf(words: readonly string[], tokens: readonly SyntaxToken[], clause: number): string {
  const mark = childOf(tokens, clause, 'mark')
  return mark < 0 ? '' : (words[mark] ?? '').toLowerCase()
}

/** The first word with this relation to the head, or -1. */
export const childOf = (tokens: readonly SyntaxToken[], head: number, rel: string): number =>
  tokens.findIndex((token) => token.head === head && token.rel === rel)

/** Whether `low` stands somewhere below `high`, or is it. */
export function isBelow(tokens: readonly SyntaxToken[], low: number, high: number): boolean {
  for (let at = low; at >= 0; at = tokens[at]?.head ?? -1) if (at === high) return true
  return false
}

/** The first word of the phrase or clause of a head. */
export function firstBelow(tokens: readonly SyntaxToken[], head: number): number {
  const first = tokens.findIndex((_, i) => isBelow(tokens, i, head))
  return first < 0 ? head : first
}
