/** Days as numbers, so that they can be drawn: whole days since 1970-01-01. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / 86_400_000)

const first = dayNumber('0000-01-01')
const last = dayNumber('9999-12-31')

export const dayOf = (number: number): string =>
  new Date(Math.min(last, Math.max(first, Math.floor(number))) * 86_400_000).toISOString().slice(0, 10)

/** A stretch of time in days; `to` is where it ends, so that a day `n` reaches from `n` to `n + 1`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** No closer than this: the record knows no time of day. */
export const narrowest = 3

export const widthOf = ({ from, to }: Span): number => to - from

export const spanOf = (from: string, to: string): Span => ({ from: dayNumber(from), to: dayNumber(to) + 1 })

/** Its first and last day. */
export const daysOf = ({ from, to }: Span): { since: string; until: string } => ({
  since: dayOf(Math.round(from)),
  until: dayOf(Math.max(Math.round(from), Math.round(to) - 1)),
})

/** The span brought into the limits, as wide as it can be kept. */
export function within({ from, to }: Span, limits: Span): Span {
  const width = Math.min(Math.max(to - from, narrowest), Math.max(narrowest, widthOf(limits)))
  const middle = (from + to) / 2
  const start = Math.min(Math.max(middle - width / 2, limits.from), Math.max(limits.from, limits.to - width))
  return { from: start, to: start + width }
}

/** `factor` below 1 looks closer; the day `at` stays where it is. */
export function zoomed({ from, to }: Span, factor: number, at = (from + to) / 2): Span {
  const width = Math.max(narrowest, (to - from) * factor)
  const share = (at - from) / (to - from)
  return { from: at - share * width, to: at + (1 - share) * width }
}

export const moved = ({ from, to }: Span, days: number): Span => ({ from: from + days, to: to + days })

/** From an address: two days, both inclusive. Null for what isn't. */
export function spanIn(given: string | null): Span | null {
  const days = /^(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})$/.exec(given ?? '')
  const [from, to] = [Date.parse(days?.[1] ?? ''), Date.parse(days?.[2] ?? '')]
  return Number.isNaN(from) || Number.isNaN(to) || from > to ? null : spanOf(days?.[1] ?? '', days?.[2] ?? '')
}

export const spanAddress = (span: Span): string => Object.values(daysOf(span)).join(',')
