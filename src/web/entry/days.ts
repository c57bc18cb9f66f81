/** Days and numbers as the reader's locale writes them. Days are `YYYY-MM-DD`, without a time zone. */

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', ...options })

const whole = format({ day: 'numeric', month: 'short', year: 'numeric' })
const weekdays = format({ weekday: 'long' })
const dayNumbers = format({ day: 'numeric' })
const months = format({ month: 'short', year: 'numeric' })
const longMonths = format({ month: 'long', year: 'numeric' })
const shortMonths = format({ month: 'short' })
const shortDays = format({ day: 'numeric', month: 'short' })
const numbers = new Intl.NumberFormat()

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** "5 Nov 2022" */
export const tellDay = (day: string): string => whole.format(at(day))
/** "5 Nov", where the year stands elsewhere. */
export const tellShortDay = (day: string): string => shortDays.format(at(day))
/** "November 2022", from `YYYY-MM`. */
export const tellMonth = (month: string): string => longMonths.format(at(`${month}-01`))
/** "Nov", from `YYYY-MM`. */
export const tellMonthName = (month: string): string => shortMonths.format(at(`${month}-01`))

export const tellNumber = (value: number): string => numbers.format(value)
export const tellCount = (count: number, one: string, many: string): string =>
  `${tellNumber(count)} ${count === 1 ? one : many}`

/** "5 Nov 2022", "5 – 21 Nov 2022", "from 5 Nov 2022", "until 5 Nov 2022"; null when neither end is known. */
export function tellPeriod(from: string | null, to: string | null): string | null {
  if (from !== null && to !== null) return from === to ? tellDay(from) : whole.formatRange(at(from), at(to))
  if (from !== null) return `from ${tellDay(from)}`
  return to === null ? null : `until ${tellDay(to)}`
}

/** The same, whole years and months by name: "1999", "November 2022". */
export function tellWhole(from: string, to: string): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(0, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return String(Number(year))
  const ends = monthEnds(month)
  return from === ends.since && to === ends.until ? tellMonth(month) : tellPeriod(from, to)
}

/** A day taken apart for the timeline's margin. */
export const dayParts = (day: string): { number: string; month: string; weekday: string } => ({
  number: dayNumbers.format(at(day)),
  month: months.format(at(day)),
  weekday: weekdays.format(at(day)),
})

/** First and last day of a month, `YYYY-MM`. */
export const monthEnds = (month: string): { since: string; until: string } => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return { since: `${month}-01`, until: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10) }
}
