import type { SyntaxToken } from '../types.js'
import {
  mendBareClause,
  mendInfinitive,
  mendLostSubject,
  mendNegation,
  mendNounContent,
  mendSecondContent,
} from './clauses.js'
import { mendEarlyPhrase, mendNoun, mendSubject } from './nouns.js'
import { mendHyphened, mendPerfect, mendVerbless } from './verbs.js'

/**
 * Sets right, by form alone, what the network gets wrong for lack of examples: reported speech as news writes it. Every
 * rule keeps the tree a tree: a word is only hung on one that is not below it.
 */
export function mendClauses(words: readonly string[], tokens: readonly SyntaxToken[]): void {
  mendVerbless(words, tokens)
  tokens.forEach((_, i) => {
    mendHyphened(words, tokens, i)
    mendPerfect(words, tokens, i)
    mendNoun(tokens, i)
    mendEarlyPhrase(tokens, i)
  })
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
