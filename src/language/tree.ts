import type { Analysis, Token } from './analysis.js'

/** The dependency trees of a report, with the questions that coders ask of them. */
export class Trees {
  readonly tokens: readonly Token[]
  readonly #children: readonly (readonly Token[])[]
  readonly #sentenceOf: Int32Array

  constructor(analysis: Pick<Analysis, 'tokens' | 'sentences'>) {
    this.tokens = analysis.tokens
    const children: Token[][] = analysis.tokens.map(() => [])
    for (const token of analysis.tokens) if (token.head >= 0) children[token.head]?.push(token)
    this.#children = children
    this.#sentenceOf = new Int32Array(analysis.tokens.length)
    for (const sentence of analysis.sentences) this.#sentenceOf.fill(sentence.index, sentence.first, sentence.last)
  }

  /** Index of the token's sentence. */
  sentenceOf(token: Token): number {
    return this.#sentenceOf[token.index] ?? 0
  }

  /** The dependents of a token in text order, all or those with one of the relations. */
  children(token: Token, ...rels: readonly string[]): readonly Token[] {
    const all = this.#children[token.index] ?? []
    return rels.length === 0 ? all : all.filter((child) => rels.includes(child.rel))
  }

  child(token: Token, ...rels: readonly string[]): Token | undefined {
    return (this.#children[token.index] ?? []).find((child) => rels.includes(child.rel))
  }

  head(token: Token): Token | undefined {
    return token.head >= 0 ? this.tokens[token.head] : undefined
  }

  /** The token and those coordinated with it. */
  conjuncts(token: Token): Token[] {
    const out = [token]
    for (const child of this.children(token, 'conj')) out.push(...this.conjuncts(child))
    return out
  }

  /** The first conjunct of the coordination that the token stands in. */
  firstConjunct(token: Token): Token {
    let at = token
    for (let head = this.head(at); at.rel === 'conj' && head; head = this.head(at)) at = head
    return at
  }

  /** The preposition or case marker of a nominal, lower case; multi-word ones joined ("because of"). */
  case(token: Token): string {
    const marks = this.children(this.firstConjunct(token), 'case')
    const first = marks[0]
    if (!first) return ''
    const fixed = this.children(first, 'fixed').map((word) => word.lemma)
    return [first.text.toLowerCase(), ...fixed].join(' ')
  }

  /** Token range [first, last] of the subtree, leaving out children for which `skip` holds. */
  range(token: Token, skip: (child: Token, parent: Token) => boolean = () => false): { first: number; last: number } {
    let first = token.index
    let last = token.index
    for (const child of this.children(token)) {
      if (skip(child, token)) continue
      const inner = this.range(child, skip)
      first = Math.min(first, inner.first)
      last = Math.max(last, inner.last)
    }
    return { first, last }
  }

  /** The tokens of the subtree, in text order. */
  subtree(token: Token, skip: (child: Token, parent: Token) => boolean = () => false): Token[] {
    const out = [token]
    for (const child of this.children(token)) if (!skip(child, token)) out.push(...this.subtree(child, skip))
    return out.sort((a, b) => a.index - b.index)
  }

  /** Whether `inner` stands under `outer` (or is it). */
  under(inner: Token, outer: Token): boolean {
    for (let at: Token | undefined = inner; at; at = this.head(at)) if (at.index === outer.index) return true
    return false
  }
}

/** Relations that hang a clause or an aside on a noun, not part of its name. */
const looseEnds = new Set([
  'acl:relcl',
  'acl',
  'appos',
  'parataxis',
  'advcl',
  'punct',
  'conj',
  'cc',
  'dep',
  'discourse',
])

/** Whether a child lies outside the plain noun phrase of its head: clauses, appositions, coordination, outer punctuation. */
export const outsideNounPhrase = (child: Token): boolean =>
  looseEnds.has(child.rel) && child.text !== '-' && child.text !== '&'
