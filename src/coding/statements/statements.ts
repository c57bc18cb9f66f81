import type { Sentence, Token } from '../../language/index.js'
import { type Span, type Statement, type When, spanOf } from '../../record/index.js'
import { type CodingContext, spanOver } from '../context.js'
import type { Dating } from '../dating.js'
import { actOf, channelOf, stronger } from './act.js'
import { type Attribution, attributionsIn } from './attribution.js'
import { type Content, contentOf } from './content.js'
import { continueQuotation, continueWish } from './continuation.js'
import { datedByLead, sumUp } from './lead.js'
import { type QuotationGroup, quotationGroups } from './quotation-groups.js'
import { unionOf } from './spans.js'

/** A statement in the making; `order` is where it begins. */
export interface StatementDraft extends Omit<Statement, 'id' | 'content' | 'evidence'> {
  content: Span[]
  evidence: Span[]
  readonly order: number
  readonly sentence: Sentence
  readonly cue: number
  readonly group: QuotationGroup | null
}

/** Attributed speech of a report (coding manual, section 3). */
export function codeStatements(context: CodingContext, dating: Dating): StatementDraft[] {
  const groups = quotationGroups(context.analysis.text, context.analysis.quotations)
  const drafts: StatementDraft[] = []
  const story = context.analysis.sentences.filter((sentence) => sentence.part !== 'aside')
  const told = story.map((sentence) => ({ sentence, saying: sayingIn(context, sentence, groups) }))
  // A quotation that has an attribution of its own goes on with nobody else's.
  const attributed = new Set(told.flatMap(({ saying }) => saying.map(({ content }) => content.group)))
  const loose = groups.filter((group) => !attributed.has(group))
  for (const { sentence, saying } of told) {
    const before = drafts.length
    for (const { said, content } of saying) admit(context, dating, drafts, said, content)
    if (drafts.length === before) {
      continueQuotation(context, drafts, sentence, loose)
      continueWish(context, drafts, sentence)
    }
  }
  return datedByLead(context, dating, sumUp(context, drafts))
}

/** The acts of saying in a sentence that carry something. */
const sayingIn = (
  context: CodingContext,
  sentence: Sentence,
  groups: readonly QuotationGroup[],
): { said: Attribution; content: Content }[] =>
  attributionsIn(context, sentence).flatMap((said) => {
    const content = contentOf(context, said, groups)
    const { cue: at, rows: cues } = said
    context.trace?.(
      content
        ? { step: 'said', at, cues, speakers: context.cast.registry.names(said.speakers), takes: content.takes }
        : { step: 'no-statement', at, cues, reason: 'no-content' },
    )
    return content ? [{ said, content }] : []
  })

function admit(
  context: CodingContext,
  dating: Dating,
  drafts: StatementDraft[],
  said: Attribution,
  content: Content,
): void {
  const fresh = draftOf(context, dating, said, content)
  const before =
    said.cue.lemma === 'add' && said.cue.xpos === 'VBG'
      ? drafts.findLast((draft) => draft.sentence.index === said.sentence.index)
      : undefined
  if (before) {
    beginAnew(context, before, fresh, said)
    drafts.push(fresh)
    return
  }
  const same = drafts.find((draft) => continues(draft, fresh, said) && sharesSpeaker(draft, fresh))
  if (!same) {
    // A clause inside another's content is that speaker's to tell, not a second statement.
    const outer = drafts.find(
      (draft) =>
        draft.sentence.index === fresh.sentence.index &&
        covers(draft.content, fresh.content) &&
        sharesSpeaker(draft, fresh),
    )
    if (outer) tellSame(context, said, outer)
    if (!outer) drafts.push(fresh)
    // "said that he told them that …": the innermost words are what was said.
    else if (isNested(context, outer, said))
      Object.assign(outer, {
        content: fresh.content,
        direct: fresh.direct,
        act: fresh.act,
        channel: outer.channel ?? fresh.channel,
      })
    return
  }
  tellSame(context, said, same)
  same.content = join(
    context.analysis.text,
    same.content,
    fresh.content,
    said.joined !== null && same.cue === said.joined.index,
  )
  same.evidence = unionOf(same.evidence, fresh.evidence)
  same.act = stronger(same.act, fresh.act)
  same.channel ??= fresh.channel
  same.platform ??= fresh.platform
}

function tellSame(context: CodingContext, said: Attribution, one: StatementDraft): void {
  const first = context.analysis.tokens[one.cue]
  if (first) context.trace?.({ step: 'same-statement', at: said.cue, first })
}

