import type { Quotation, Token } from '../../language/index.js'
import type { Span } from '../../record/index.js'
import { type CodingContext, spanOver } from '../context.js'
import type { Attribution } from './attribution.js'
import type { QuotationGroup } from './quotation-groups.js'

/** What was said, as far as one attribution shows it. */
export interface Content {
  readonly spans: readonly Span[]
  readonly direct: 'direct' | 'indirect' | 'mixed'
  /** The quotation that it is, when it is one. */
  readonly group: QuotationGroup | null
  /** Act of the cue that took the content. */
  readonly takes: string
}

/** Finds what an act of saying carries: a quotation, a clause, an infinitive or a phrase. Null when it carries nothing. */
export function contentOf(
  context: CodingContext,
  said: Attribution,
  groups: readonly QuotationGroup[],
): Content | null {
  const takes = new Set(said.rows.flatMap((row) => row.takes))
  const quoted = quotedContent(context, said, groups)
  if (quoted) return quoted
  const told = toldContent(context, said, takes)
  return told && withoutWords(said, told) ? null : told
}

/** Acts that need not be statements when told without their words: "refused to talk", "condemned the attack". */
const deeds = new Set(['reject', 'accept', 'promise', 'offer', 'threaten', 'criticise', 'praise', 'deny'])

const withoutWords = (said: Attribution, content: Content): boolean =>
  content.takes !== 'clause' &&
  content.direct === 'indirect' &&
  said.rows.some((row) => deeds.has(row.act) && row.takes.includes(content.takes))

function toldContent(context: CodingContext, said: Attribution, takes: ReadonlySet<string>): Content | null {
  if (takes.has('clause')) {
    const clause = clauseContent(context, said)
    if (clause) return clause
  }
  if (takes.has('infinitive')) {
    const found = infinitive(context, said.cue)
    const span = found && spanOfTokens(context, bodyOf(context, found, said.cue))
    if (span) return indirect(context, span, 'infinitive')
  }
  return phraseContent(context, said)
}

/** Quotations set off in the sentence (at its start, behind a comma or colon) and standing next to this attribution. */
function quotedContent(context: CodingContext, said: Attribution, groups: readonly QuotationGroup[]): Content | null {
  const { sentence, cue, subject } = said
  const around = context.trees.range(subject, (child) => ['acl', 'acl:relcl', 'appos', 'parataxis'].includes(child.rel))
  const own = { first: Math.min(around.first, cue.index), last: Math.max(around.last, cue.index) }
  const quotes = quotesIn(context, sentence.start, sentence.end).filter(
    (quote) => isSpeech(context, quote, sentence.start) && isNear(context, quote, own),
  )
  const group = groups.find((one) => quotes.some((quote) => one.parts.includes(quote)))
  if (!group) return null
  const parts = quotes
    .flatMap((quote) => groups.find((one) => one.parts.includes(quote))?.parts ?? [])
    .filter((part, i, all) => all.indexOf(part) === i)
  const spans = parts.flatMap((part) => spanOver(context.analysis.text, part.start, part.end) ?? [])
  return spans.length > 0 ? { spans, direct: 'direct', group, takes: 'quote' } : null
}

