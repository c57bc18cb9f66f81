import type { Sentence } from '../../language/index.js'
import { spanOf } from '../../record/index.js'
import { type CodingContext, spanOver } from '../context.js'
import { actOf } from './act.js'
import type { QuotationGroup } from './quotation-groups.js'
import { unionOf } from './spans.js'
import type { StatementDraft } from './statements.js'

/** A quoted sentence without attribution right behind a quotation goes on with it. */
export function continueQuotation(
  context: CodingContext,
  drafts: readonly StatementDraft[],
  sentence: Sentence,
  groups: readonly QuotationGroup[],
): void {
  const last = drafts.at(-1)
  const { text, quotations } = context.analysis
  const quote = quotations.find((one) => one.start >= sentence.start - 1 && one.start <= sentence.start + 2)
  if (!last || !quote || last.content.some((span) => span.start <= quote.start && quote.start < span.end)) return
  const group = groups.find((one) => one.parts.includes(quote))
  const nearby = last.direct !== 'indirect' && sentence.index - lastSentence(context, last) <= 1
  const whole = quote.end >= sentence.end - 2 || quote.end - quote.start > 0.8 * (sentence.end - sentence.start)
  if (!nearby || !whole || !group) return
  for (const part of group.parts) {
    const span = spanOf(text, part.start, part.end)
    if (span) last.content = unionOf(last.content, [span])
  }
  last.act = actOf(last.act, last.content.map((span) => span.text).join(' '), context.lexicon)
  const proof = spanOf(text, sentence.start, sentence.end)
  if (proof) last.evidence = unionOf(last.evidence, [proof])
  tellContinues(context, sentence, last)
}

function tellContinues(context: CodingContext, sentence: Sentence, last: StatementDraft): void {
  const first = context.analysis.tokens[last.cue]
  if (first) context.trace?.({ step: 'continues', sentence, first })
}

/** An unattributed sentence right behind a demand that goes on telling what is owed belongs to it (manual, section 3). */
export function continueWish(context: CodingContext, drafts: readonly StatementDraft[], sentence: Sentence): void {
  const last = drafts.at(-1)
  const { text, quotations, tokens } = context.analysis
  if (
    !last ||
    last.act !== 'demand' ||
    last.direct !== 'indirect' ||
    sentence.index - lastSentence(context, last) !== 1
  )
    return
  if (quotations.some((quote) => quote.start < sentence.end && quote.end > sentence.start)) return
  const owes = tokens
    .slice(sentence.first, sentence.last)
    .some(
      (token) =>
        (token.upos === 'AUX' && ['must', 'should'].includes(token.lemma)) ||
        (token.lemma === 'have' && tokens[token.index + 1]?.lemma === 'to'),
    )
  const own = owes ? spanOver(text, sentence.start, sentence.end) : null
  const proof = spanOf(text, sentence.start, sentence.end)
  if (!own || !proof) return
  last.content = unionOf(last.content, [own])
  last.evidence = unionOf(last.evidence, [proof])
  tellContinues(context, sentence, last)
}

const lastSentence = (context: CodingContext, draft: StatementDraft): number => {
  const end = Math.max(...draft.evidence.map((span) => span.end))
  return context.analysis.sentences.findLast((sentence) => sentence.start < end)?.index ?? draft.sentence.index
}
