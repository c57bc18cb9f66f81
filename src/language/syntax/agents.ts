import type { SyntaxToken } from './types.js'

/** "by Friday", "by 2014", "by 10 per cent": what follows "by" and is no agent. */
const TIME_OR_AMOUNT = new RegExp(
  '^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august' +
    '|september|october|november|december|\\d.*|end|time|day|week|month|year|then|now|today|tomorrow' +
    '|night|noon|midnight|morning|evening|deadline|way|means|virtue|average|percent|%)$',
  'i',
)
/** "by force", "by air": a means where it stands bare; "hit by a car" is an agent. */
const MEANS =
  /^(?:force|land|sea|air|rail|road|foot|car|bus|train|plane|boat|ship|helicopter|mail|e-?mail|post|phone|telephone|hand|mistake|accident|default)$/i
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON'])

/**
 * Makes "by …" below a passive verb obl:agent. The treebanks mark agents unevenly, so the network
 * alone finds about half; the rule is the one by which PUD's agents are counted, less times and amounts.
 */
export function markAgents(words: readonly string[], tokens: readonly SyntaxToken[]): void {
  const passive = new Set(tokens.filter((t) => t.rel === 'nsubj:pass' || t.rel === 'aux:pass').map((t) => t.head))
  tokens.forEach((token, i) => {
    if (token.rel !== 'case' || words[i]?.toLowerCase() !== 'by') return
    const noun = tokens[token.head]
    const verb = noun && tokens[noun.head]
    if (!noun || !verb || noun.rel !== 'obl' || !NOMINAL.has(noun.upos)) return
    // "a statement issued by …", "Driven by …": participles that need no auxiliary.
    const reduced = verb.xpos === 'VBN' && (verb.rel === 'acl' || verb.rel === 'advcl')
    if (!passive.has(noun.head) && !reduced) return
    const word = words[token.head] ?? ''
    const bare = token.head === i + 1
    if (!TIME_OR_AMOUNT.test(word) && !(bare && MEANS.test(word))) noun.rel = 'obl:agent'
  })
}
