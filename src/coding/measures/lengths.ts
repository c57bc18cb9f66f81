import type { Quantity, TimeMention } from '../../language/index.js'
import type { Coding } from '../coding.js'
import { dayNumber, dayOf } from '../dates.js'

const units = ['day', 'week', 'month', 'year'] as const

/** How long a rule or one of its phases is said to hold: "two months". */
export interface Lasting {
  /** As told, for people. */
  readonly text: string
  readonly count: number
  readonly unit: (typeof units)[number]
  /** Told with "about", "at least" and the like: its end is no certain day. */
  readonly loose: boolean
}

/** The length that a time names: "two months", "two-month", "the following two months"; null for hours and for none. */
export function lengthOf(coding: Coding, time: TimeMention): Lasting | null {
  const quantity: Quantity | undefined = coding.context.analysis.quantities.find(
    (one) => one.unit !== null && one.start < time.end && time.start < one.end,
  )
  const unit = units.find((name) => quantity?.unit === name || quantity?.unit === `${name}s`)
  const count = quantity?.value ?? null
  if (!quantity || unit === undefined || count === null || count <= 0 || !Number.isInteger(count)) return null
  return { text: time.text, count, unit, loose: quantity.bound !== 'exact' }
}

/**
 * The first and the last day on which a stretch of that length may end. "Two months from 21 January" ends on 20 March,
 * or on 21 March for those who count from the day after.
 */
export function endsOf(from: string, { count, unit, loose }: Lasting): { first: string; last: string } {
  const end = unit === 'month' || unit === 'year' ? monthsOn(from, unit === 'year' ? 12 * count : count) : null
  const last = end ?? dayOf(dayNumber(from) + count * (unit === 'week' ? 7 : 1))
  const first = dayOf(dayNumber(last) - 1)
  if (!loose) return { first, last }
  const slack = Math.ceil(0.25 * (dayNumber(last) - dayNumber(from)))
  return { first: dayOf(dayNumber(first) - slack), last: dayOf(dayNumber(last) + slack) }
}

/** The same day so many months on; the last of the month where it has no such day. */
function monthsOn(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
