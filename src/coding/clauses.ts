import type { Sentence, Token } from '../language/index.js'
import { type Span, spanOf } from '../record/index.js'
import { actorHit, knownNames } from './actors/known-names.js'
import type { CodingContext } from './context.js'

/** The clause of a word, as its proof; the whole sentence where the clause is most of it. */
export function clauseOf(context: CodingContext, token: Token): Span | null {
  const { analysis, trees } = context
  const sentence = analysis.sentences[trees.sentenceOf(token)]
  const { first, last } = trees.range(token)
  const start = analysis.tokens[first]?.start ?? token.start
  const end = analysis.tokens[last]?.end ?? token.end
  const most = sentence && end - start > 0.7 * (sentence.end - sentence.start)
  return most
    ? spanOf(analysis.text, sentence.start, sentence.end)
    : spanOf(analysis.text, start + openingMark(analysis.text, start), withoutMark(analysis.text, end))
}

/** Length of the comma or dash that parts a clause from what stands before it. */
const openingMark = (text: string, start: number): number =>
  /^[\s,;:–—-]*/u.exec(text.slice(start, start + 4))?.[0].length ?? 0

/** An end without the comma or dash before it. */
const withoutMark = (text: string, end: number): number =>
  end - (/[\s,;:–—-]*$/u.exec(text.slice(Math.max(0, end - 4), end))?.[0].length ?? 0)

export const sentenceSpan = (context: CodingContext, sentence: Sentence): Span | null =>
  spanOf(context.analysis.text, sentence.start, sentence.end)

/** The words of a sentence. */
export const wordsOf = (context: CodingContext, sentence: Sentence): readonly Token[] =>
  context.analysis.tokens.slice(sentence.first, sentence.last)

/** The text over a run of tokens, on one line. */
export function textOver(context: CodingContext, run: readonly Token[]): string {
  const [first, last] = [run[0], run.at(-1)]
  return first && last ? context.analysis.text.slice(first.start, last.end).replace(/\s+/gu, ' ') : ''
}

const nominal = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PRON', 'SYM', 'X'])

/**
 * A noun phrase read along the words from a place on, without the parse: articles, adjectives, nouns and, when
 * `deep`, the prepositional phrases behind them ("imports of steel from China"). Ends before a time and a verb.
 */
export function phraseAt(context: CodingContext, from: number, deep = true): Token[] {
  const { tokens } = context.analysis
  const start = tokens[from]
  if (!start) return []
  const sentence = context.trees.sentenceOf(start)
  const at = (i: number): Token | undefined => {
    const token = tokens[i]
    return token && context.trees.sentenceOf(token) === sentence && !beginsTime(context, token) ? token : undefined
  }
  let last = from - 1
  for (let i = from; ; i++) {
    const token = at(i)
    if (!token) break
    if (isNominal(token) || tokens[i - 1]?.xpos === 'HYPH' || isInside(token, at(i + 1), i === from)) last = i
    else if (
      deep &&
      last >= from &&
      links(token) &&
      startsNominal(at(i + 1)) &&
      !isPeriod(tokens.slice(i, i + 4)) &&
      !isManner(token, at(i + 1))
    )
      continue
    else break
  }
  return tokens.slice(from, last + 1)
}

const isNominal = (token: Token): boolean => nominal.has(token.upos) && !['EX', 'WP', 'WDT', 'WP$'].includes(token.xpos)
/** Marks and participles inside a noun phrase: "Chadian-issued plates", "Sudan's plates", "used cars". */
const isInside = (token: Token, next: Token | undefined, first: boolean): boolean =>
  ['HYPH', 'POS'].includes(token.xpos) ||
  token.text === '%' ||
  ((token.rel === 'amod' || (first && token.xpos === 'VBN') || token.rel === 'compound') &&
    next !== undefined &&
    (isNominal(next) || next.xpos === 'HYPH')) ||
  (token.upos === 'ADV' && next !== undefined && ['ADJ', 'NUM'].includes(next.upos))
