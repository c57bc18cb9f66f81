import type { WireTodayTension, WireWeek } from '../../api/today/wire.js'
import { tellCount, tellDay, tellNumber } from '../entry/days.js'

/** What is told of the level: only the changes that the search found, and how many weeks it could judge. */
export function changeWords({ changes, weeksJudged, leastBaseline, weeks }: WireTodayTension): string {
  const last = changes.at(-1)
  const read = weeks.filter(({ value }) => value !== null).length
  const known = `${tellNumber(read)} of the last ${tellCount(weeks.length, 'week was', 'weeks were')} read`
  if (last !== undefined) {
    const { direction, from, seen, before, after } = last
    const verb = direction === 'rise' ? 'rose' : 'fell'
    return `Tension ${verb} in the week of ${tellDay(from)}: from ${tellNumber(before)} to ${tellNumber(after)} a week on average. That could be told on ${tellDay(seen)}. ${known}.`
  }
  if (weeksJudged === 0) {
    return `Whether tension rises or falls can’t be told yet: ${tellCount(leastBaseline, 'week', 'weeks')} must have been read before one is judged. ${known}.`
  }
  const judged = tellCount(weeksJudged, 'week', 'weeks')
  return `No change of level is found in these weeks. ${known}; over the whole record ${judged} could be judged, since ${tellNumber(leastBaseline)} must have been read before one is.`
}

/** What a week's number is made of. */
export function valueWords({ value, raw, reports, acts }: WireWeek): string {
  if (raw === null) return 'Not read: nothing is known of this week.'
  const told = tellCount(reports, 'report', 'reports')
  if (value === null) return `${told} read, none of the panel: no number.`
  if (raw === 0)
    return `${told} read, no hostile act found${acts > 0 ? `; ${tellCount(acts, 'friendly act', 'friendly acts')}` : ''}.`
  return `Tension ${tellNumber(value)}, from ${tellCount(acts, 'act', 'acts')} in ${told}.`
}
