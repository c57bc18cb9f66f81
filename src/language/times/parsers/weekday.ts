import { isCapital } from '../scan.js'
import { isTold, phraseAt, phrasesOf, toldNumber } from '../time-words.js'
import { afterThe, type TimeParser, weekdayAt } from './parser.js'

/** "Sunday", "last Monday", "next Friday", "the following Tuesday". A habit ("Mondays") is left to `set`. */
export const weekday: TimeParser = (words, at) => {
  const shifted = afterThe(words, at)
  const shift = toldNumber(words[shifted], 'shift') ?? toldNumber(words[shifted], 'shift-told')
  const start = shift === null ? at : shifted + 1
  const day = weekdayAt(words, start, false)
  if (day === null || (words[start]?.lower.endsWith('days') ?? false)) return null
  const base = shift !== null && isTold(words[shifted], 'shift-told') ? 'told' : 'published'
  return [{ first: at, next: day.next, meaning: { is: 'weekday', weekday: day.weekday, toward: sign(shift), base } }]
}

const sign = (shift: number | null): -1 | 0 | 1 | null => (shift === null ? null : shift < 0 ? -1 : shift > 0 ? 1 : 0)

const feasts = phrasesOf('feast')

/** "Christmas", "New Year's Eve", "Christmas 1963". */
export const feast: TimeParser = (words, at) => {
  // A capital before it makes it a surname or a title.
  if (!isCapital(words[at]) || (isCapital(words[at - 1]) && words[at - 2]?.text !== '.')) return null
  const phrase = phraseAt(feasts, words, at)
  if (phrase === null) return null
  const [month, day] = phrase.value.split('-').map(Number)
  const year = words[phrase.next]?.text ?? ''
  const hasYear = /^[12]\d{3}$/.test(year)
  const meaning = { is: 'date', month: month ?? 1, day: day ?? 1, weekday: null, part: null, yearFrom: null } as const
  return [
    { first: at, next: phrase.next + (hasYear ? 1 : 0), meaning: { ...meaning, year: hasYear ? Number(year) : null } },
  ]
}

/** "the 20th": a day of the month under way. Only where no noun follows, for "the 20th attack" is a count. */
export const dayOfMonth: TimeParser = (words, at) => {
  const word = words[at + 1]
  const suffix = words[at + 2]
  if (words[at]?.lower !== 'the' || word?.kind !== 'number' || !/^([1-9]|[12]\d|3[01])$/.test(word.text)) return null
  if (suffix === undefined || suffix.start !== word.end || !/^(st|nd|rd|th)$/.test(suffix.lower)) return null
  const before = words[at - 1]?.lower
  const next = words[at + 3]
  if ((before !== 'on' && before !== 'until' && before !== 'by') || (next?.kind === 'word' && !isTold(next, 'lead')))
    return null
  return [{ first: at, next: at + 3, meaning: { is: 'day-of-month', day: Number(word.text) } }]
}
