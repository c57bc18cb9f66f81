import type { Token } from '../analysis.js'
import type { Word } from '../times/scan.js'
import { isQuantityWord } from './quantity-words.js'

/** What a word can be in a counted noun phrase. */
export type Tag = 'noun' | 'modifier' | 'verb' | 'stop'

/** The words of a text with what is known of each from the parse, if there is one. */
export class Tagged {
  /** For every word, the index of the token that holds it, or -1. */
  private readonly tokenOf: Int32Array

  constructor(
    readonly words: readonly Word[],
    private readonly tokens: readonly Token[],
    private readonly timeStarts: ReadonlySet<number>,
  ) {
    this.tokenOf = new Int32Array(words.length).fill(-1)
    let at = 0
    for (const [index, word] of words.entries()) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= word.start) at++
      const token = tokens[at]
      if (token && token.start <= word.start && token.end > word.start) this.tokenOf[index] = at
    }
  }

  tokenAt(at: number): Token | undefined {
    const index = this.tokenOf[at]
    return index === undefined || index < 0 ? undefined : this.tokens[index]
  }

  /** The token's index in the analysis, or -1. */
  indexAt(at: number): number {
    return this.tokenAt(at)?.index ?? -1
  }

  /** The word's tag; `nouns` tells how many nouns of the phrase stand before it. */
  tag(at: number, nouns: number): Tag {
    const word = this.words[at]
    if (word === undefined || word.kind === 'mark' || this.timeStarts.has(word.start)) return 'stop'
    const token = this.tokenAt(at)
    if (token === undefined || token.upos === '' || token.upos === 'X') return crudeTag(word, nouns)
    return parsedTag(token, this.tokenAt(at + 1))
  }

  /** The relation that the parse gives the word, or null where there is no parse. */
  relation(at: number): string | null {
    const token = this.tokenAt(at)
    return token === undefined || token.upos === '' || token.upos === 'X' ? null : token.rel
  }
}

function parsedTag(token: Token, next: Token | undefined): Tag {
  switch (token.upos) {
    case 'NOUN':
    case 'PROPN':
    case 'SYM':
      return 'noun'
    case 'ADJ':
      return 'modifier'
    case 'ADV':
      return next?.upos === 'ADJ' || next?.upos === 'VERB' ? 'modifier' : 'stop'
    case 'VERB':
      return token.rel === 'amod' || token.rel === 'compound' ? 'modifier' : 'verb'
    default:
      return 'stop'
  }
}

/** By word lists and endings alone. */
function crudeTag(word: Word, nouns: number): Tag {
  if (word.kind === 'number' || isQuantityWord(word, 'stop'))
    return nouns === 0 && isQuantityWord(word, 'harm') ? 'modifier' : 'stop'
  const participle = word.lower.length > 4 && word.lower.endsWith('ed')
  if (participle || isQuantityWord(word, 'harm') || isQuantityWord(word, 'which'))
    return nouns === 0 ? 'modifier' : 'verb'
  if (word.lower.length > 5 && word.lower.endsWith('ing') && nouns > 0) return 'verb'
  return word.lower.length > 4 && word.lower.endsWith('ly') ? (nouns === 0 ? 'modifier' : 'stop') : 'noun'
}
