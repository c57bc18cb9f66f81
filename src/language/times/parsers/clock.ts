import { touches, type Word } from '../scan.js'
import { isTold } from '../time-words.js'
import type { TimeParser } from './parser.js'

/** "22:30", "6:00am", "11 a.m.", "15:11 GMT", "noon". A time of day belongs to the day beside it. */
export const clock: TimeParser = (words, at) => {
  if (isTold(words[at], 'clock')) return [{ first: at, next: at + 1, meaning: { is: 'clock' } }]
  const hour = words[at]
  if (hour?.kind !== 'number' || !/^([01]?\d|2[0-4])(\.[0-5]\d)?$/.test(hour.text) || words[at - 1]?.text === ':')
    return null
  const minutes = words[at + 2]
  const colon = words[at + 1]?.text === ':' && touches(hour, words[at + 1]) && touches(words[at + 1], minutes)
  const full = colon && minutes?.kind === 'number' && /^[0-5]\d$/.test(minutes.text) && words[at + 3]?.text !== ':'
  const next = full ? at + 3 : at + 1
  const half = afterHalf(words, next)
  if (half > next) return [{ first: at, next: afterZone(words, half), meaning: { is: 'clock' } }]
  return full ? [{ first: at, next: afterZone(words, next), meaning: { is: 'clock' } }] : null
}

/** The index after "am", "p.m.", "hrs", or `at`. */
function afterHalf(words: readonly Word[], at: number): number {
  const word = words[at]
  if (word === undefined) return at
  if (/^(am|pm|hrs|hr)$/.test(word.lower)) return at + 1
  const dotted = /^[ap]$/.test(word.lower) && words[at + 1]?.text === '.' && words[at + 2]?.lower === 'm'
  if (!dotted) return at
  return words[at + 3]?.text === '.' && touches(words[at + 2], words[at + 3]) ? at + 4 : at + 3
}

/** The index after a time zone in capitals ("GMT", "EST"), or `at`. */
const afterZone = (words: readonly Word[], at: number): number =>
  /^(GMT|UTC|[A-Z]{1,3}[SD]?T)$/.test(words[at]?.text ?? '') ? at + 1 : at
