/** The day after a day `YYYY-MM-DD`, or so many days after; before it with a negative number. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
