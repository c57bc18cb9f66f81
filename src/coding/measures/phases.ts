import type { Sentence, TimeMention, Token } from '../../language/index.js'
import type { Phase } from '../../record/index.js'
import { textOver, wordsOf } from '../clauses.js'
import type { Coding } from '../coding.js'

/** A phase as told, with the time that bounds it. */
export interface ToldPhase extends Phase {
  readonly time: TimeMention
}

/**
 * The phases that a sentence tells: every time with a verb that says what holds then ("warned until Monday, then
 * fined for the following two months"). "Until" includes its day, gaps stay gaps: the times say so themselves.
 */
export function phasesIn(coding: Coding, sentence: Sentence): ToldPhase[] {
  const { analysis, lexicon } = coding.context
  const words = wordsOf(coding.context, sentence)
  const verbs = words.filter(
    (token) => token.upos === 'VERB' && lexicon.rules.cues.phase.some((cue) => cue.test(token.lemma)),
  )
  const times = analysis.times.filter(
    (time) =>
      sentence.start <= time.start &&
      time.end <= sentence.end &&
      ['day', 'span', 'open'].includes(time.kind) &&
      (time.from ?? time.to) !== null,
  )
  const taken = new Set<Token>()
  const out: ToldPhase[] = []
  for (const [at, time] of times.entries()) {
    // Of "from A to B" the first time carries both ends; the second only names its own day.
    const before = times[at - 1]
    if (before && before.from !== null && before.to !== null && before.to === time.to && before.from !== before.to)
      continue
    const verb =
      verbs.findLast((token) => token.end <= time.start && !taken.has(token)) ??
      verbs.find((token) => token.start >= time.end && !taken.has(token))
    if (!verb) continue
    taken.add(verb)
    out.push({ from: time.from, to: time.to, rule: ruleOf(coding, verb, words, time), time })
  }
  return out
}

/** The verb with what it allows or demands, without its time. */
function ruleOf(coding: Coding, verb: Token, words: readonly Token[], time: TimeMention): string {
  const only = words.some(
    (token) => token.lemma === 'only' && token.index < verb.index && verb.index - token.index <= 2,
  )
  const run: Token[] = []
  for (const token of words) {
    if (token.index < verb.index) continue
    if (
      /^[,;.]$/u.test(token.text) ||
      (token.index > verb.index &&
        ((token.start >= time.start && token.end <= time.end) ||
          ['until', 'then', 'and'].includes(token.lemma) ||
          isEdge(token, time)))
    )
      break
    run.push(token)
  }
  return (only ? 'only ' : '') + textOver(coding.context, run)
}

/** A preposition right before the time. */
const isEdge = (token: Token, time: TimeMention): boolean =>
  token.upos === 'ADP' && token.end <= time.start && time.start - token.end <= 1

/** Whether the sentence goes on telling when what holds: a time opens it. */
export function opensWithTime(coding: Coding, sentence: Sentence): boolean {
  const words = wordsOf(coding.context, sentence)
  const edge = words[Math.min(4, words.length - 1)]?.end ?? sentence.start
  return coding.context.analysis.times.some((time) => sentence.start <= time.start && time.start < edge)
}
