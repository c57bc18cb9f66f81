import { tellMonthName, tellShortDay } from '../../entry/days.js'
import { dayOf, type Span, widthOf } from './span.js'
import { edgesOf, type Unit } from './units.js'

export interface Tick {
  readonly day: number
  readonly label: string
  /** A new year, or a new month among days. */
  readonly strong: boolean
}

const steps: readonly (readonly [unit: Unit, every: number, days: number])[] = [
  ['day', 1, 1],
  ['day', 2, 2],
  ['week', 1, 7],
  ['week', 2, 14],
  ['month', 1, 30.4],
  ['quarter', 1, 91.3],
  ['year', 1, 365.25],
  ['year', 2, 730.5],
  ['year', 5, 1826],
  ['decade', 1, 3652],
  ['decade', 2, 7305],
  ['decade', 5, 18262],
  ['decade', 10, 36525],
]

/** The marks of the axis, no closer than so many pixels. */
export function ticksIn(span: Span, width: number, apart: number): Tick[] {
  const perDay = width / widthOf(span)
  const [unit, every] = steps.find(([, , days]) => days * perDay >= apart) ?? ['decade', 20]
  return edgesOf(unit, span)
    .filter((day) => day >= span.from && day < span.to && isTurn(unit, every, day))
    .map((day, at) => tickAt(unit, day, at === 0))
}

function isTurn(unit: Unit, every: number, day: number): boolean {
  if (every === 1) return true
  const year = Number(dayOf(day).slice(0, 4))
  if (unit === 'year') return year % every === 0
  if (unit === 'decade') return year % (every * 10) === 0
  return Math.floor(day / (unit === 'week' ? 7 : 1)) % every === 0
}

function tickAt(unit: Unit, day: number, first: boolean): Tick {
  const [year = '', month = ''] = dayOf(day).split('-')
  const plainYear = String(Number(year))
  if (unit === 'year' || unit === 'decade') return { day, label: plainYear, strong: true }
  if (unit === 'month' || unit === 'quarter') {
    const name = tellMonthName(`${year}-${month}`)
    return { day, label: month === '01' || first ? `${name} ${plainYear}` : name, strong: month === '01' }
  }
  const name = tellShortDay(dayOf(day))
  const strong = dayOf(day).endsWith('-01')
  return { day, label: first || dayOf(day).endsWith('-01-01') ? `${name} ${plainYear}` : name, strong }
}
