import { dayNumber, dayOf, type Span, widthOf } from './span.js'

/** The stretches by which entries are counted, the finest first. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade'

const units: readonly (readonly [unit: Unit, days: number])[] = [
  ['day', 1],
  ['week', 7],
  ['month', 30.4],
  ['quarter', 91.3],
  ['year', 365.25],
  ['decade', 3652.5],
]

/** The finest unit that is at least so many pixels wide. */
export function unitFor(span: Span, width: number, pixels: number): Unit {
  const perDay = width / widthOf(span)
  return units.find(([, days]) => days * perDay >= pixels)?.[0] ?? 'decade'
}

const monthsIn: Readonly<Record<Exclude<Unit, 'day' | 'week'>, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
}

/** Where the unit begins that holds the day. Weeks begin on Mondays. */
export function startOf(unit: Unit, day: number): number {
  const whole = Math.floor(day)
  if (unit === 'day') return whole
  // 1970-01-01 was a Thursday.
  if (unit === 'week') return whole - ((((whole + 3) % 7) + 7) % 7)
  return monthStart(monthOf(whole), monthsIn[unit])
}

/** Where the next one begins. */
export function nextOf(unit: Unit, start: number): number {
  if (unit === 'day') return start + 1
  if (unit === 'week') return start + 7
  return monthStart(monthOf(start) + monthsIn[unit], monthsIn[unit])
}

const monthOf = (day: number): number => {
  const [year = 0, month = 1] = dayOf(day).split('-').map(Number)
  return year * 12 + month - 1
}

function monthStart(month: number, step: number): number {
  const first = Math.floor(month / step) * step
  const year = String(Math.max(0, Math.floor(first / 12))).padStart(4, '0')
  return dayNumber(`${year}-${String((first % 12) + 1).padStart(2, '0')}-01`)
}

/** Where each unit begins that reaches into the span, and where the last one ends. */
export function edgesOf(unit: Unit, { from, to }: Span): number[] {
  const edges = [startOf(unit, from)]
  for (let edge = edges[0] ?? from; edge < to; ) {
    const next = nextOf(unit, edge)
    if (next <= edge) break
    edges.push(next)
    edge = next
  }
  return edges
}
