import type { Sentence, Token } from '../../language/index.js'
import { onOneSide, sentenceSpan, wordsOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import { logicalSubject } from '../events/predicate.js'
import { type MeasureDraft, rulersAmong, union } from './draft.js'

/** Marks which rule answers which: "…, matching Chad's earlier ban", "in response, Canada imposed …". */
export function markAnswers(coding: Coding, drafts: readonly MeasureDraft[]): void {
  const { analysis, lexicon } = coding.context
  for (const sentence of analysis.sentences) {
    const words = analysis.text.slice(sentence.start, sentence.end)
    const cue = lexicon.rules.cues.answers.map((one) => one.exec(words)).find((match) => match !== null)
    if (!cue) continue
    const from = sentence.start + cue.index
    const to = from + cue[0].length
    const here = drafts.filter((draft) =>
      draft.heads.some((token) => token.index >= sentence.first && token.index < sentence.last),
    )
    const behind = words.slice(cue.index + cue[0].length)
    const means = answeringBehind(here, to, behind)
    const answered = means ? undefined : answeredBy(here, to, behind)
    const answering =
      means ?? here.find((draft) => draft !== answered && (answered === undefined || others(coding, draft, answered)))
    if (!answering) continue
    const earlier =
      answered ??
      drafts.findLast(
        (draft) => draft !== answering && first(draft) < first(answering) && others(coding, draft, answering),
      )
    if (earlier && earlier.answers !== answering) answering.answers ??= earlier
  }
}

/** The rule by which one answers: "retaliated within hours with duties", "responded by banning". */
function answeringBehind(here: readonly MeasureDraft[], end: number, behind: string): MeasureDraft | undefined {
  return here.find((draft) =>
    draft.heads.some(
      (token) => token.start >= end && /^[^,;]*\b(?:with|by)\b/iu.test(behind.slice(0, token.start - end)),
    ),
  )
}

/** The rule that the cue takes: "in response to the tariffs", "matching their ban". */
function answeredBy(here: readonly MeasureDraft[], end: number, behind: string): MeasureDraft | undefined {
  const comma = behind.indexOf(',')
  const edge = end + (comma >= 0 ? comma : behind.length)
  return here.find((draft) => draft.heads.some((token) => token.start >= end && token.end <= edge)) && here.length > 1
    ? here.find((draft) => draft.heads.some((token) => token.start >= end && token.end <= edge))
    : undefined
}

const first = (draft: MeasureDraft): number => draft.heads[0]?.index ?? 0
const others = (coding: Coding, a: MeasureDraft, b: MeasureDraft): boolean =>
  a.authority.length > 0 && b.authority.length > 0 && !onOneSide(coding.context, a.authority, b.authority)

/** A rule that repeats the one just told: "Now Sudan has decided to do the same." */
export function repeatedRules(coding: Coding, drafts: readonly MeasureDraft[]): MeasureDraft[] {
  const { analysis, lexicon } = coding.context
  return analysis.sentences.flatMap((sentence) => {
    if (sentence.part === 'aside') return []
    const cue = lexicon.rules.cues.same
      .map((one) => one.exec(analysis.text.slice(sentence.start, sentence.end)))
      .find((match) => match !== null)
    const draft = cue && repeated(coding, drafts, sentence, sentence.start + cue.index)
    return draft ? [draft] : []
  })
}

function repeated(
  coding: Coding,
  drafts: readonly MeasureDraft[],
  sentence: Sentence,
  at: number,
): MeasureDraft | null {
  const { context } = coding
  const verb = wordsOf(context, sentence).find((token) => token.end > at)
  const told = drafts.findLast((draft) =>
    draft.heads.some((token) => token.end <= at && context.trees.sentenceOf(token) >= sentence.index - 2),
  )
  const subject = verb && logicalSubject(context, verb)
  const authority = subject ? rulersAmong(context, context.cast.all(subject)) : []
  const evidence = sentenceSpan(context, sentence)
  if (!verb || !told || !evidence || authority.length === 0 || onOneSide(context, authority, told.authority))
    return null
  return {
    authority,
    kind: told.kind,
    applies_to: turned(coding, told, authority),
    rule: `${told.rule} (the same)`,
    phases: [],
    status: repeatedStatus(coding, verb),
    date: coding.dating.own(verb),
    evidence: union([evidence], told.evidence.slice(0, 1)),
    answers: told,
    heads: [verb],
    about: new Set(),
    bare: false,
  }
}

/** "drivers from Sudan", turned round, are drivers from Chad. */
function turned(coding: Coding, told: MeasureDraft, authority: readonly string[]): string | null {
  const { registry } = coding.context.cast
  const [mine, theirs] = [authority, told.authority].map((ids) =>
    registry
      .chain(ids[0] ?? '')
      .map((id) => registry.get(id)?.name)
      .at(-1),
  )
  const turn = mine && new RegExp(`(?<!\\p{L})${mine}(?!\\p{L})`, 'u')
  return told.applies_to && turn && theirs && turn.test(told.applies_to) ? told.applies_to.replace(turn, theirs) : null
}

function repeatedStatus(coding: Coding, verb: Token): MeasureDraft['status'] {
  const head = coding.context.trees.head(verb)
  return head && verb.rel === 'xcomp' ? 'announced' : 'in-force'
}
