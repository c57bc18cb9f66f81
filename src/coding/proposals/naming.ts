import type { ProposalNoun } from '../../knowledge/proposals.js'
import type { Token } from '../../language/index.js'
import { ownerOf } from '../clauses.js'
import type { CodingContext } from '../context.js'

/** The row whose phrase ends at the word, the longest first. */
export function proposalNoun(context: CodingContext, token: Token): ProposalNoun | null {
  if (token.upos !== 'NOUN' && token.upos !== 'PROPN') return null
  const rows = context.lexicon.proposals.nouns.get(token.lemma.toLowerCase()) ?? []
  const before = context.analysis.text.slice(Math.max(0, token.start - 40), token.start).toLowerCase()
  const found =
    rows.find(({ words }) =>
      before.endsWith(
        words
          .slice(0, -1)
          .map((word) => `${word} `)
          .join(''),
      ),
    )?.noun ?? null
  // "plans" are what somebody means to do.
  return found && !found.sure && token.xpos.endsWith('S') ? null : found
}

/** Whose proposal it is: "the EU's proposal", "a plan drafted by Qatar", "the US proposal". */
export function proposerOf(context: CodingContext, noun: Token): string[] {
  const agent = context.trees
    .children(noun, 'acl')
    .map((verb) => context.trees.child(verb, 'obl:agent'))
    .find((token) => token !== undefined)
  if (agent) return context.cast.all(agent)
  // "the plan that Oman had put forward"
  const relative = context.trees
    .children(noun, 'acl:relcl')
    .filter((verb) => context.lexicon.proposals.verbs.has(verb.lemma.toLowerCase()))
    .map((verb) => context.trees.child(verb, 'nsubj'))
    .find((token) => token !== undefined && token.upos !== 'PRON')
  if (relative) return context.cast.all(relative)
  const own = ownerOf(context, noun, ['by', 'from', 'of'])
  if (own.length > 0) return own
  const name = context.trees
    .children(noun, 'compound')
    .filter((token) => token.upos === 'PROPN')
    .flatMap((token) => context.cast.one(token))
  return name
}

/** The proposal's noun that a role's word is or stands for: a relative goes back to the noun before it. */
export function namedIn(context: CodingContext, token: Token): Token | null {
  if (proposalNoun(context, token)) return token
  if (token.upos === 'PRON' && ['WDT', 'WP', 'IN', 'DT'].includes(token.xpos)) return nounBefore(context, token)
  // "the terms of the proposal"
  const inner = context.trees
    .children(token, 'nmod')
    .find((child) => proposalNoun(context, child) && context.trees.case(child) === 'of')
  return inner ?? null
}

function nounBefore(context: CodingContext, token: Token): Token | null {
  for (let i = token.index - 1; i >= 0 && token.index - i <= 12; i--) {
    const one = context.analysis.tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(token)) return null
    // "a proposal to cap prices, which …": an infinitive belongs to the noun before it.
    if (one.upos === 'VERB' && context.analysis.tokens[i - 1]?.text.toLowerCase() !== 'to') return null
    if (proposalNoun(context, one)) return one
  }
  return null
}
