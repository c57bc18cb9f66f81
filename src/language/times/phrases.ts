import type { Found, Meaning } from './meaning.js'
import { isDash, touches, type Word } from './scan.js'
import { isTold, phraseAt, phrasesOf, told } from './time-words.js'

/** Leads of several words: "as of". */
const leads = phrasesOf('lead')

/** What the words around a time make of it. */
export interface Phrase {
  readonly found: Found
  /** Word index where the phrase begins with its preposition, and after which it ends with its time of day. */
  readonly first: number
  readonly next: number
  /** `from`: it begins then; `until`: it ends then; `within`: it is then; `beside`: "after X". */
  readonly lead: 'within' | 'from' | 'until' | 'beside'
  /** Whether it is the first of a range whose second is the next phrase. */
  readonly opensRange: boolean
}

/** Reads prepositions, times of day and ranges around the expressions. */
export function readPhrases(words: readonly Word[], expressions: readonly Found[]): Phrase[] {
  const dated = shareYears(words, expressions)
  const phrases = dated.map((found, index) =>
    phraseOf(words, withDayPart(words, found), dated[index - 1]?.next ?? 0, dated[index + 1]),
  )
  return phrases
}

function phraseOf(words: readonly Word[], found: Found, floor: number, following: Found | undefined): Phrase {
  const { first, lead } = leadBefore(words, found.first, floor)
  const next = afterDayPart(words, found)
  const gap = following === undefined ? null : words.slice(found.next, following.first)
  const opensRange =
    found.opensRange === true ||
    (gap !== null && following !== undefined && isRange(words, found, following, gap, first))
  return { found, first, next, lead: opensRange ? 'within' : lead, opensRange }
}

const rangeWords = new Set(['to', 'until', 'till', 'through'])

/** "from X to Y", "between X and Y", "X-Y", "X – Y". */
function isRange(
  words: readonly Word[],
  found: Found,
  following: Found,
  gap: readonly Word[],
  phraseFirst: number,
): boolean {
  if (gap.length !== 1 || !isDay(found.meaning) || !isDay(following.meaning)) return false
  const link = gap[0]
  const opener = words[phraseFirst]?.lower
  if (isDash(link)) return true
  return opener === 'between'
    ? link?.lower === 'and'
    : link !== undefined && rangeWords.has(link.lower) && (opener === 'from' || link.lower === 'through')
}

const isDay = (meaning: Meaning): boolean => !['duration', 'set', 'vague', 'clock'].includes(meaning.is)

/** The preposition before a time: where the phrase begins, and what it does to the two ends. */
function leadBefore(words: readonly Word[], first: number, floor: number): { first: number; lead: Phrase['lead'] } {
  let start = first
  let lead: Phrase['lead'] = 'within'
  for (let steps = 0; steps < 3 && start > floor; steps++) {
    const pair = start - 2 >= floor ? phraseAt(leads, words, start - 2) : null
    const two = pair?.next === start ? pair.value : undefined
    const value = two ?? told(words[start - 1], 'lead')
    if (value === undefined) break
    start -= two === undefined ? 1 : 2
    if (value === 'from' || value === 'until' || value === 'beside') lead = value
  }
  return { first: start, lead }
}

/** The index after "night" in "Monday night", "5 p.m." in "Sunday, 5 p.m.". */
function afterDayPart(words: readonly Word[], found: Found): number {
  if (!isDay(found.meaning)) return found.next
  return isTold(words[found.next], 'day-part') ? found.next + 1 : found.next
}

/** "the night of May 13", "early in the morning of 29 April": the time of day is printed with its date. */
function withDayPart(words: readonly Word[], found: Found): Found {
  const meaning = found.meaning
  if (meaning.is !== 'date' || words[found.first - 1]?.lower !== 'of' || !isTold(words[found.first - 2], 'day-part'))
    return found
  const early = words[found.first - 3]?.lower === 'early' ? 1 : 0
  const the = words[found.first - 3 - early]?.lower === 'the' ? 1 : 0
  return { ...found, first: found.first - 2 - early - the }
}

/** "5 September-12 September 1914", "in August and September 1914": a date without a year takes that of the next. */
function shareYears(words: readonly Word[], expressions: readonly Found[]): Found[] {
  const shared = [...expressions]
  for (let index = shared.length - 2; index >= 0; index--) {
    const [here, next] = [shared[index], shared[index + 1]]
    if (
      here?.meaning.is !== 'date' ||
      next?.meaning.is !== 'date' ||
      here.meaning.year !== null ||
      here.meaning.yearFrom !== null
    )
      continue
    if (next.meaning.year === null || next.first - here.next > 2 || !isJoined(words, here.next, next.first)) continue
    const earlier =
      here.meaning.month > next.meaning.month ||
      (here.meaning.month === next.meaning.month && (here.meaning.day ?? 0) > (next.meaning.day ?? 32))
    shared[index] = { ...here, meaning: { ...here.meaning, year: next.meaning.year - (earlier ? 1 : 0) } }
  }
  return shared
}

const joints = new Set(['and', 'or', 'to', 'until', 'through', 'till', 'of', ','])

function isJoined(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at]
    if (word === undefined || (!isDash(word) && !joints.has(word.lower))) return false
  }
  return to > from || touches(words[from - 1], words[to])
}
