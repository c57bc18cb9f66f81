import type { WireRule } from '../../api/rules/wire.js'

/** A stretch of time that is drawn; days inclusive. */
export interface Axis {
  readonly from: string
  readonly to: string
}

export const zooms = ['fit', 'year', 'month'] as const
export type Zoom = (typeof zooms)[number]
export const isZoom = (word: string | null): word is Zoom => zooms.some((zoom) => zoom === word)

const dayLength = 86_400_000
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayLength
const dayAt = (number: number): string => new Date(Math.round(number) * dayLength).toISOString().slice(0, 10)

/** So many days from one to the other. */
export const daysBetween = (one: string, other: string): number => numberOf(other) - numberOf(one)
export const dayPlus = (day: string, days: number): string => dayAt(numberOf(day) + days)

/** Longer than this, all rules on one axis would be slivers. */
const longestFit = 3 * 365

interface Chosen {
  readonly zoom: Zoom | null
  readonly since: string | null
  readonly until: string | null
}

/** The axis for the rules shown: a zoom around the day, the period chosen, or all of their days. */
export function axisOf(rules: readonly WireRule[], day: string, { zoom, since, until }: Chosen): Axis {
  const fit = fitted(rules, day)
  const period = { from: since ?? fit.from, to: until ?? fit.to }
  if (zoom === null && (since !== null || until !== null) && period.from < period.to) return period
  const chosen = zoom ?? (daysBetween(fit.from, fit.to) > longestFit ? 'year' : 'fit')
  if (chosen === 'fit') return fit
  const [before, after] = chosen === 'year' ? [240, 150] : [36, 26]
  return { from: dayPlus(day, -before), to: dayPlus(day, after) }
}

/** All days told of the rules, and the day, with some air. */
function fitted(rules: readonly WireRule[], day: string): Axis {
  const days = [day, ...rules.flatMap(daysTold)].sort()
  const [first, last] = [days[0] ?? day, days.at(-1) ?? day]
  const air = Math.max(10, Math.round(daysBetween(first, last) * 0.05))
  return { from: dayPlus(first, -air), to: dayPlus(last, air) }
}

/** The days of its phases; of a rule without any, that of its first telling. */
function daysTold({ bars, learned }: WireRule): string[] {
  const days = bars.flatMap(({ from, to }) => [from, to].filter((day) => day !== null))
  return days.length === 0 ? [learned.from] : days
}

/** Where a day lies on the axis, from 0 at its beginning to 1; beyond those outside of it. */
export const placeOf = ({ from, to }: Axis, day: string): number =>
  daysBetween(from, day) / Math.max(1, daysBetween(from, to) + 1)

export interface Tick {
  readonly day: string
  readonly unit: 'day' | 'month' | 'year'
}

const mostTicks = 9

/** Days at which the axis is marked, at most nine: Mondays, first days of months or of years. */
export function ticksOf(axis: Axis): Tick[] {
  const days = daysBetween(axis.from, axis.to)
  if (days <= 7 * mostTicks) return mondays(axis).map((day) => ({ day, unit: 'day' }))
  const months = firstsOfMonths(axis)
  const step = [1, 2, 3, 6].find((every) => months.length / every <= mostTicks)
  if (step !== undefined) {
    return months.filter((day) => (Number(day.slice(5, 7)) - 1) % step === 0).map((day) => ({ day, unit: 'month' }))
  }
  const years = months.filter((day) => day.slice(5, 7) === '01')
  const every = Math.ceil(years.length / mostTicks)
  return years.filter((day) => Number(day.slice(0, 4)) % every === 0).map((day) => ({ day, unit: 'year' }))
}

function mondays({ from, to }: Axis): string[] {
  const first = numberOf(from) + ((8 - new Date(numberOf(from) * dayLength).getUTCDay()) % 7)
  return Array.from({ length: Math.max(0, Math.floor((numberOf(to) - first) / 7) + 1) }, (_, at) =>
    dayAt(first + 7 * at),
  )
}

function firstsOfMonths({ from, to }: Axis): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number)
  const found: string[] = []
  for (let at = 0; ; at++) {
    const day = new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 10)
    if (day > to) return found
    if (day >= from) found.push(day)
  }
}
