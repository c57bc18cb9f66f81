/** Days since 1970-01-01 of a day as `YYYY-MM-DD`; `YYYY` and `YYYY-MM` count from their first day. */
export const dayNumber = (day: string): number => {
  const [year, month, date] = day.split('-').map(Number)
  return Math.round(Date.UTC(year ?? 1970, (month ?? 1) - 1, date ?? 1) / 86_400_000)
}

/** The day with that number, `YYYY-MM-DD`. */
export const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10)

/** How many days a day lies outside a span of time; 0 inside, null when the day is unknown. Open ends are open. */
export function daysApart(day: string | null, from: string | null, to: string | null): number | null {
  if (day === null) return null
  const at = dayNumber(day)
  if (from !== null && at < dayNumber(from)) return dayNumber(from) - at
  // A term told only by its year or month lasts to the end of it.
  const slack = to === null ? 0 : to.length === 4 ? 366 : to.length === 7 ? 31 : 0
  if (to !== null && at > dayNumber(to) + slack) return at - dayNumber(to) - slack
  return 0
}
