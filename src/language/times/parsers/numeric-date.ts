import { isDate } from '../calendar.js'
import { touches } from '../scan.js'
import type { TimeParser } from './parser.js'

/**
 * "2022-11-05", "11/5/2022", "05.11.2022". With slashes the month stands first, as in the United States, unless the
 * first number is above twelve; with points the day stands first.
 */
export const numericDate: TimeParser = (words, at) => {
  const word = words[at]
  if (word?.kind !== 'number') return null
  const pointed = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(word.text)
  if (pointed) return dateOf(at, at + 1, Number(pointed[3]), Number(pointed[2]), Number(pointed[1]))
  const mark = words[at + 1]?.text
  if (mark !== '-' && mark !== '/') return null
  const parts = [word, words[at + 2], words[at + 4]].map((part) =>
    part?.kind === 'number' && /^\d{1,4}$/.test(part.text) ? part.text : null,
  )
  const [first, second, third] = parts
  if (!first || !second || !third || words[at + 3]?.text !== mark) return null
  for (let k = at; k < at + 4; k++) if (!touches(words[k], words[k + 1])) return null
  if (mark === '-' && first.length === 4)
    return dateOf(at, afterClock(words, at + 5), Number(first), Number(second), Number(third))
  if (mark !== '/' || third.length !== 4) return null
  return Number(first) > 12
    ? dateOf(at, at + 5, Number(third), Number(second), Number(first))
    : dateOf(at, at + 5, Number(third), Number(first), Number(second))
}

const dateOf = (first: number, next: number, year: number, month: number, day: number): ReturnType<TimeParser> =>
  isDate(year, month, day)
    ? [{ first, next, meaning: { is: 'date', year, month, day, weekday: null, part: null, yearFrom: null } }]
    : null

/** The index after the clock of an ISO time stamp ("T10:38:07.190Z"), or `at`. */
function afterClock(words: Parameters<TimeParser>[0], at: number): number {
  if (words[at]?.text !== 'T' || !touches(words[at - 1], words[at])) return at
  let next = at + 1
  while (
    touches(words[next - 1], words[next]) &&
    (words[next]?.kind === 'number' || words[next]?.text === ':' || words[next]?.text === 'Z')
  )
    next++
  return next
}