/** "…, adding that …" begins a new statement of the same speaker, wherever the parse hangs it (manual, section 3). */
function beginAnew(context: CodingContext, before: StatementDraft, fresh: StatementDraft, said: Attribution): void {
  fresh.speakers = [...before.speakers]
  const cut = said.cue.start
  before.content = before.content.flatMap((span) =>
    span.start < cut && span.end > cut ? (spanOver(context.analysis.text, span.start, cut) ?? []) : span,
  )
  before.content = before.content.flatMap(
    (span) => spanOf(context.analysis.text, span.start, span.end - (/,\s*$/u.exec(span.text)?.[0].length ?? 0)) ?? [],
  )
  if (before.content.length === 0) before.content = [...fresh.content]
}

const isNested = (context: CodingContext, outer: StatementDraft, said: Attribution): boolean =>
  context.trees.head(said.cue)?.index === outer.cue && said.cue.rel === 'ccomp'

/** The same quotation, or a coordinated verb of the same subject. */
const continues = (draft: StatementDraft, fresh: StatementDraft, said: Attribution): boolean =>
  (draft.group !== null && draft.group === fresh.group) ||
  (said.joined !== null && draft.sentence.index === fresh.sentence.index && !['add'].includes(said.cue.lemma))

function draftOf(context: CodingContext, dating: Dating, said: Attribution, content: Content): StatementDraft {
  const { text } = context.analysis
  const { sentence } = said
  const row = said.rows.find((one) => one.takes.includes(content.takes)) ?? said.rows[0]
  const words = content.spans.map((span) => span.text).join(' ')
  const around = outside(text, nearby(sentence, said.cue), content.spans)
  const first = content.spans[0]
  return {
    speakers: [...said.speakers],
    act: actOf(row?.act ?? 'inform', words, context.lexicon),
    direct: content.direct,
    ...channelOf(around, context.lexicon),
    addressees: addressees(context, said),
    date: dateOf(dating, said, content),
    content: [...content.spans],
    evidence: evidenceOf(context, sentence, content),
    order: first?.start ?? sentence.start,
    sentence,
    cue: said.cue.index,
    group: content.group,
  }
}

/** How far from the verb the channel may be told, in UTF-16 code units: a text without full stops is one long sentence. */
const reach = 500

const nearby = (sentence: Sentence, cue: Token): Pick<Sentence, 'start' | 'end'> => ({
  start: Math.max(sentence.start, cue.start - reach),
  end: Math.min(sentence.end, cue.end + reach),
})

/** The words of a stretch that are not what was said. */
function outside(text: string, stretch: Pick<Sentence, 'start' | 'end'>, spans: readonly Span[]): string {
  let out = ''
  let at = stretch.start
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= stretch.start || span.start >= stretch.end) continue
    out += text.slice(at, Math.max(at, span.start))
    at = Math.max(at, span.end)
  }
  return out + text.slice(at, stretch.end)
}

function addressees(context: CodingContext, said: Attribution): string[] {
  const { trees, cast } = context
  const roles = said.rows.flatMap((row) => row.addressee)
  for (const role of roles) {
    const found =
      role === 'obj' || role === 'iobj'
        ? [trees.child(said.cue, 'iobj') ?? trees.child(said.cue, 'obj')]
        : trees.children(said.cue, 'obl').filter((child) => trees.case(child) === role)
    const ids = found.flatMap((token) => (token ? cast.all(token) : []))
    if (ids.length > 0) return [...new Set(ids)].filter((id) => !said.speakers.includes(id))
  }
  return []
}

function dateOf(dating: Dating, said: Attribution, content: Content): When | null {
  const own = dating.between(said.sentence.start, said.sentence.end, content.spans)
  if (own) return own
  return said.sentence.part === 'lead' || said.sentence.part === 'title' ? dating.lead : null
}

function evidenceOf(context: CodingContext, sentence: Sentence, content: Content): Span[] {
  const touched = context.analysis.sentences.filter(
    (one) => one.index === sentence.index || content.spans.some((span) => span.start < one.end && span.end > one.start),
  )
  return touched.flatMap((one) => spanOf(context.analysis.text, one.start, one.end) ?? [])
}

const sharesSpeaker = (a: StatementDraft, b: StatementDraft): boolean =>
  a.speakers.some((id) => b.speakers.includes(id))

const covers = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every((span) => outer.some((one) => one.start <= span.start && span.end <= one.end))

/** Coordinated verbs make one run of words; otherwise spans stand side by side. */
function join(text: string, a: readonly Span[], b: readonly Span[], oneRun: boolean): Span[] {
  if (!oneRun) return unionOf(a, b)
  const start = Math.min(...a.map((span) => span.start), ...b.map((span) => span.start))
  const end = Math.max(...a.map((span) => span.end), ...b.map((span) => span.end))
  const span = spanOf(text, start, end)
  return span ? [span] : unionOf(a, b)
}
