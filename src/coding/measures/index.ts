import type { Measure } from '../../record/index.js'
import type { Coding } from '../coding.js'
import { markAnswers, repeatedRules } from './answers.js'
import { continueMeasures } from './continued.js'
import type { MeasureDraft } from './draft.js'
import { joinMeasures } from './joining.js'
import { ruleOfNoun } from './named-rules.js'
import { ruleOfVerb } from './ruling-verbs.js'

/** Rules that an authority lays on others, each once, with what became of it (manual, section 5). */
export function codeMeasures(coding: Coding): Measure[] {
  const drafts = draftMeasures(coding)
  const ids = new Map<MeasureDraft, string>()
  for (const draft of drafts) ids.set(draft, coding.ids.of('measures', bodyOf(draft)))
  for (const [draft, id] of ids) noteConflicts(coding, draft, id)
  return drafts.map((draft) => ({
    id: ids.get(draft) ?? '',
    ...bodyOf(draft),
    answers: draft.answers ? (ids.get(draft.answers) ?? null) : null,
  }))
}

function draftMeasures(coding: Coding): MeasureDraft[] {
  const { analysis, trees } = coding.context
  const told = analysis.tokens.flatMap((token) => {
    if (analysis.sentences[trees.sentenceOf(token)]?.part === 'aside') return []
    return ruleOfVerb(coding, token) ?? ruleOfNoun(coding, token) ?? []
  })
  const joined = joinMeasures(coding, told)
  markAnswers(coding, joined)
  continueMeasures(coding, joined)
  return [...joined, ...repeatedRules(coding, joined)]
}

/** What does not add up in a measure's days is an issue on its entry, never a silent choice. */
function noteConflicts(coding: Coding, { rule, conflicts = [] }: MeasureDraft, id: string): void {
  for (const { message, span } of conflicts)
    coding.notices.push({ code: 'phase-arithmetic', message: `Measure ${id} ("${rule}"): ${message}.`, span })
}

function bodyOf(draft: MeasureDraft): Omit<Measure, 'id' | 'answers'> {
  const { authority, kind, applies_to, rule, phases, status, date, evidence } = draft
  return { authority, kind, applies_to, rule, phases, status, date, evidence }
}
