import type { Sentence, TimeMention, Token } from '../../language/index.js'
import type { Phase } from '../../record/index.js'
import { textOver, wordsOf } from '../clauses.js'
import type { Coding } from '../coding.js'
import { type Lasting, lengthOf } from './lengths.js'

/** A phase as told, with the time that bounds it. */
export interface ToldPhase extends Phase {
  readonly time: TimeMention
  /** How long it is said to last, beside its days. */
  readonly lasts: Lasting | null
  /** The day on which a later word says that it ends: "…, until April 21", "The fines end on April 21". */
  readonly closed: { readonly to: string; readonly time: TimeMention } | null
  /** It has no words of its own: it only tells when what was told before is over. */
  readonly closes: boolean
}

/**
 * The phases that a sentence tells: every time with a verb that says what holds then ("warned until Monday, then
 * fined for the following two months"). "Until" includes its day, gaps stay gaps: the times say so themselves.
 */
export function phasesIn(coding: Coding, sentence: Sentence): ToldPhase[] {
  const { cues } = coding.context.lexicon.rules
  const words = wordsOf(coding.context, sentence)
  const verbs = words.filter(
    (token) => token.upos === 'VERB' && !leadsToTime(token) && cues.phase.some((cue) => cue.test(token.lemma)),
  )
  const lengths = lengthsIn(coding, sentence)
  const times = [...datedTimes(coding, sentence), ...lengths.map(({ time }) => time)].sort((a, b) => a.start - b.start)
  const taken = new Set<Token>()
  const out: ToldPhase[] = []
  for (const [at, time] of times.entries()) {
    if (isSecondOfTwo(times[at - 1], time)) continue
    const lasting = lengths.find((one) => one.time === time)
    const before = verbs.findLast((token) => token.end <= time.start && !taken.has(token))
    const verb = before ?? (lasting ? undefined : verbs.find((token) => token.start >= time.end && !taken.has(token)))
    // "fined for two months from January 21": the day that follows tells the phase.
    if (lasting && (out.length === 0 || isNear(time, times[at + 1]))) continue
    const last = out.at(-1)
    if (!verb && last && time.to !== null && isEnd(coding, time))
      out[out.length - 1] = { ...last, closed: { to: time.to, time } }
    if (!verb) continue
    taken.add(verb)
    const closes = cues.closing.some((cue) => cue.test(verb.lemma)) && time.to !== null
    const rule = ruleOf(coding, verb, words, time)
    const lasts = lasting ?? lengthIn(coding, time)
    out.push({ from: closes ? null : time.from, to: time.to, rule, time, lasts, closed: null, closes })
  }
  return withLengths(out, lengths)
}

/** "Beginning on April 21", "starting Monday": no rule, only the way to a day. */
const leadsToTime = (token: Token): boolean => token.xpos === 'VBG' && ['begin', 'start'].includes(token.lemma)

/** Of "from A to B" the first time carries both ends; the second only names its own day. */
const isSecondOfTwo = (before: TimeMention | undefined, time: TimeMention): boolean =>
  before !== undefined &&
  before.from !== null &&
  before.to !== null &&
  before.to === time.to &&
  before.from !== before.to

const isNear = (time: TimeMention, next: TimeMention | undefined): boolean =>
  next !== undefined && next.start - time.end < 20 && next.kind !== 'duration'

/** The times of a sentence that name days, in text order. */
export const datedTimes = (coding: Coding, sentence: Sentence): TimeMention[] =>
  timesIn(coding, sentence).filter(
    (time) => ['day', 'span', 'open'].includes(time.kind) && (time.from ?? time.to) !== null,
  )

const timesIn = (coding: Coding, sentence: Sentence): TimeMention[] =>
  coding.context.analysis.times.filter((time) => sentence.start <= time.start && time.end <= sentence.end)

/** "the following two months" has both a length and days; a day has no length. */
const lengthIn = (coding: Coding, time: TimeMention): Lasting | null =>
  time.kind === 'span' ? lengthOf(coding, time) : null

/** The lengths that a sentence says something to last: "for two months", "a two-month period". */
export const lengthsIn = (coding: Coding, sentence: Sentence): (Lasting & { readonly time: TimeMention })[] =>
  timesIn(coding, sentence).flatMap((time) => {
    const told = time.kind === 'duration' && (time.text.includes('-') || isToldBefore(coding, 'lasts', time))
    const lasting = told ? lengthOf(coding, time) : null
    return lasting ? [{ ...lasting, time }] : []
  })

/** Gives every length that is no phase of its own to the phase whose beginning stands nearest. */
function withLengths(phases: readonly ToldPhase[], lengths: ReturnType<typeof lengthsIn>): ToldPhase[] {
  const out = [...phases]
  for (const lasting of lengths) {
    if (out.some((phase) => phase.lasts === lasting)) continue
    const far = (phase: ToldPhase): number => Math.abs(phase.time.start - lasting.time.start)
    const open = out.filter((phase) => phase.from !== null && phase.lasts === null && !phase.closes)
    const nearest = open.sort((a, b) => far(a) - far(b))[0]
    if (nearest) out[out.indexOf(nearest)] = { ...nearest, lasts: lasting }
  }
  return out
}

/** Whether the words right before a time tell that something holds up to it. */
export const isEnd = (coding: Coding, time: TimeMention): boolean => isToldBefore(coding, 'ends', time)
/** Whether the words right before a time tell that something holds from it on. */
export const isBeginning = (coding: Coding, time: TimeMention): boolean => isToldBefore(coding, 'begins', time)

function isToldBefore(coding: Coding, cue: 'begins' | 'ends' | 'lasts', time: TimeMention): boolean {
  const { analysis, lexicon } = coding.context
  const before = analysis.text.slice(Math.max(0, time.start - 40), time.start)
  return lexicon.rules.cues[cue].some((one) => one.test(before))
}

/** The verb with what it allows or demands, without its time. */
function ruleOf(coding: Coding, verb: Token, words: readonly Token[], time: TimeMention): string {
  const only = words.some(
    (token) => token.lemma === 'only' && token.index < verb.index && verb.index - token.index <= 2,
  )
  const begin = denialOf(coding, verb, words)?.index ?? verb.index
  const run: Token[] = []
  for (const token of words) {
    if (token.index < begin) continue
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

/** What makes a rule forbid: "no cars will be allowed", "cars will not be allowed". */
function denialOf({ context: { trees } }: Coding, verb: Token, words: readonly Token[]): Token | undefined {
  const own = trees.children(verb, 'advmod').find((token) => isDenial(token) && token.index < verb.index)
  if (own !== undefined) return own
  // By its place, since a long subject ("no plates other than those …") is often parsed wrong.
  const before = words.slice(
    0,
    words.findIndex((token) => token.index === verb.index),
  )
  const clause = before.slice(before.findLastIndex((token) => /^[,;:]$/u.test(token.text)) + 1)
  return clause[0]?.lemma.toLowerCase() === 'no' ? clause[0] : undefined
}

const isDenial = (token: Token): boolean => ['not', "n't", 'never'].includes(token.lemma.toLowerCase())

/** A preposition right before the time. */
const isEdge = (token: Token, time: TimeMention): boolean =>
  token.upos === 'ADP' && token.end <= time.start && time.start - token.end <= 1

/** Whether the sentence goes on telling when what holds: a time opens it. */
export function opensWithTime(coding: Coding, sentence: Sentence): boolean {
  const words = wordsOf(coding.context, sentence)
  const edge = words[Math.min(4, words.length - 1)]?.end ?? sentence.start
  return coding.context.analysis.times.some((time) => sentence.start <= time.start && time.start < edge)
}
