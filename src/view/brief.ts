import type { Phrases } from '../knowledge/phrases.js'
import type { KeptReport, LedgerEntry } from '../ledger/ledger.js'
import { ofLayer, sameMeasures, tellingKey } from '../merging/index.js'
import { type Desk, speakersByStatement } from './brief/desk.js'
import { figures } from './brief/figures.js'
import { howItStands } from './brief/how-it-stands.js'
import { positions } from './brief/positions.js'
import { promisedAndDisputed } from './brief/promised-and-disputed.js'
import { References } from './brief/references.js'
import { correctionNotes } from './brief/correction-notes.js'
import { foremost, rulesAndDates } from './brief/rules-and-dates.js'
import type { Brief, Section } from './brief/shape.js'
import { talksAndProposals } from './brief/talks-and-proposals.js'
import { whatHappened } from './brief/what-happened.js'
import { whoSaidWhat } from './brief/who-said-what.js'
import { type Asked, type Held, heldBy } from './held.js'
import { standingsOn } from './in-force.js'
import { plansAhead } from './next-dates.js'
import { measuresKnown } from './standing-measures.js'

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

/**
 * The brief of a period: by default of all that the ledger holds, as of the last day on which it learned something.
 * Of a period, only what is told in it is asked for, with the rules that stand and what was lately planned.
 */
export async function brief(ledger: Asked, options: BriefOptions): Promise<Brief> {
  const { since, until, asOf } = options
  const known = asOf === undefined ? {} : { asOf }
  if (since === undefined || until === undefined) return briefOf(await heldBy(ledger, known), options)
  const today = asOf ?? until
  const [told, plans, measures] = await Promise.all([
    heldBy(ledger, { ...known, told: { since, until } }),
    plansAhead(ledger, today),
    measuresKnown(ledger, today),
  ])
  const there = new Set(told.entries.map(tellingKey))
  const entries = [...told.entries, ...plans.filter((entry) => !there.has(tellingKey(entry)))]
  const reports = [...told.reports, ...(await tellersOf(ledger, measures, told, today))]
  return briefOf({ ...told, reports, entries }, options, measures)
}

/** The reports, besides those at hand, that tell the measures that stand: the brief cites them. */
async function tellersOf(ledger: Asked, measures: Desk['measures'], told: Held, today: string): Promise<KeptReport[]> {
  const known = new Set(told.reports.map(({ report }) => report.id))
  const standing = standingsOn(measures, today).filter((measure) => measure.standing !== 'over')
  const shown = [...foremost(standing, new Set(told.entries.map(({ id }) => id)))]
  const ids = new Set(shown.flatMap(({ cluster }) => cluster.members.map(({ report }) => report.id)))
  return ledger.reports({ ids: [...ids].filter((id) => !known.has(id)) })
}

/**
 * The brief from what is at hand; what was learned after `asOf` must be left out by the caller. `measures`: all that
 * are known, joined, where they are more than those at hand.
 */
export function briefOf(held: Held, options: BriefOptions, measures?: Desk['measures']): Brief {
  const learned = held.reports.map((report) => report.learned).sort()
  const [first, last] = [learned[0], learned.at(-1)]
  if (first === undefined || last === undefined) {
    return { title: options.title, period: null, asOf: options.asOf ?? null, sections: [], references: [] }
  }
  // An undated report was learned on the day it was read; the period is that of the days of publication.
  const dated = held.reports
    .filter(({ report }) => report.published !== null)
    .map((report) => report.learned)
    .sort()
  const period = { since: options.since ?? dated[0] ?? first, until: options.until ?? dated.at(-1) ?? last }
  const today = options.asOf ?? period.until
  const horizon = { until: options.until ?? last, known: options.asOf ?? options.until ?? last }
  const desk = deskOf(held, { ...period, today, phrases: options.phrases }, horizon, measures)
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
  { reports, entries, copies, judgements }: Held,
  frame: Pick<Desk, 'since' | 'until' | 'today' | 'phrases'>,
  horizon: { readonly until: string; readonly known: string },
  measures?: Desk['measures'],
): Desk {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  const urls = new Map(reports.flatMap(({ report: { id, url } }) => (url == null ? [] : [[id, url]])))
  const told = entries.filter((entry) => inPeriod(entry, frame.since, horizon.until))
  const known = entries.filter(({ learned }) => learned <= horizon.known)
  const telling = new Set(told.map(({ report }) => report.id))
  return {
    ...frame,
    entries: told,
    known,
    measures: measures ?? sameMeasures(ofLayer(known, 'measures'), copies.origins, judgements.decided),
    reports: reports.filter(
      ({ report, learned }) => telling.has(report.id) || (learned >= frame.since && learned <= horizon.until),
    ),
    copies,
    decided: judgements.decided,
    speakers: speakersByStatement(entries),
    references: new References(texts, copies.origins, correctionNotes(reports, copies), urls),
  }
}

/** Learned of in the period, or happened in it and learned of later. */
const inPeriod = ({ learned, from, to }: LedgerEntry, since: string, until: string): boolean => {
  if (learned >= since && learned <= until) return true
  const [first, last] = [from ?? to, to ?? from]
  return first !== null && last !== null && first <= until && last >= since
}
