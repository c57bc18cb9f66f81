import type { Sentence, Token } from '../../language/index.js'
import { onOneSide, ownerOf, sentenceSpan, wordsOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import { forceOf } from '../events/force.js'
import { type MeasureDraft, union } from './draft.js'
import { laterStatus, sameFamily } from './joining.js'
import { ruleNoun } from './named-rules.js'
import { opensWithTime, phasesIn } from './phases.js'
import { type Told, settle, toldIn } from './settling.js'

/** The rule that the sentence before told of. */
interface Open {
  readonly draft: MeasureDraft
  readonly sentence: number
}

/** Reads on where a rule is taken up again: "Under the ban, …", "The measure was postponed", "Beginning on April 21, …". */
export function continueMeasures(coding: Coding, drafts: readonly MeasureDraft[]): void {
  const told = new Map<MeasureDraft, Told[]>()
  let open: Open | null = null
  for (const sentence of coding.context.analysis.sentences) {
    if (sentence.part === 'aside') continue
    const own = drafts.filter((draft) =>
      draft.heads.some((token) => token.index >= sentence.first && token.index < sentence.last),
    )
    const back = pointsBack(coding, sentence, drafts)
    const goesOn: MeasureDraft | null =
      open !== null && open.sentence >= sentence.index - 2 && opensWithTime(coding, sentence) ? open.draft : null
    const draft: MeasureDraft | null = back ?? own[0] ?? goesOn
    if (!draft) continue
    const phases = phasesIn(coding, sentence)
    const fits = back !== null || own.length === 1 || goesOn !== null
    if (fits) told.set(draft, [...(told.get(draft) ?? []), toldIn(coding, sentence, phases)])
    if (fits && (phases.length > 0 || back !== null || goesOn !== null || own.length > 0)) {
      open = { draft, sentence: sentence.index }
      if (!own.includes(draft) || phases.length > 1) addEvidence(coding, draft, sentence)
    }
    if (
      fits &&
      coding.context.lexicon.rules.cues.gradual.some((cue) =>
        cue.test(coding.context.analysis.text.slice(sentence.start, sentence.end)),
      )
    )
      draft.status = laterStatus(draft.status, 'gradual')
  }
  for (const [draft, sentences] of told) settle(draft, sentences)
}

function addEvidence(coding: Coding, draft: MeasureDraft, sentence: Sentence): void {
  const span = sentenceSpan(coding.context, sentence)
  const inside = (one: { start: number; end: number }): boolean =>
    span !== null && span.start <= one.start && one.end <= span.end
  if (span)
    draft.evidence = union(
      draft.evidence.filter((one) => !inside(one)),
      [span],
    )
}

/** The rule told before that the sentence takes up: "under the ban", or "the ban" as what it tells of. */
function pointsBack(coding: Coding, sentence: Sentence, drafts: readonly MeasureDraft[]): MeasureDraft | null {
  const { context } = coding
  for (const token of wordsOf(context, sentence)) {
    if (token.upos !== 'NOUN' || !context.lexicon.rules.cues.back.some((cue) => cue.test(token.lemma))) continue
    const det = context.trees.children(token, 'det')[0]
    if (!det || !['the', 'this', 'these', 'that'].includes(det.lemma.toLowerCase())) continue
    const under = ['under', 'according to'].includes(context.trees.case(token)) && token.index - sentence.first <= 5
    const subject = token.rel.startsWith('nsubj') && token.index - sentence.first <= 4
    const changed = changeOver(coding, token)
    if (!under && !subject && !changed) continue
    const kind = ruleNoun(context, token)?.kind
    const before = drafts.filter(
      (one) => (one.heads[0]?.index ?? 0) < sentence.first && (kind === undefined || sameFamily(one.kind, kind)),
    )
    // "The American duties": those of the one named.
    const owner = ownerOf(context, token)
    const theirs = before.filter((one) => onOneSide(context, one.authority, owner))
    const draft = nearest(coding, theirs.length > 0 ? theirs : before)
    if (!draft) continue
    if (changed) draft.status = laterStatus(draft.status, changed)
    return under || subject ? draft : null
  }
  return null
}

/** The rule told last; of several in one sentence, that which answers another, else the first. */
function nearest(coding: Coding, before: readonly MeasureDraft[]): MeasureDraft | undefined {
  const where = (draft: MeasureDraft): number => (draft.heads[0] ? coding.context.trees.sentenceOf(draft.heads[0]) : -1)
  const last = Math.max(...before.map(where))
  const there = before.filter((draft) => where(draft) === last)
  return there.find((draft) => draft.answers !== null) ?? there[0]
}

/** What a verb over the word makes of the rule: "the measure was suspended". */
function changeOver(coding: Coding, token: Token): MeasureDraft['status'] {
  const head = coding.context.trees.head(token)
  const change = head && coding.context.lexicon.rules.changes.get(head.lemma.toLowerCase())
  if (!head || !change || head.upos !== 'VERB' || !['obj', 'nsubj:pass'].includes(token.rel)) return null
  const force = forceOf(coding.context, head)
  return force.mood === 'fact' &&
    !force.negated &&
    !force.charge &&
    ['ended', 'withdrawn', 'suspended'].includes(change.status ?? '')
    ? change.status
    : null
}
