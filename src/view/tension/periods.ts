import { dayAfter } from '../../record/index.js'

/** What a point of the line stands for: a day or an ISO week. */
export type PeriodKind = 'day' | 'week'

/** A day or an ISO week (ISO 8601: Monday to Sunday); `from` and `to` are its first and last day, inclusive. */
export interface Period {
  /** `2024-05-06`, or `2024-W19` for a week. */
  readonly name: string
  readonly from: string
  readonly to: string
}

const dayLength = 86_400_000

/** Weeks by their days: working out a calendar week is slow, and reports crowd on few days. */
const weeks = new Map<string, Period>()

/** The day or week that holds a day. */
export function periodOf(day: string, kind: PeriodKind): Period {
  if (kind === 'day') return { name: day, from: day, to: day }
  const known = weeks.get(day)
  if (known !== undefined) return known
  const monday = mondayOf(day)
  const week = { name: weekName(monday), from: monday, to: dayAfter(monday, 6) }
  weeks.set(day, week)
  return week
}

/** All periods from the one that holds `first` to the one that holds `last`. */
export function periodsBetween(first: string, last: string, kind: PeriodKind): Period[] {
  const periods: Period[] = []
  for (let at = periodOf(first, kind); at.from <= last; at = periodOf(dayAfter(at.to, 1), kind)) periods.push(at)
  return periods
}

function mondayOf(day: string): string {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return dayAfter(day, -((weekday + 6) % 7))
}

/** The year of an ISO week is that of its Thursday. */
function weekName(monday: string): string {
  const year = dayAfter(monday, 3).slice(0, 4)
  const first = mondayOf(`${year}-01-04`)
  const number = 1 + (Date.parse(monday) - Date.parse(first)) / (7 * dayLength)
  return `${year}-W${String(number).padStart(2, '0')}`
}
