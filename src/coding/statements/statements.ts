import type { Sentence } from '../../language/index.js'
import { type Span, type Statement, type When, spanOf } from '../../record/index.js'
import { type CodingContext, spanOver } from '../context.js'
import type { Dating } from '../dating.js'
import { actOf, channelOf, stronger } from './act.js'
import { type Attribution, attributionsIn } from './attribution.js'
import { type Content, contentOf } from './content.js'
import { type QuotationGroup, quotationGroups } from './quotation-groups.js'

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
    if (drafts.length === before) continueQuotation(context, drafts, sentence, loose)
  }
  return datedByLead(context, dating, sumUp(context, drafts))
}

/** The acts of saying in a sentence that carry something. */
const sayingIn = (context: CodingContext, sentence: Sentence, groups: readonly QuotationGroup[]): { said: Attribution; content: Content }[] =>
  attributionsIn(context, sentence).flatMap((said) => {
    const content = contentOf(context, said, groups)
    return content ? [{ said, content }] : []
  })

function admit(context: CodingContext, dating: Dating, drafts: StatementDraft[], said: Attribution, content: Content): void {
  const fresh = draftOf(context, dating, said, content)
  const before = said.cue.lemma === 'add' && said.cue.xpos === 'VBG' ? drafts.findLast((draft) => draft.sentence.index === said.sentence.index) : undefined
  if (before) {
    beginAnew(context, before, fresh, said)
    drafts.push(fresh)
    return
  }
  const same = drafts.find((draft) => sharesSpeaker(draft, fresh) && continues(draft, fresh, said))
  if (!same) {
    // A clause inside another's content is that speaker's to tell, not a second statement.
    const outer = drafts.find((draft) => draft.sentence.index === fresh.sentence.index && covers(draft.content, fresh.content) && sharesSpeaker(draft, fresh))
    if (!outer) drafts.push(fresh)
    // "said that he told them that …": the innermost words are what was said.
    else if (isNested(context, outer, said)) Object.assign(outer, { content: fresh.content, direct: fresh.direct, act: fresh.act, channel: outer.channel ?? fresh.channel })
    return
  }
  same.content = join(context.analysis.text, same.content, fresh.content, said.joined !== null && same.cue === said.joined.index)
  same.evidence = union(same.evidence, fresh.evidence)
  same.act = stronger(same.act, fresh.act)
  same.channel ??= fresh.channel
  same.platform ??= fresh.platform
}

/** "…, adding that …" begins a new statement of the same speaker, wherever the parse hangs it (manual, section 3). */
function beginAnew(context: CodingContext, before: StatementDraft, fresh: StatementDraft, said: Attribution): void {
  fresh.speakers = [...before.speakers]
  const cut = said.cue.start
  before.content = before.content.flatMap((span) => (span.start < cut && span.end > cut ? (spanOver(context.analysis.text, span.start, cut) ?? []) : span))
  before.content = before.content.flatMap((span) => spanOf(context.analysis.text, span.start, span.end - (/,\s*$/u.exec(span.text)?.[0].length ?? 0)) ?? [])
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
  const around = outside(text, sentence, content.spans)
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

/** The sentence's words that are not what was said. */
function outside(text: string, sentence: Sentence, spans: readonly Span[]): string {
  let out = ''
  let at = sentence.start
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (span.end <= sentence.start || span.start >= sentence.end) continue
    out += text.slice(at, Math.max(at, span.start))
    at = Math.max(at, span.end)
  }
  return out + text.slice(at, sentence.end)
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

/** A quoted sentence without attribution right behind a quotation goes on with it. */
function continueQuotation(context: CodingContext, drafts: readonly StatementDraft[], sentence: Sentence, groups: readonly QuotationGroup[]): void {
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
    if (span) last.content = union(last.content, [span])
  }
  last.act = actOf(last.act, last.content.map((span) => span.text).join(' '), context.lexicon)
  const proof = spanOf(text, sentence.start, sentence.end)
  if (proof) last.evidence = union(last.evidence, [proof])
}

