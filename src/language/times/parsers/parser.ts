import type { Found, Part } from '../meaning.js'
import { isCapital, isDash, type Word } from '../scan.js'
import { told, toldNumber } from '../time-words.js'

/** Reads one family of expressions at `at`; null where none stands there. Looks only a few words ahead. */
export type TimeParser = (words: readonly Word[], at: number) => readonly Found[] | null

/** The index after "the", or `at` itself. */
export const afterThe = (words: readonly Word[], at: number): number => (words[at]?.lower === 'the' ? at + 1 : at)

/** The index after a full stop or comma that belongs to a short form or a date, or `at` itself. */
export const after = (words: readonly Word[], at: number, mark: string): number =>
  words[at]?.text === mark ? at + 1 : at

const isPart = (value: string | undefined): value is Part =>
  value === 'start' || value === 'early' || value === 'mid' || value === 'late' || value === 'end'

/** "early", "mid-", "late in", "the end of": the part, and the index of what it is a part of. */
export function readPart(words: readonly Word[], at: number): { part: Part; next: number } | null {
  const start = afterThe(words, at)
  const noun = told(words[start], 'part-noun')
  if (isPart(noun) && words[start + 1]?.lower === 'of') return { part: noun, next: afterThe(words, start + 2) }
  const adjective = told(words[start], 'part')
  if (!isPart(adjective)) return null
  if (isDash(words[start + 1])) return { part: adjective, next: start + 2 }
  if (words[start + 1]?.lower === 'in') return { part: adjective, next: afterThe(words, start + 2) }
  return { part: adjective, next: start + 1 }
}

/** A year in four figures at `at`, or null. */
export function yearAt(words: readonly Word[], at: number): number | null {
  const word = words[at]
  if (word?.kind !== 'number' || !/^[12]\d{3}$/.test(word.text)) return null
  const next = words[at + 1]
  const glued = next !== undefined && next.start === word.end
  if (glued && (next.kind === 'word' || next.text === '%' || next.text === ':')) return null
  return Number(word.text)
}

/** A day of the month, "5" or "5th", with the index after it. */
export function dayOfMonthAt(words: readonly Word[], at: number): { day: number; next: number } | null {
  const word = words[at]
  if (word?.kind !== 'number' || !/^(0?[1-9]|[12]\d|3[01])$/.test(word.text)) return null
  const suffix = words[at + 1]
  if (suffix === undefined || suffix.start !== word.end) return { day: Number(word.text), next: at + 1 }
  if (/^(st|nd|rd|th)$/.test(suffix.lower)) return { day: Number(word.text), next: at + 2 }
  return suffix.kind === 'word' || suffix.text === ':' || suffix.text === '%'
    ? null
    : { day: Number(word.text), next: at + 1 }
}

/** A weekday written with a capital; short forms only where `short` allows them. */
export function weekdayAt(
  words: readonly Word[],
  at: number,
  short: boolean,
): { weekday: number; next: number } | null {
  const word = words[at]
  if (word === undefined || !/^[A-Z]/.test(word.text)) return null
  const full = toldNumber(word, 'weekday')
  if (full !== null) return { weekday: full, next: at + 1 }
  // "the Morning Sun" is a newspaper.
  const brief = short && !isCapital(words[at - 1]) ? toldNumber(word, 'weekday-short') : null
  return brief === null ? null : { weekday: brief, next: after(words, at + 1, '.') }
}

/** A month's name with a capital, with the index after it (and after the full stop of a short form). */
export function monthAt(words: readonly Word[], at: number): { month: number; short: boolean; next: number } | null {
  const word = words[at]
  if (word === undefined || !/^[A-Z]/.test(word.text)) return null
  const full = toldNumber(word, 'month')
  if (full !== null) return { month: full, short: false, next: at + 1 }
  const brief = toldNumber(word, 'month-short')
  return brief === null ? null : { month: brief, short: true, next: after(words, at + 1, '.') }
}
