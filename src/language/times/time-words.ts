import type { Word } from './scan.js'
import { classesOf, loadWordList, type Phrases, phrasesIn } from './word-list.js'

const classes = [
  'month',
  'month-short',
  'month-doubtful',
  'weekday',
  'weekday-short',
  'season',
  'season-doubtful',
  'feast',
  'unit',
  'day-part',
  'clock',
  'day-word',
  'part',
  'part-noun',
  'shift',
  'shift-told',
  'ago',
  'later',
  'earlier',
  'window-back',
  'window-on',
  'window-told',
  'set',
  'each',
  'per',
  'era',
  'decade-word',
  'vague',
  'lead',
  'year-lead',
  'not-year-lead',
  'not-year-next',
  'month-lead',
  'future',
  'past',
  'name',
  'vague-count',
  'vague-noun',
  'opener',
] as const
export type TimeClass = (typeof classes)[number]

const list = loadWordList('en/times.tsv', classes)

/** The value of the word in a class of `times.tsv`, or undefined. */
export const told = (word: Word | undefined, kind: TimeClass): string | undefined =>
  word === undefined ? undefined : classesOf(list, word, 'time').get(kind)

export const isTold = (word: Word | undefined, kind: TimeClass): boolean => told(word, kind) !== undefined

/** The number that the word has in the class, or null. */
export function toldNumber(word: Word | undefined, kind: TimeClass): number | null {
  const value = told(word, kind)
  return value === undefined ? null : Number(value)
}

/** Whether any class of the list holds the word. */
export const isTimeWord = (word: Word): boolean => classesOf(list, word, 'time').size > 0

/** The list's forms of one class, as `phraseAt` reads them. */
export const phrasesOf = (kind: TimeClass): Phrases => phrasesIn(list, kind)

export { phraseAt } from './word-list.js'
