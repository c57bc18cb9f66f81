import type { Brief, Reference } from '../view/brief.js'
import { dayInWords, daysInWords } from '../view/wording/days.js'

/** The line under a brief's title: its period and what it rests on. */
export function frameOf({ period, asOf, references }: Brief): string {
  if (period === null) return 'The ledger holds no report of this period.'
  const reports = new Set(references.map(({ report }) => report.id)).size
  const known = asOf === null ? '' : ` As known on ${dayInWords(asOf)}.`
  return `${daysInWords(period.since, period.until)}. ${references.length} passages of ${reports} reports are cited.${known}`
}

/** "Fishermen block bridge, Karst Post (Delta Wire), 7 May 2024". */
export function reportLine({ id, title, outlet, agency, published }: Reference['report']): string {
  const credit = agency === null || agency === outlet ? '' : ` (${agency})`
  const from = outlet === null ? credit.trim() : `${outlet}${credit}`
  const day = published === null ? 'undated' : dayInWords(published)
  return [title ?? id, from, day].filter((part) => part !== '').join(', ')
}
