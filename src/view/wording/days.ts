const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

interface Parts {
  readonly year: string
  readonly month: string
  readonly day: number
}

function partsOf(day: string): Parts {
  const [year = '', month = '', date = ''] = day.split('-')
  return { year: String(Number(year)), month: months[Number(month) - 1] ?? month, day: Number(date) }
}

/** `2022-11-05` as "5 November 2022". */
export function dayInWords(day: string): string {
  const { year, month, day: date } = partsOf(day)
  return `${date} ${month} ${year}`
}

/** A text with its days (`2022-11-05`) as "5 November 2022". */
export const withDaysInWords = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayInWords)

/** Two days as "5 to 7 November 2022", leaving out what the second says again; one day once. */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from)
  const [a, b] = [partsOf(from), partsOf(to)]
  if (a.year !== b.year) return `${dayInWords(from)} to ${dayInWords(to)}`
  return a.month === b.month ? `${a.day} to ${dayInWords(to)}` : `${a.day} ${a.month} to ${dayInWords(to)}`
}

/** When something happened, as an adverb: "on 5 November 2022", "in 2008", "from 21 April 2023 on"; "" when unknown. */
export function onDays(from: string | null, to: string | null): string {
  if (from === null) return to === null ? '' : `by ${dayInWords(to)}`
  if (to === null) return `from ${dayInWords(from)} on`
  if (from === to) return `on ${dayInWords(from)}`
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) {
    const [a, b] = [partsOf(from).year, partsOf(to).year]
    return a === b ? `in ${a}` : `between ${a} and ${b}`
  }
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && to === monthEnd(from)) {
    const { month, year } = partsOf(from)
    return `in ${month} ${year}`
  }
  return `between ${daysInWords(from, to).replace(' to ', ' and ')}`
}

function monthEnd(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
