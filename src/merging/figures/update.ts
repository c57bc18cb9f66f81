import type { Scoped } from './alike.js'
import { rangeOf } from './range.js'

/** Whether the later figure brings the earlier of the same scope up to date, so that they don't contradict. */
export function isUpdate(earlier: Scoped, later: Scoped): boolean {
  const [one, other] = [earlier.entry, later.entry]
  if (one.report.id === other.report.id) return !rivalClaimants(earlier, later)
  if (one.learned >= other.learned) return false
  if (supersedes(earlier, later)) return true
  const [a, b] = [rangeOf(one.body), rangeOf(other.body)]
  return earlier.scope.course === 'grows' && a !== null && b !== null && b.low > a.high
}

/** Told anew by the same claimant, or by the same outlet on nobody else's word. */
export const supersedes = (earlier: Scoped, later: Scoped): boolean => {
  const [one, other] = [earlier.entry, later.entry]
  if (one.learned >= other.learned) return false
  const [mine, theirs] = [one.body.attributed_to, other.body.attributed_to]
  if (mine !== null && theirs !== null) return mine === theirs
  const teller = one.report.agency ?? one.report.outlet
  return teller !== null && teller === (other.report.agency ?? other.report.outlet)
}

/** Within one report, only the word of two claimants is at odds; else it counts two things. */
function rivalClaimants(one: Scoped, other: Scoped): boolean {
  const [mine, theirs] = [one.entry.body.attributed_to, other.entry.body.attributed_to]
  return mine !== null && theirs !== null && mine !== theirs
}
