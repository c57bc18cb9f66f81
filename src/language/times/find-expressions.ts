import type { Found } from './meaning.js'
import { isNumberWord } from './numerals.js'
import { calendarDate } from './parsers/calendar-date.js'
import { clock } from './parsers/clock.js'
import { ago, duration, set, window } from './parsers/counted.js'
import { numericDate } from './parsers/numeric-date.js'
import type { TimeParser } from './parsers/parser.js'
import { dayWord, partOfUnit, shiftedUnit, toldUnit, vague } from './parsers/relative.js'
import { season } from './parsers/season.js'
import { dayOfMonth, feast, weekday } from './parsers/weekday.js'
import { century, decade, era, year } from './parsers/year.js'
import { isTiedBack, type Word } from './scan.js'
import { isTimeWord, isTold, phraseAt, phrasesOf } from './time-words.js'

/** The families of time expressions that a word can open. The longest reading wins; between equals, the first. */
export const parsersAtWord: readonly TimeParser[] = [
  calendarDate,
  weekday,
  feast,
  dayOfMonth,
  era,
  decade,
  century,
  year,
  season,
  dayWord,
  shiftedUnit,
  toldUnit,
  partOfUnit,
  ago,
  window,
  set,
  vague,
  duration,
  clock,
]

/** Those that a number in figures can open. */
export const parsersAtNumber: readonly TimeParser[] = [
  calendarDate,
  numericDate,
  era,
  decade,
  century,
  year,
  season,
  ago,
  duration,
  clock,
]

const names = phrasesOf('name')

/** The time expressions in the words, in order and without overlap, nothing worked out yet. */
export function findExpressions(words: readonly Word[]): Found[] {
  const found: Found[] = []
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (
      word === undefined ||
      !canOpen(word) ||
      !goesOn(word, words[at + 1]) ||
      (word.kind === 'number' && isTiedBack(words, at))
    ) {
      at++
      continue
    }
    const name = isTold(word, 'opener') ? null : phraseAt(names, words, at)
    const reading = name === null ? longestAt(words, at) : null
    if (reading !== null) found.push(...reading)
    at = name?.next ?? reading?.at(-1)?.next ?? at + 1
  }
  return found
}

const canOpen = (word: Word): boolean =>
  word.kind === 'number' || word.text === '[' || (word.kind === 'word' && (isTimeWord(word) || isNumberWord(word)))

/** Whether a time can go on from here: after "the" stands a word of time or a number, after lone figures no comma. */
function goesOn(word: Word, next: Word | undefined): boolean {
  if (word.kind === 'number') return next?.kind !== 'mark' || word.text.length >= 4 || /[-–—:/.’'\]]/.test(next.text)
  if (!isTold(word, 'opener') || word.lower === 'half') return true
  return (
    next !== undefined &&
    (next.kind === 'number' || isNumberWord(next) || (isTimeWord(next) && !articles.has(next.lower)))
  )
}

const articles = new Set(['the', 'a', 'an'])

function longestAt(words: readonly Word[], at: number): readonly Found[] | null {
  let best: readonly Found[] | null = null
  let end = at
  for (const parser of words[at]?.kind === 'number' ? parsersAtNumber : parsersAtWord) {
    const reading = parser(words, at)
    const next = reading?.at(-1)?.next ?? at
    if (next > end) {
      best = reading
      end = next
    }
  }
  return best
}
