// TIMEX3 values as days, and what chrono-node finds in the same shape.
import * as chrono from 'chrono-node'

const pad = (n) => String(n).padStart(2, '0')
const lastDay = (y, m) => new Date(Date.UTC(y, m, 0)).getUTCDate()
const seasons = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** TIMEX3 value → [from, to], both inclusive, or null where it names no days. */
export function daysOf(value) {
  if (!value) return null
  if (value.includes('/')) {
    const [a, b] = value.split('/').map(daysOf)
    return a && b ? [a[0], b[1]] : null
  }
  if (/^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.test(value)) return [value.slice(0, 10), value.slice(0, 10)]
  const month = /^(\d{4})-(\d\d)(-XX)?$/.exec(value)
  if (month) return monthsOf(+month[1], +month[2], +month[1], +month[2])
  const season = /^(\d{4})-(SP|SU|FA|WI)$/.exec(value)
  if (season) {
    const [year, first] = [+season[1], seasons[season[2]]]
    return first === 12 ? monthsOf(year, 12, year + 1, 2) : monthsOf(year, first, year, first + 2)
  }
  // A year, a decade ("199") or a century ("19").
  return /^\d{2,4}$/.test(value) ? [`${value.padEnd(4, '0')}-01-01`, `${value.padEnd(4, '9')}-12-31`] : null
}

const monthsOf = (year, month, lastYear, lastMonth) => [
  `${String(year).padStart(4, '0')}-${pad(month)}-01`,
  `${String(lastYear).padStart(4, '0')}-${pad(lastMonth)}-${pad(lastDay(lastYear, lastMonth))}`,
]

/** What chrono-node finds in a text of a day: `{ start, end, from, to }`. */
export function chronoTimes(text, published) {
  const [year, month, day] = published.split('-').map(Number)
  return chrono.parse(text, new Date(year, month - 1, day, 12)).map(asDays)
}

/** What a result knows for certain sets its grain. */
function asDays({ start, end, index, text }) {
  const grain =
    start.isCertain('day') || start.isCertain('weekday')
      ? 10
      : start.isCertain('month')
        ? 7
        : start.isCertain('year')
          ? 4
          : 10
  const from = iso(start)
  const days = end ? [from, iso(end)] : daysOf(from.slice(0, grain))
  return { start: index, end: index + text.length, from: days?.[0] ?? null, to: days?.[1] ?? null }
}

const iso = (c) => `${String(c.get('year')).padStart(4, '0')}-${pad(c.get('month'))}-${pad(c.get('day'))}`
