import type { Layer } from '../../record/index.js'

export interface MonthCount {
  /** `YYYY-MM` */
  readonly month: string
  readonly layers: Readonly<Record<Layer, number>>
}

/** One bar of the overview: a month, a year, or all that lies before or after the reports. */
export interface Bin {
  readonly kind: 'month' | 'year' | 'before' | 'after'
  /** First and last month, `YYYY-MM`, both inclusive. */
  readonly from: string
  readonly to: string
  readonly layers: Readonly<Partial<Record<Layer, number>>>
  readonly total: number
}

/** A strip of more months than this is drawn by year. */
const mostMonths = 60

/**
 * The bars of the overview. Between the first and the last report every month (or year) has a bar,
 * empty or not; history told in passing is gathered in one bar before, plans far ahead in one after.
 */
export function binsOf(months: readonly MonthCount[], covered: { from: string; to: string } | null): Bin[] {
  const [first, last] = [
    covered?.from.slice(0, 7) ?? months.at(0)?.month,
    covered?.to.slice(0, 7) ?? months.at(-1)?.month,
  ]
  if (first === undefined || last === undefined) return []
  const inside = monthsBetween(first, last)
  const spans = inside.length > mostMonths ? yearsOf(inside) : inside.map((month) => ({ from: month, to: month }))
  const kind = inside.length > mostMonths ? 'year' : 'month'
  const [before, after] = [months.filter(({ month }) => month < first), months.filter(({ month }) => month > last)]
  return [
    ...ends(before, 'before'),
    ...spans.map(({ from, to }) =>
      bin(
        kind,
        from,
        to,
        months.filter(({ month }) => month >= from && month <= to),
      ),
    ),
    ...ends(after, 'after'),
  ]
}

const ends = (months: readonly MonthCount[], kind: 'before' | 'after'): Bin[] => {
  const [first, last] = [months.at(0), months.at(-1)]
  return first === undefined || last === undefined ? [] : [bin(kind, first.month, last.month, months)]
}

function bin(kind: Bin['kind'], from: string, to: string, months: readonly MonthCount[]): Bin {
  const layers: Record<string, number> = {}
  let total = 0
  for (const month of months) {
    for (const [layer, count] of Object.entries(month.layers)) {
      layers[layer] = (layers[layer] ?? 0) + count
      total += count
    }
  }
  return { kind, from, to, layers, total }
}

/** Every month from `first` to `last`, both inclusive. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`
}

const yearsOf = (months: readonly string[]): { from: string; to: string }[] =>
  [...new Set(months.map((month) => month.slice(0, 4)))].map((year) => ({
    from: months.find((month) => month.startsWith(year)) ?? `${year}-01`,
    to: months.findLast((month) => month.startsWith(year)) ?? `${year}-12`,
  }))
