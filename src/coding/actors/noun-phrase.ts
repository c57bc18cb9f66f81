import { type Token, type Trees, outsideNounPhrase } from '../../language/index.js'

/**
 * The plain noun phrase of a head: its words before and the names behind it, without clauses, appositions,
 * coordination and prepositional phrases. Tokens in text order, an unbroken run that holds the head.
 */
export function nounPhrase(trees: Trees, head: Token): Token[] {
  const skip = (child: Token, parent: Token): boolean =>
    outsideNounPhrase(child) ||
    child.rel === 'case' ||
    child.rel === 'det:predet' ||
    child.rel === 'cop' ||
    child.rel === 'mark' ||
    (parent.index === head.index && clauseChild.has(child.rel)) ||
    (child.rel === 'nmod' && trees.children(child, 'case').length > 0) ||
    (child.rel === 'obl' && parent.index === head.index)
  const all = trees.subtree(head, skip)
  return unbroken(all, head)
}

const clauseChild = new Set([
  'nsubj',
  'nsubj:pass',
  'aux',
  'aux:pass',
  'advmod',
  'obj',
  'xcomp',
  'ccomp',
  'obl:agent',
  'expl',
  'vocative',
])

/** The run of neighbouring tokens around the head; a stray word attached from far away does not stretch it. */
function unbroken(tokens: readonly Token[], head: Token): Token[] {
  const at = tokens.findIndex((token) => token.index === head.index)
  let first = at
  let last = at
  while (first > 0 && (tokens[first]?.index ?? 0) - (tokens[first - 1]?.index ?? 0) === 1) first--
  while (last + 1 < tokens.length && (tokens[last + 1]?.index ?? 0) - (tokens[last]?.index ?? 0) === 1) last++
  return tokens.slice(first, last + 1)
}

const loose = new Set(['DET', 'NUM', 'PUNCT', 'ADP', 'PART', 'CCONJ', 'SYM', 'ADV'])

/** The tokens without leading articles, numbers and signs. */
export function withoutLeaders(tokens: readonly Token[]): Token[] {
  let from = 0
  while (
    from < tokens.length - 1 &&
    (loose.has(tokens[from]?.upos ?? '') || (tokens[from]?.upos === 'PRON' && tokens[from]?.rel === 'nmod:poss'))
  )
    from++
  return tokens.slice(from)
}

/** The text that runs from the first to the last of the tokens, as printed. */
export const textOf = (text: string, tokens: readonly Token[]): string => {
  const first = tokens[0]
  const last = tokens.at(-1)
  return first && last ? text.slice(first.start, last.end).replace(/\s+/gu, ' ') : ''
}