const links = (token: Token): boolean =>
  (token.upos === 'ADP' &&
    ['of', 'from', 'for', 'with', 'in', 'to', 'on', 'into', 'between', 'over', 'at'].includes(
      token.text.toLowerCase(),
    )) ||
  (token.upos === 'CCONJ' && token.rel === 'cc')
/** "for another year": how long, not for whom. */
const isPeriod = (words: readonly Token[]): boolean =>
  words[0]?.lemma === 'for' &&
  words.some((word) => ['hour', 'day', 'week', 'month', 'year', 'decade'].includes(word.lemma))
/** "in exchange", "in response": how, not where. */
const isManner = (token: Token, next: Token | undefined): boolean => token.lemma === 'in' && next?.xpos === 'NN'
const startsNominal = (token: Token | undefined): boolean => token !== undefined && isNominal(token)
/** Whether a time begins at the word, or at the next behind a preposition ("on Friday"). */
const beginsTime = (context: CodingContext, token: Token): boolean =>
  context.analysis.times.some((time) => time.start <= token.start && token.end <= time.end)

/** The actors that a run of words names at its head; those inside it are left aside. */
export function actorsAt(context: CodingContext, run: readonly Token[]): string[] {
  const inside = new Set(run.map((token) => token.index))
  const heads = run.filter((token) => !inside.has(token.head) && ['NOUN', 'PROPN', 'PRON', 'ADJ'].includes(token.upos))
  return [...new Set(heads.flatMap((head) => context.cast.all(head)))]
}

/**
 * Whose a noun is, by the words about it: its possessor, the one it comes "by" or "from", a name before it
 * ("the EU's ban", "an order from the government", "EU sanctions").
 */
export function ownerOf(
  context: CodingContext,
  noun: Token,
  behind: readonly string[] = ['by', 'from'],
  before = true,
): string[] {
  const { trees, cast, analysis, world } = context
  const possessor = trees.children(noun, 'nmod:poss').flatMap((token) => cast.all(token))
  if (possessor.length > 0) return [...new Set(possessor)]
  const next = analysis.tokens[noun.index + 1]
  if (next && behind.includes(next.text.toLowerCase()) && next.upos === 'ADP') {
    const found = actorsAt(context, phraseAt(context, next.index + 1, false))
    if (found.length > 0) return found
  }
  if (!before) return []
  const run = phraseBefore(context, noun)
  const named = knownNames(run, world).flatMap((known) => {
    const hit = actorHit(
      { ...known, hits: known.hits.filter((one) => one.kind !== 'group' && one.kind !== 'office-holder') },
      world,
    )
    return hit ? [cast.registry.ensure(hit.id).id] : []
  })
  return [...new Set(named)]
}

/** The adjectives and names that stand before a noun. */
export function phraseBefore(context: CodingContext, noun: Token): Token[] {
  const { tokens } = context.analysis
  let first = noun.index
  for (let i = noun.index - 1; i >= 0; i--) {
    const token = tokens[i]
    if (!token || context.trees.sentenceOf(token) !== context.trees.sentenceOf(noun)) break
    if (!['ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM'].includes(token.upos) && token.xpos !== 'HYPH' && token.rel !== 'amod')
      break
    // "the Union lifted sanctions": a past form behind a name is the verb, whatever the parse says.
    if (token.upos === 'VERB' && ['NOUN', 'PROPN'].includes(tokens[i - 1]?.upos ?? '')) break
    first = i
  }
  return tokens.slice(first, noun.index)
}

/** Whether two lists of actors stand on one side: one is the other's, or both belong to one. */
export const onOneSide = (context: CodingContext, a: readonly string[], b: readonly string[]): boolean => {
  const { registry } = context.cast
  return a.some((x) => b.some((y) => registry.chain(x).some((id) => registry.chain(y).includes(id))))
}
