import { onOneSide } from '../clauses.js'
import type { CodingContext } from '../context.js'
import type { Dating } from '../dating.js'
import { unionOf } from './spans.js'
import type { StatementDraft } from './statements.js'

/** A speaker whom the lead tells of keeps the lead's date in later quotes (manual, section 3). */
export function datedByLead(context: CodingContext, dating: Dating, drafts: StatementDraft[]): StatementDraft[] {
  const { lead } = dating
  if (lead === null) return drafts
  const inLead = new Set<string>()
  for (const sentence of context.analysis.sentences) {
    if (sentence.part !== 'lead') continue
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = context.analysis.tokens[i]
      if (token && (token.rel === 'nsubj' || token.rel === 'conj') && ['NOUN', 'PROPN'].includes(token.upos))
        for (const id of context.cast.one(token)) inLead.add(id)
    }
  }
  for (const draft of drafts) {
    const told = draft.speakers.some(
      (id) => inLead.has(id) || (draft.direct !== 'indirect' && inLead.has(context.cast.registry.get(id)?.of ?? '')),
    )
    if (told && draft.date === null && draft.sentence.part === 'body') draft.date = lead
  }
  return drafts
}

/** A title or lead that sums up what is quoted later is a second span of it, not an entry of its own. */
export function sumUp(context: CodingContext, drafts: readonly StatementDraft[]): StatementDraft[] {
  const gone = new Set<StatementDraft>()
  for (const draft of drafts) {
    if (draft.direct === 'direct' || (draft.sentence.part !== 'lead' && draft.sentence.part !== 'title')) continue
    const later = drafts.find(
      (other) =>
        other !== draft &&
        !gone.has(other) &&
        other.order > draft.order &&
        other.act === draft.act &&
        onOneSide(context, draft.speakers, other.speakers) &&
        sharedWords(draft, other),
    )
    if (!later) continue
    later.evidence = unionOf(draft.evidence, later.evidence)
    if (later.date === null || later.sentence.part !== 'title') later.date ??= draft.date
    const [at, first] = [context.analysis.tokens[draft.cue], context.analysis.tokens[later.cue]]
    if (at && first) context.trace?.({ step: 'same-statement', at, first })
    gone.add(draft)
  }
  return drafts.filter((draft) => !gone.has(draft))
}

function sharedWords(a: StatementDraft, b: StatementDraft): boolean {
  const words = (draft: StatementDraft): Set<string> =>
    new Set(
      draft.content
        .flatMap((span) => span.text.toLowerCase().match(/\p{L}{6,}/gu) ?? [])
        .map((word) => word.slice(0, 6)),
    )
  const own = words(a)
  return [...words(b)].some((word) => own.has(word))
}
