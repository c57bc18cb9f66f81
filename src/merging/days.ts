import type { Told } from './told.js'

type Dated = Pick<Told, 'from' | 'to'>

/** Spans longer than this say too little about when: "in 2008" and "on 5 May 2008" may be two things. */
const longestDays = 7

/** Whether both are dated, closely, and share a day. An open end counts as the day at the known end. */
export function shareADay(one: Dated, other: Dated): boolean {
  const [a, b] = [days(one), days(other)]
  if (a === null || b === null) return false
  if (a.from === b.from && a.to === b.to) return true
  return (
    a.from <= b.to &&
    b.from <= a.to &&
    daysBetween(a.from, a.to) <= longestDays &&
    daysBetween(b.from, b.to) <= longestDays
  )
}

/** Days from one `YYYY-MM-DD` to another; negative when the second is earlier. */
export const daysBetween = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000

function days({ from, to }: Dated): { from: string; to: string } | null {
  const first = from ?? to
  const last = to ?? from
  return first === null || last === null ? null : { from: first, to: last }
}
