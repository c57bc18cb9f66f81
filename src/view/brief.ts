import type { Phrases } from '../knowledge/phrases.js'
import type { KeptReport, Ledger, LedgerEntry } from '../ledger/ledger.js'
import { copiesOf } from '../merging/index.js'
import { type Desk, speakersByStatement } from './brief/desk.js'
import { figures } from './brief/figures.js'
import { howItStands } from './brief/how-it-stands.js'
import { positions } from './brief/positions.js'
import { promisedAndDisputed } from './brief/promised-and-disputed.js'
import { References } from './brief/references.js'
import { rulesAndDates } from './brief/rules-and-dates.js'
import type { Brief, Section } from './brief/shape.js'
import { talksAndProposals } from './brief/talks-and-proposals.js'
import { whatHappened } from './brief/what-happened.js'
import { whoSaidWhat } from './brief/who-said-what.js'

export * from './brief/shape.js'

/** Days are `YYYY-MM-DD`, inclusive. */
export interface BriefOptions {
  readonly title: string
  readonly phrases: Phrases
  readonly since?: string
  readonly until?: string
  /** Only what had been learned by the end of this day; "next dates" count from it. */
  readonly asOf?: string
}

/** In this order references get their numbers. */
const sections: readonly ((desk: Desk) => Section)[] = [
  howItStands,
  whatHappened,
  whoSaidWhat,
  rulesAndDates,
  talksAndProposals,
  promisedAndDisputed,
  figures,
  positions,
]

/** The brief of a period: by default of all that the ledger holds, as of the last day on which it learned something. */
export async function brief(ledger: Pick<Ledger, 'reports' | 'entries'>, options: BriefOptions): Promise<Brief> {
  const known = options.asOf === undefined ? {} : { asOf: options.asOf }
  return briefOf(await ledger.reports(known), await ledger.entries(known), options)
}

/** The brief from reports and entries already at hand; those learned after `asOf` must be left out by the caller. */
export function briefOf(reports: readonly KeptReport[], entries: readonly LedgerEntry[], options: BriefOptions): Brief {
  const learned = reports.map((report) => report.learned).sort()
  const [first, last] = [learned[0], learned.at(-1)]
  if (first === undefined || last === undefined) {
    return { title: options.title, period: null, asOf: options.asOf ?? null, sections: [], references: [] }
  }
  // An undated report was learned on the day it was read; the period is that of the days of publication.
  const dated = reports
    .filter(({ report }) => report.published !== null)
    .map((report) => report.learned)
    .sort()
  const period = { since: options.since ?? dated[0] ?? first, until: options.until ?? dated.at(-1) ?? last }
  const today = options.asOf ?? period.until
  const horizon = { until: options.until ?? last, known: options.asOf ?? options.until ?? last }
  const desk = deskOf(reports, entries, { ...period, today, phrases: options.phrases }, horizon)
  const written = sections.map((write) => write(desk)).filter(({ groups }) => groups.length > 0)
  return {
    title: options.title,
    period,
    asOf: today,
    sections: written,
    references: desk.references.all(),
  }
}

function deskOf(
  reports: readonly KeptReport[],
  entries: readonly LedgerEntry[],
  frame: Pick<Desk, 'since' | 'until' | 'today' | 'phrases'>,
  horizon: { readonly until: string; readonly known: string },
): Desk {
  const copies = copiesOf(reports)
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  const told = entries.filter((entry) => inPeriod(entry, frame.since, horizon.until))
  const telling = new Set(told.map(({ report }) => report.id))
  return {
    ...frame,
    entries: told,
    known: entries.filter(({ learned }) => learned <= horizon.known),
    reports: reports.filter(
      ({ report, learned }) => telling.has(report.id) || (learned >= frame.since && learned <= horizon.until),
    ),
    copies,
    speakers: speakersByStatement(entries),
    references: new References(texts, copies.origins),
  }
}

/** Learned of in the period, or happened in it and learned of later. */
const inPeriod = ({ learned, from, to }: LedgerEntry, since: string, until: string): boolean => {
  if (learned >= since && learned <= until) return true
  const [first, last] = [from ?? to, to ?? from]
  return first !== null && last !== null && first <= until && last >= since
}
