import type { TimeMention } from '../analysis.js'
import { parseDay, printDay, weekdayOf } from './calendar.js'
import { calendarDate } from './parsers/calendar-date.js'
import { readNumeral } from './numerals.js'
import { scan, type Word } from './scan.js'
import { told } from './time-words.js'

/**
 * The day of a report that bears none, where clues inside force it, else null. Forced is a whole date that stands
 * alone in one of the first or last lines ("Monday, November 21, 2022"), or beside "today". Where its year is missing,
 * "in 2008, 15 years ago" tells it, or the weekday must fit exactly one year between the latest told and the fourth after.
 * `times` are the report's, found without an anchor.
 */
export function publishedFromClues(text: string, times: readonly TimeMention[]): string | null {
  const days = new Set(
    [...headerLines(text), ...todays(text, times)].map((words) => dayOf(words, times)).filter((day) => day !== null),
  )
  // Two different days prove nothing.
  return days.size === 1 ? ([...days][0] ?? null) : null
}

/** The words of the first three and the last two lines that are short enough to be a date. */
function headerLines(text: string): Word[][] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const ends = lines.length <= 5 ? lines : [...lines.slice(0, 3), ...lines.slice(-2)]
  return ends.filter((line) => line.length <= 60).map((line) => scan(line))
}

/** "today, November 21, 2022", "today (21 November 2022)": the words after each "today". */
const todays = (text: string, times: readonly TimeMention[]): Word[][] =>
  times.filter((time) => time.text.toLowerCase() === 'today').map((time) => scan(text.slice(time.end, time.end + 40)))

/** The one date that the words consist of, leaving aside what stands around it in a date line. */
function dayOf(words: readonly Word[], times: readonly TimeMention[]): string | null {
  const start = words.findIndex((word) => word.kind !== 'mark' && told(word, 'lead') === undefined && !isLabel(word))
  const found = start < 0 ? null : calendarDate(words, start)?.[0]
  if (!found || found.meaning.is !== 'date' || found.meaning.day === null) return null
  const rest = words.slice(found.next).filter((word) => word.kind === 'word')
  if (rest.length > 3 && words.length < 14) return null
  const { year, month, day, weekday } = found.meaning
  const fits = (candidate: number): string | null => {
    const printed = `${String(candidate).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    const number = parseDay(printed)
    return number === null || (weekday !== null && weekdayOf(number) !== weekday) ? null : printDay(number)
  }
  if (year !== null) return fits(year)
  const clue = yearOfWriting(times)
  if (clue !== null) return fits(clue)
  const latest = latestYear(times)
  if (weekday === null || latest === null) return null
  const candidates = [0, 1, 2, 3, 4].map((ahead) => fits(latest + ahead)).filter((candidate) => candidate !== null)
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

/** Farthest that "15 years ago" may stand from its year ("in 2008, more than 15 years ago"), in UTF-16 code units. */
const beside = 24

/** The year from which "15 years ago" is counted where the year meant stands beside it; null where clues differ. */
function yearOfWriting(times: readonly TimeMention[]): number | null {
  const years = new Set<number>()
  for (const [i, time] of times.entries()) {
    const back = yearsBack(scan(time.text))
    if (back === null) continue
    for (const other of [times[i - 1], times[i + 1]]) {
      if (!other || !isYear(other.text)) continue
      const apart = other.start > time.start ? other.start - time.end : time.start - other.end
      if (apart <= beside) years.add(Number(other.text) + back)
    }
  }
  return years.size === 1 ? ([...years][0] ?? null) : null
}

const isYear = (text: string): boolean => /^[12]\d{3}$/.test(text)

/** 15 for "15 years ago". */
function yearsBack(words: readonly Word[]): number | null {
  const count = readNumeral(words, 0)
  if (count === null || told(words[count.next], 'unit') !== 'year') return null
  return told(words[count.next + 1], 'ago') === undefined ? null : count.value
}

const isLabel = (word: Word): boolean => /^(published|updated|posted|date|dated|last)$/.test(word.lower)

/** The latest year that the report tells of itself. */
function latestYear(times: readonly TimeMention[]): number | null {
  const years = times.flatMap((time) => (time.from === null ? [] : [Number(time.from.slice(0, 4))]))
  return years.length === 0 ? null : Math.max(...years)
}