/** Whole speech, not a quoted word: set off from what stands before it, and longer than a word. */
function isSpeech(context: CodingContext, quote: Quotation, start: number): boolean {
  const before = context.analysis.text.slice(start, Math.max(start, quote.start)).replace(/["“”«»\s]+$/u, '')
  const words = context.analysis.text.slice(quote.start, quote.end)
  // Without a comma, a capital and a length tell a sentence from a quoted word.
  const setOff =
    before === '' ||
    /[,:;–—-]$/u.test(before) ||
    (/^\p{Lu}/u.test(words) && words.length > 25 && !/\bthat$/u.test(before))
  return setOff && /\S\s+\S/u.test(words)
}

/** At most two words part the quotation from the speaker and the verb of saying. */
function isNear(context: CodingContext, quote: Quotation, own: { first: number; last: number }): boolean {
  const { tokens } = context.analysis
  const from = tokens[own.first]?.start ?? 0
  const to = tokens[own.last]?.end ?? 0
  const [start, end] = quote.end <= from ? [quote.end, from] : [to, quote.start]
  const between = context.analysis.text.slice(start, Math.max(start, end)).match(/[\p{L}\p{N}]+/gu) ?? []
  // "said in a statement on Sunday: '…'" keeps a longer way open behind a colon.
  return (
    between.length <= (context.analysis.text.slice(start, end).trimEnd().endsWith(':') ? 14 : 2) ||
    attributive(context, start, end, own)
  )
}

/** Only words of the attribution itself stand between ("said in a statement on Sunday, '…'"). */
function attributive(
  context: CodingContext,
  start: number,
  end: number,
  own: { first: number; last: number },
): boolean {
  const { tokens } = context.analysis
  const between = tokens
    .slice(Math.max(0, own.last - 25), own.last + 25)
    .filter((token) => token.start >= start && token.end <= end && token.upos !== 'PUNCT')
  return (
    between.length > 0 &&
    between.length <= 12 &&
    !between.some((token) => token.upos === 'VERB' || token.upos === 'AUX')
  )
}

function clauseContent(context: CodingContext, said: Attribution): Content | null {
  const { trees } = context
  const { cue, sentence } = said
  const clause =
    [
      ...trees.children(cue, 'ccomp').filter((child) => child.index > cue.index || trees.child(cue, 'mark')),
      ...(saidIn(context, cue) ?? []),
    ].sort((a, b) => trees.range(a).first - trees.range(b).first)[0] ??
    trees.children(cue, 'ccomp')[0] ??
    trees.children(cue, 'xcomp').find((child) => trees.child(child, 'nsubj') !== undefined)
  if (clause) {
    const span = spanOfTokens(context, fromThat(context, bodyOf(context, clause, cue), cue, clause))
    return span ? indirect(context, span, 'clause') : null
  }
  const head = trees.head(cue)
  const aside =
    isAccording(cue) || cue.rel === 'parataxis' || (cue.rel === 'advcl' && trees.child(cue, 'mark')?.lemma === 'as')
  if (!aside || !head) return afterCue(context, said)
  const skip = new Set(trees.subtree(cue).map((token) => token.index))
  for (const token of trees.subtree(said.subject)) skip.add(token.index)
  skip.add(cue.index)
  if (isAccording(cue)) skip.add(cue.index + 1)
  const words = context.analysis.tokens.slice(sentence.first, sentence.last).filter((token) => !skip.has(token.index))
  const span = spanOfTokens(context, longestRun(words))
  return span ? indirect(context, span, 'clause') : null
}

/** Everything behind "that" belongs to what was said, also what the parse hung on the verb of saying ("that in May, …"). */
function fromThat(context: CodingContext, body: readonly Token[], cue: Token, clause: Token): Token[] {
  const that = context.trees.children(clause, 'mark').find((mark) => mark.lemma === 'that' && mark.index > cue.index)
  const first = body[0]
  if (!that || !first || first.index <= that.index) return [...body]
  return [...context.analysis.tokens.slice(that.index + 1, first.index), ...body]
}

/** "said in a statement that …": the clause hangs on the statement. */
function saidIn(context: CodingContext, cue: Token): Token[] | undefined {
  const { trees } = context
  for (const child of trees.children(cue, 'obl', 'obj')) {
    const clause = trees
      .children(child, 'acl', 'acl:relcl', 'ccomp')
      .find((one) =>
        trees
          .children(one, 'mark', 'nsubj', 'obj')
          .some((word) => word.text.toLowerCase() === 'that' && word.index > child.index),
      )
    if (clause) return [clause]
  }
  return undefined
}

/** The parse lost the clause: what stands behind the verb to the end of the sentence, when a "that" or a quote opens it. */
function afterCue(context: CodingContext, said: Attribution): Content | null {
  const { tokens } = context.analysis
  const opens = (token: Token): boolean =>
    (token.lemma === 'that' && token.rel === 'mark') ||
    (token.index === said.cue.index + 1 && /^["“:]$/u.test(token.text))
  const next = tokens.slice(said.cue.index + 1, Math.min(said.sentence.last, said.cue.index + 12)).find(opens)
  if (!next) return null
  const span = spanOfTokens(context, context.analysis.tokens.slice(next.index + 1, said.sentence.last))
  return span ? indirect(context, span, 'clause') : null
}

function phraseContent(context: CodingContext, said: Attribution): Content | null {
  const { trees } = context
  for (const row of said.rows) {
    for (const way of row.takes) {
      const prepositions = way.startsWith('phrase:') ? way.slice(7).split('|') : []
      const found =
        way === 'object'
          ? trees.child(said.cue, 'obj')
          : trees
              .children(said.cue, 'obl', 'advcl', 'nmod', 'xcomp')
              .find((child) => prepositions.includes(trees.case(child) || (trees.child(child, 'mark')?.lemma ?? '')))
      if (!found) continue
      const own = trees.subtree(found, (child) => ['mark', 'case'].includes(child.rel) && child.head === found.index)
      // "expressed disappointment at the failure": parsers hang the phrase on the verb.
      const more =
        way === 'object'
          ? trees
              .children(said.cue, 'obl')
              .filter((child) => child.index > found.index)
              .flatMap((child) => trees.subtree(child))
          : []
      const tokens = [...own, ...more].sort((a, b) => a.index - b.index)
      const span = spanOfTokens(context, tokens)
      if (span && (row.act === 'demand' || /\s/u.test(span.text))) return indirect(context, span, way)
    }
  }
  return null
}

const isAccording = (cue: Token): boolean => cue.text.toLowerCase() === 'according'

const infinitive = (context: CodingContext, cue: Token): Token | undefined =>
  context.trees
    .children(cue, 'xcomp', 'advcl', 'ccomp')
    .find((child) => context.trees.child(child, 'mark')?.lemma === 'to' && child.index > cue.index)

/** The words of a clause without its "that" or "to", and without what belongs to the verb of saying. */
const bodyOf = (context: CodingContext, clause: Token, cue: Token): Token[] =>
  context.trees
    .subtree(
      clause,
      (child, parent) =>
        child.index === cue.index ||
        (parent.index === clause.index &&
          (child.rel === 'mark' || (child.rel === 'parataxis' && child.index > clause.index))),
    )
    .filter((token) => token.index !== cue.index)

function indirect(context: CodingContext, span: Span, takes: string): Content {
  const quotes = quotesIn(context, span.start, span.end)
  const quoted = quotes.reduce(
    (sum, quote) => sum + Math.min(quote.end, span.end) - Math.max(quote.start, span.start),
    0,
  )
  return { spans: [span], direct: quoted === 0 ? 'indirect' : 'mixed', group: null, takes }
}

const quotesIn = (context: CodingContext, start: number, end: number): Quotation[] =>
  context.analysis.quotations.filter((quote) => quote.start < end && quote.end > start)

function spanOfTokens(context: CodingContext, tokens: readonly Token[]): Span | null {
  const run = longestRun(withoutEndSigns(tokens).filter((token) => token.upos !== 'PUNCT' || tokens.length > 1))
  const first = run[0]
  const last = run.at(-1)
  return first && last ? spanOver(context.analysis.text, first.start, last.end) : null
}

/** The tokens without the signs at their end that belong to the sentence around them. */
function withoutEndSigns(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.findLastIndex((token) => !/^[.,;:–—-]$/u.test(token.text))
  return tokens.slice(0, last + 1)
}

/** The longest stretch without a hole of more than two words. */
function longestRun(tokens: readonly Token[]): Token[] {
  let best: Token[] = []
  let run: Token[] = []
  for (const token of tokens) {
    if (run.length > 0 && token.index - (run.at(-1)?.index ?? 0) > 3) run = []
    run = [...run, token]
    if (run.length > best.length) best = run
  }
  return best
}
