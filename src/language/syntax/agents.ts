import type { SyntaxToken } from './types.js';

/** "by Friday", "by 2014": what follows "by" and is no agent. */
const TIME = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d.*|end|time|day|week|month|year|then|now|today|tomorrow|night|noon|midnight|morning|evening|deadline|way|means|virtue|percent|%)$/i;
const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON']);

/**
 * Makes "by …" below a passive verb obl:agent. The treebanks mark agents unevenly, so the network
 * alone finds about half; the rule is the one by which PUD's agents are counted, less times and amounts.
 */
export function markAgents(words: readonly string[], tokens: readonly SyntaxToken[]): void {
  const passive = new Set(tokens.filter((t) => t.rel === 'nsubj:pass' || t.rel === 'aux:pass').map((t) => t.head));
  tokens.forEach((token, i) => {
    if (token.rel !== 'case' || words[i]?.toLowerCase() !== 'by') return;
    const noun = tokens[token.head];
    const verb = noun && tokens[noun.head];
    if (!noun || !verb || noun.rel !== 'obl' || !NOMINAL.has(noun.upos)) return;
    // "a statement issued by …": a participle that hangs on a noun is passive without an auxiliary.
    const reduced = verb.xpos === 'VBN' && verb.rel === 'acl';
    if ((passive.has(noun.head) || reduced) && !TIME.test(words[token.head] ?? '')) noun.rel = 'obl:agent';
  });
}
