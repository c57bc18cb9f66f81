import type { Phrases } from '../knowledge/phrases.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { dayAfter } from '../record/index.js'
import { type Desk, speakersByStatement } from './brief/desk.js'
import { References } from './brief/references.js'
import { type NextDate, nextDates } from './brief/rules-and-dates.js'
import type { Asked } from './held.js'

/** Plans told so many days before are looked for among the next dates. */
const plansTold = 31

/** Talks and acts told of late that are to come after `today`. */
export const plansAhead = (ledger: Asked, today: string): Promise<LedgerEntry[]> =>
  ledger.entries({
    asOf: today,
    layers: ['talks', 'events'],
    ahead: { told: dayAfter(today, -plansTold), from: today },
  })

interface DatesAsked {
  /** The dates lie after this day; what was told later isn't known yet. */
  readonly today: string
  readonly measures: Desk['measures']
  readonly phrases: Phrases
}

/** What is due after a day, the soonest first: phases, beginnings and ends of rules, planned talks and acts. */
export async function datesAhead(
  ledger: Asked,
  { today, measures, phrases }: DatesAsked,
): Promise<readonly NextDate[]> {
  const known = await plansAhead(ledger, today)
  const ids = [...new Set(known.map(({ report }) => report.id))]
  const [copies, { decided }] = await Promise.all([
    ledger.copies({ asOf: today, ids }),
    ledger.judgements({ asOf: today }),
  ])
  return nextDates({
    since: today,
    until: today,
    today,
    entries: [],
    known,
    measures,
    reports: [],
    speakers: speakersByStatement(known),
    copies,
    decided,
    phrases,
    references: new References(new Map(), copies.origins),
  })
}
