const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const isoForm = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/
const compactForm = /^(\d{4})(\d{2})(\d{2})(?!\d)/
/** RFC 822, as in RSS: "Mon, 01 Nov 2021 23:30:00 +0200". */
const dayMonthYear = /^(?:[a-z]+\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,})\.?,?[\s-]+(\d{4})(?!\d)/i
const monthDayYear = /^(?:[a-z]+\.?,?\s+)?([a-z]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})(?!\d)/i

/**
 * The calendar day, `YYYY-MM-DD`, at the beginning of a date or date-time; null when it has none or names a
 * day that doesn't exist. The day is the one written, whatever the offset: an editor who writes
 * 00:30+02:00 means that day. Forms in which day and month can't be told apart (01/11/2021) give null.
 */
export function dayOf(text: string): string | null {
  const given = text.trim()
  const iso = isoForm.exec(given)
  if (iso) return calendarDay(Number(iso[1]), Number(iso[3]), Number(iso[4]))
  const compact = compactForm.exec(given)
  if (compact) return calendarDay(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const european = dayMonthYear.exec(given)
  if (european) return calendarDay(Number(european[3]), monthNumber(european[2]), Number(european[1]))
  const american = monthDayYear.exec(given)
  if (american) return calendarDay(Number(american[3]), monthNumber(american[1]), Number(american[2]))
  return null
}

const monthNumber = (name = ''): number => months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = year >= 1000 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}
