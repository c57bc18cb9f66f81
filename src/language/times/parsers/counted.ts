import type { Meaning, Unit } from '../meaning.js'
import { readNumeral } from '../numerals.js'
import { isCapital, isDash, type Word } from '../scan.js'
import { isTold, toldNumber } from '../time-words.js'
import { afterThe, type TimeParser, weekdayAt } from './parser.js'
import { unitAt } from './relative.js'

/** A count of units: "15 years", "a few days", "two and a half months"; `count` null where it is vague. */
interface Counted {
  readonly count: number | null
  readonly unit: Unit
  readonly next: number
  /** Whether a dash ties them: "eight-hour". */
  readonly tied: boolean
}

function countedUnit(words: readonly Word[], at: number): Counted | null {
  const quantity = countAt(words, at)
  if (quantity === null) return null
  const tied = isDash(words[quantity.next])
  const at2 = tied ? quantity.next + 1 : quantity.next
  const unit = unitAt(words, at2)
  if (
    unit === null ||
    unit === 'weekend' ||
    (unit === 'second' && (quantity.article || words[at2]?.lower === 'second'))
  )
    return null
  return { count: quantity.count, unit, next: at2 + 1, tied }
}

function countAt(words: readonly Word[], at: number): { count: number | null; next: number; article: boolean } | null {
  const vagueAt = words[at]?.lower === 'a' || words[at]?.lower === 'the' ? at + 1 : at
  if (isTold(words[vagueAt], 'vague-count')) {
    const of = words[vagueAt + 1]?.lower === 'of' ? 2 : 1
    return { count: null, next: vagueAt + of, article: false }
  }
  const numeral = readNumeral(words, at)
  if (numeral === null) {
    const article = words[at]?.lower === 'a' || words[at]?.lower === 'an'
    return article ? { count: 1, next: at + 1, article } : null
  }
  const half =
    words[numeral.next]?.lower === 'and' &&
    words[numeral.next + 1]?.lower === 'a' &&
    words[numeral.next + 2]?.lower === 'half'
  return { count: numeral.value + (half ? 0.5 : 0), next: numeral.next + (half ? 3 : 0), article: false }
}

/** "15 years ago", "two days later", "a week earlier", "three months before". "Two days after the vote" stays a duration. */
export const ago: TimeParser = (words, at) => {
  const bracketed = words[at]?.text === '[' && words[at + 2]?.text === ']'
  const counted = bracketed ? bracketedUnit(words, at) : countedUnit(words, at)
  if (counted === null || counted.tied) return null
  const way = wayAt(words, counted.next)
  if (way === null) return null
  const { count, unit } = counted
  const brief = unit === 'second' || unit === 'minute' || (unit === 'hour' && way.base === 'told')
  if (count === null || !Number.isInteger(count) || brief)
    return [{ first: at, next: counted.next + 1, meaning: { is: 'vague' } }]
  return [
    {
      first: at,
      next: counted.next + 1,
      meaning: { is: 'step', unit, count: count * way.sign, base: way.base, part: null },
    },
  ]
}

/** "[Ten] years ago", as an editor writes it inside a quotation. */
function bracketedUnit(words: readonly Word[], at: number): Counted | null {
  const numeral = readNumeral(words, at + 1)
  const unit = unitAt(words, at + 3)
  return numeral === null || unit === null ? null : { count: numeral.value, unit, next: at + 4, tied: false }
}

function wayAt(words: readonly Word[], at: number): { sign: -1 | 1; base: 'published' | 'told' } | null {
  const word = words[at]
  if (isTold(word, 'ago')) return { sign: -1, base: 'published' }
  if (isTold(word, 'later')) return { sign: 1, base: 'told' }
  const next = words[at + 1]
  const closed = next === undefined || next.kind === 'mark' || isTold(next, 'lead')
  if (word?.lower === 'before') return closed && next?.lower !== 'the' ? { sign: -1, base: 'told' } : null
  return isTold(word, 'earlier') ? { sign: -1, base: 'told' } : null
}

/** "the last 6 months", "the past year", "the following two months", "the next few days". */
export const window: TimeParser = (words, at) => {
  const start = afterThe(words, at)
  const word = words[start]
  const told = isTold(word, 'window-told')
  const back = isTold(word, 'window-back')
  if (!told && !back && !isTold(word, 'window-on')) return null
  const number = readNumeral(words, start + 1)
  const bare = number === null && start > at && word?.lower === 'past'
  const at2 = number?.next ?? start + 1
  const unit = unitAt(words, at2)
  if (unit === null || (number === null && !bare) || unit === 'weekend') return null
  const count = number?.value ?? 1
  const found = { first: at, next: at2 + 1 }
  if (
    !Number.isInteger(count) ||
    words[at2 + 1]?.lower === 'of' ||
    unit === 'second' ||
    unit === 'minute' ||
    unit === 'hour'
  )
    return [{ ...found, meaning: { is: 'duration' } }]
  return [
    { ...found, meaning: { is: 'window', unit, count, toward: back ? -1 : 1, base: told ? 'told' : 'published' } },
  ]
}

/** "eight hours", "a few days", "a three-day visit": lengths, not dates. Ages ("18 years old") are none. */
export const duration: TimeParser = (words, at) => {
  const counted = countedUnit(words, at)
  if (counted === null) return null
  const dash = isDash(words[counted.next]) ? 1 : 0
  const old = words[counted.next + dash]?.lower
  const age = words[counted.next]?.lower === 'of' && words[counted.next + 1]?.lower === 'age'
  return old === 'old' || age ? null : [{ first: at, next: counted.next, meaning: { is: 'duration' } }]
}

const setMeaning: Meaning = { is: 'set' }

/** "every day", "each Sunday", "every two weeks", "per month", "daily", "Mondays". */
export const set: TimeParser = (words, at) => {
  const word = words[at]
  if (isTold(word, 'set')) return [{ first: at, next: at + 1, meaning: setMeaning }]
  if (toldNumber(word, 'weekday') !== null && isCapital(word) && word?.lower.endsWith('days')) {
    return [{ first: at, next: at + 1, meaning: setMeaning }]
  }
  const per = isTold(word, 'per')
  if (!per && !isTold(word, 'each')) return null
  const other = words[at + 1]?.lower === 'other' || words[at + 1]?.lower === 'single' ? at + 2 : at + 1
  const number = per ? null : readNumeral(words, other)
  const last = number?.next ?? other
  const unit = unitAt(words, last)
  const repeated =
    (unit !== null && words[last]?.lower !== 'second') ||
    weekdayAt(words, last, false) !== null ||
    isTold(words[last], 'day-part') ||
    isTold(words[last], 'season')
  return repeated ? [{ first: at, next: last + 1, meaning: setMeaning }] : null
}
