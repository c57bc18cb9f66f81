/** A stretch of days, both ends inclusive, as days since 1970-01-01. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** Day number of a date of the Gregorian calendar (after Howard Hinnant's `days_from_civil`). */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

export interface CalendarDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The inverse of `dayNumber`. */
export function dateOf(days: number): CalendarDate {
  const z = days + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1)

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (days: number): number => ((((days + 3) % 7) + 7) % 7) + 1

export const oneDay = (days: number): Days => ({ from: days, to: days })
export const yearSpan = (year: number, last = year): Days => ({
  from: dayNumber(year, 1, 1),
  to: dayNumber(last, 12, 31),
})

/** The month, which may be counted beyond 1–12: 0 is December of the year before. */
export function monthSpan(year: number, month: number, months = 1): Days {
  const first = monthStart(year, month)
  return { from: first, to: monthStart(year, month + months) - 1 }
}

export const monthStart = (year: number, month: number): number =>
  dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1)

/** Monday to Sunday around the day. */
export function weekSpan(days: number): Days {
  const monday = days - weekdayOf(days) + 1
  return { from: monday, to: monday + 6 }
}

/** The same day so many months on, or the month's last day where there is none such. */
export function addMonths(days: number, months: number): number {
  const date = dateOf(days)
  const start = monthStart(date.year, date.month + months)
  const first = dateOf(start)
  return start + Math.min(date.day, daysInMonth(first.year, first.month)) - 1
}

/** Day number of `YYYY-MM-DD`, or null where it names no day. */
export function parseDay(day: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(day)
  if (match === null) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, date) ? dayNumber(year, month, date) : null
}

export const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)

/** `YYYY-MM-DD`, or null outside the years 1 to 9999. */
export function printDay(days: number): string | null {
  const { year, month, day } = dateOf(days)
  if (!(year >= 1 && year <= 9999)) return null
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}