/** An unattributed sentence right behind a demand that goes on telling what is owed belongs to it (manual, section 3). */
function continueWish(context: CodingContext, drafts: readonly StatementDraft[], sentence: Sentence): void {
  const last = drafts.at(-1)
  const { text, quotations, tokens } = context.analysis
  if (!last || last.act !== 'demand' || last.direct !== 'indirect' || sentence.index - lastSentence(context, last) !== 1) return
  if (quotations.some((quote) => quote.start < sentence.end && quote.end > sentence.start)) return
  const owes = tokens.slice(sentence.first, sentence.last).some((token) => (token.upos === 'AUX' && ['must', 'should'].includes(token.lemma)) || (token.lemma === 'have' && tokens[token.index + 1]?.lemma === 'to'))
  const own = owes ? spanOver(text, sentence.start, sentence.end) : null
  const proof = spanOf(text, sentence.start, sentence.end)
  if (!own || !proof) return
  last.content = union(last.content, [own])
  last.evidence = union(last.evidence, [proof])
}

const lastSentence = (context: CodingContext, draft: StatementDraft): number => {
  const end = Math.max(...draft.evidence.map((span) => span.end))
  return context.analysis.sentences.findLast((sentence) => sentence.start < end)?.index ?? draft.sentence.index
}

/** A speaker whom the lead tells of keeps the lead's date in later quotes (manual, section 3). */
function datedByLead(context: CodingContext, dating: Dating, drafts: StatementDraft[]): StatementDraft[] {
  const { lead } = dating
  if (lead === null) return drafts
  const inLead = new Set<string>()
  for (const sentence of context.analysis.sentences) {
    if (sentence.part !== 'lead') continue
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = context.analysis.tokens[i]
      if (token && (token.rel === 'nsubj' || token.rel === 'conj') && ['NOUN', 'PROPN'].includes(token.upos)) for (const id of context.cast.one(token)) inLead.add(id)
    }
  }
  for (const draft of drafts) {
    const told = draft.speakers.some((id) => inLead.has(id) || (draft.direct !== 'indirect' && inLead.has(context.cast.registry.get(id)?.of ?? '')))
    if (told && draft.date === null && draft.sentence.part === 'body') draft.date = lead
  }
  return drafts
}

/** A title or lead that sums up what is quoted later is a second span of it, not an entry of its own. */
function sumUp(context: CodingContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const gone = new Set<StatementDraft>()
  for (const draft of drafts) {
    if (draft.direct === 'direct' || (draft.sentence.part !== 'lead' && draft.sentence.part !== 'title')) continue
    const later = drafts.find((other) => other !== draft && !gone.has(other) && other.order > draft.order && other.act === draft.act && sameVoice(context, draft, other) && sharedWords(draft, other))
    if (!later) continue
    later.evidence = union(draft.evidence, later.evidence)
    if (later.date === null || later.sentence.part !== 'title') later.date ??= draft.date
    gone.add(draft)
  }
  return drafts.filter((draft) => !gone.has(draft))
}

const sharesSpeaker = (a: StatementDraft, b: StatementDraft): boolean => a.speakers.some((id) => b.speakers.includes(id))

/** The same speaker, or one who speaks for the other. */
const sameVoice = (context: CodingContext, a: StatementDraft, b: StatementDraft): boolean =>
  a.speakers.some((one) => b.speakers.some((other) => context.cast.registry.chain(one).some((id) => context.cast.registry.chain(other).includes(id))))

function sharedWords(a: StatementDraft, b: StatementDraft): boolean {
  const words = (draft: StatementDraft): Set<string> =>
    new Set(draft.content.flatMap((span) => span.text.toLowerCase().match(/\p{L}{6,}/gu) ?? []).map((word) => word.slice(0, 6)))
  const own = words(a)
  return [...words(b)].some((word) => own.has(word))
}

const covers = (outer: readonly Span[], inner: readonly Span[]): boolean =>
  inner.every((span) => outer.some((one) => one.start <= span.start && span.end <= one.end))

/** Coordinated verbs make one run of words; otherwise spans stand side by side. */
function join(text: string, a: readonly Span[], b: readonly Span[], oneRun: boolean): Span[] {
  if (!oneRun) return union(a, b)
  const start = Math.min(...a.map((span) => span.start), ...b.map((span) => span.start))
  const end = Math.max(...a.map((span) => span.end), ...b.map((span) => span.end))
  const span = spanOf(text, start, end)
  return span ? [span] : union(a, b)
}

const union = (a: readonly Span[], b: readonly Span[]): Span[] => {
  const all = [...a, ...b].filter((span, i, list) => list.findIndex((other) => other.start === span.start && other.end === span.end) === i)
  return all.sort((x, y) => x.start - y.start)
}
