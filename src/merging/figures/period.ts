/** Days, both inclusive; `to` null where it is still open. */
export interface Period {
  readonly from: string
  readonly to: string | null
}

const nameOf = (form: Intl.DateTimeFormatOptions, month: number, day: number): string =>
  new Intl.DateTimeFormat('en', { ...form, timeZone: 'UTC' }).format(new Date(Date.UTC(2023, month, day))).toLowerCase()

// 1 January 2023 was a Sunday, which JavaScript counts as 0.
const weekdays = Array.from({ length: 7 }, (_, day) => nameOf({ weekday: 'long' }, 0, day + 1))
const months = Array.from({ length: 12 }, (_, month) => nameOf({ month: 'long' }, month, 1))
const names: ReadonlySet<string> = new Set([...weekdays, ...months])

/** Whether the word, in lower case, names a day of the week or a month. */
export const isDayOrMonth = (word: string): boolean => names.has(word)

const capitalised = (words: readonly string[]): string =>
  words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('|')
const aWeekday = new RegExp(`\\b(?:${capitalised(weekdays)})\\b`, 'gu')
const aMonth = new RegExp(`\\b(?:(\\d{1,2}) )?(${capitalised(months)})\\b(?: (\\d{1,2})(?!\\d))?(?:,? (\\d{4}))?`, 'gu')
const aYear = /(?<![\d,.-])(?:19|20)\d\d(?![\d,.-]*\d)/gu

/**
 * The days that a sentence names, for a figure that the coder left undated: its one weekday, month or year, the latest
 * one up to `learned`. Null where it names none, or several.
 */
export function periodIn(sentence: string, learned: string): Period | null {
  const day = only([...sentence.matchAll(aWeekday)].map(([word]) => word.toLowerCase()))
  if (day !== null) return lastWeekday(weekdays.indexOf(day), learned)
  const month = only([...sentence.matchAll(aMonth)], ([text]) => text)
  if (month !== null) return ofMonth(month, learned)
  const year = only([...sentence.matchAll(aYear)].map(([text]) => text))
  return year === null ? null : { from: `${year}-01-01`, to: `${year}-12-31` }
}

function only<T>(found: readonly T[], key: (one: T) => unknown = (one) => one): T | null {
  const [first] = found
  return first === undefined || found.some((other) => key(other) !== key(first)) ? null : first
}

function lastWeekday(weekday: number, learned: string): Period {
  const day = new Date(learned)
  while (day.getUTCDay() !== weekday) day.setUTCDate(day.getUTCDate() - 1)
  const told = iso(day)
  return { from: told, to: told }
}

function ofMonth(match: RegExpMatchArray, learned: string): Period {
  const [, before, name = '', behind, toldYear] = match
  const month = months.indexOf(name.toLowerCase())
  const date = Number(before ?? behind ?? 0)
  const thisYear = Number(learned.slice(0, 4))
  const isAhead = iso(new Date(Date.UTC(thisYear, month, date || 1))) > learned
  const year = toldYear === undefined ? thisYear - (isAhead ? 1 : 0) : Number(toldYear)
  const from = iso(new Date(Date.UTC(year, month, date || 1)))
  return { from, to: date > 0 ? from : iso(new Date(Date.UTC(year, month + 1, 0))) }
}

const iso = (day: Date): string => day.toISOString().slice(0, 10)
