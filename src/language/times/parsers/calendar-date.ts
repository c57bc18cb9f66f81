import type { Base, Found, Part } from '../meaning.js'
import { isDash, type Word } from '../scan.js'
import { isTold, toldNumber } from '../time-words.js'
import { after, afterThe, dayOfMonthAt, monthAt, readPart, type TimeParser, weekdayAt, yearAt } from './parser.js'

type YearFrom = { readonly base: Base; readonly count: number }
interface Draft {
  year: number | null
  month: number
  day: number | null
  yearFrom: YearFrom | null
  next: number
  /** A second day after a dash: "March 5-9". */
  tail?: { first: number; day: number; next: number }
}

/** "November 7", "Sunday, 5 November 2022", "Nov. 5", "late May", "the end of March 2021", "August of that year". */
export const calendarDate: TimeParser = (words, at) => {
  const weekday = weekdayAt(words, at, true)
  let from = weekday ? after(words, weekday.next, ',') : at
  if (weekday && words[from]?.lower === 'the') from++
  const part = weekday ? null : readPart(words, from)
  const shift = weekday || part ? null : (toldNumber(words[from], 'shift') ?? toldNumber(words[from], 'shift-told'))
  const start = part?.next ?? (shift === null ? from : from + 1)
  const draft = monthFirst(words, start) ?? dayFirst(words, start)
  if (draft === null || (weekday && draft.day === null) || ((part || shift !== null) && draft.day !== null)) return null
  const alone = draft.day === null && draft.year === null && draft.yearFrom === null
  if (alone && !part && shift === null && !saysMonth(words, start)) return null
  if (shift !== null && draft.year !== null) return null
  const base: Base = isTold(words[from], 'shift-told') ? 'told' : 'published'
  const yearFrom = shift !== null ? { base, count: shift } : draft.yearFrom
  const found = foundOf(at, draft, weekday?.weekday ?? null, part?.part ?? null, yearFrom)
  if (draft.tail === undefined) return [found]
  const second = { ...draft, day: draft.tail.day, next: draft.tail.next }
  return [
    { ...found, next: draft.tail.first - 1, opensRange: true },
    foundOf(draft.tail.first, second, null, null, yearFrom),
  ]
}

const foundOf = (
  first: number,
  draft: Draft,
  weekday: number | null,
  part: Part | null,
  yearFrom: YearFrom | null,
): Found => ({
  first,
  next: draft.next,
  meaning: { is: 'date', year: draft.year, month: draft.month, day: draft.day, weekday, part, yearFrom },
})

/** "November 7, 2022", "Nov. 5", "April 2021", "March 5-9, 1918". */
function monthFirst(words: readonly Word[], at: number): Draft | null {
  const month = monthAt(words, at)
  if (month === null) return null
  const day = dayOfMonthAt(words, words[month.next]?.lower === 'the' ? month.next + 1 : month.next)
  if (day === null) {
    const year = readYear(words, month.next)
    if (month.short && year.next === month.next) return null
    return { month: month.month, day: null, ...year }
  }
  const tail = isDash(words[day.next]) ? dayOfMonthAt(words, day.next + 1) : null
  if (tail !== null && tail.day > day.day && monthAt(words, tail.next) === null) {
    const year = readYear(words, tail.next)
    return {
      month: month.month,
      day: day.day,
      year: year.year,
      yearFrom: year.yearFrom,
      next: day.next,
      tail: { first: day.next + 1, day: tail.day, next: year.next },
    }
  }
  return { month: month.month, day: day.day, ...readYear(words, day.next) }
}

/** "5 November 2022", "the 25th of August", "6-7 January 1916". */
function dayFirst(words: readonly Word[], at: number): Draft | null {
  const day = dayOfMonthAt(words, afterThe(words, at))
  if (day === null) return null
  const tail = isDash(words[day.next]) ? dayOfMonthAt(words, day.next + 1) : null
  const last = tail ?? day
  const month = monthAt(words, words[last.next]?.lower === 'of' ? last.next + 1 : last.next)
  if (month === null || (tail !== null && tail.day <= day.day)) return null
  const year = readYear(words, month.next)
  if (tail === null) return { month: month.month, day: day.day, ...year }
  return {
    month: month.month,
    day: day.day,
    year: year.year,
    yearFrom: year.yearFrom,
    next: day.next,
    tail: { first: day.next + 1, day: tail.day, next: year.next },
  }
}

/** The year after a month or day: "2022", ", 2022", "of 1940", "of that year", "next year". */
function readYear(
  words: readonly Word[],
  at: number,
): { year: number | null; yearFrom: YearFrom | null; next: number } {
  const comma = after(words, at, ',')
  const of = words[comma]?.lower === 'of' ? comma + 1 : comma
  const year = yearAt(words, of)
  if (year !== null) return { year, yearFrom: null, next: of + 1 }
  if (of === comma) return { year: null, yearFrom: null, next: at }
  const start = afterThe(words, of)
  const count = toldNumber(words[start], 'shift-told')
  const base: Base = count === null ? 'published' : 'told'
  const shift = count ?? toldNumber(words[start], 'shift')
  const yearWord = words[start + 1]?.lower === 'same' ? start + 2 : start + 1
  if (shift === null || words[yearWord]?.lower !== 'year') return { year: null, yearFrom: null, next: at }
  return { year: null, yearFrom: { base, count: shift }, next: yearWord + 1 }
}

/** Whether a month's name without any number means the month: always for most, by its neighbours for "May" and "March". */
function saysMonth(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !isTold(word, 'month-doubtful')) return true
  const before = words[at - 1]
  if (isTold(before, 'month-lead')) return true
  const next = words[at + 1]
  const noun = next?.kind === 'word' && next.text === next.lower && !isTold(next, 'lead')
  const verb = word.lower === 'may' || word.lower === 'march'
  if (before?.lower === 'the' || before?.lower === 's') return noun
  return !verb && noun && before?.kind === 'word' && before.text === before.lower
}
