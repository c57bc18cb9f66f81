import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Cluster, sameThings } from '../../merging/index.js'
import { dayAfter } from '../../record/index.js'
import { dayOf, weightOf } from '../../view/timeline.js'
import { headsOf, type ReportHead } from '../rules/report-heads.js'
import { wireTold } from '../timeline.js'
import type { Sources } from '../work/sources.js'
import type { Seen, WireNew } from './wire.js'

export interface NewAsked {
  readonly asOf?: string | undefined
  /** How far the reader had come on the last visit. */
  readonly seen?: Seen | undefined
}

/** Things shown, and reports whose entries are asked for one by one. */
const most = { told: 8, reports: 60 }
/** What happened so many days before it was told is history that reports recall. */
const historyAfter = 31

/** What is new: since the last visit; without one, or as of a day, what was learned in the week before. */
export async function todayNewQuestion(sources: Sources, { asOf, seen }: NewAsked): Promise<WireNew> {
  const { ledger } = sources
  const [{ reports, lastDay }, rulings] = await Promise.all([headsOf(ledger)(), ledger.rulings()])
  const now = seenNow(reports, rulings.length)
  const since = asOf === undefined && seen !== undefined && seen.ledger === now?.ledger ? seen : null
  const week = since === null ? weekTo(asOf ?? lastDay) : null
  const fresh = reports.filter(({ readAt, learned }) =>
    since === null ? week !== null && week.since <= learned && learned <= week.until : readAt > since.readAt,
  )
  const told = await toldBy(sources, fresh, asOf)
  const recent = told.filter((cluster) => !isRecalled(cluster))
  const ranked = [...recent].sort((a, b) => weightOf(b, sources.intensityOf) - weightOf(a, sources.intensityOf))
  const shown = eachPassageOnce(ranked).slice(0, most.told)
  return {
    mode: since === null ? 'week' : 'visit',
    week,
    reports: fresh.length,
    rulings: since === null ? 0 : Math.max(0, rulings.length - since.rulings),
    told: shown.map(wireTold),
    more: recent.length - shown.length,
    recalled: told.length - recent.length,
    seen: now,
  }
}

/** One sentence may tell an event, a talk and a statement: here it stands for the weightiest of them. */
function eachPassageOnce(clusters: readonly Cluster<LedgerEntry>[]): Cluster<LedgerEntry>[] {
  const seen = new Set<string>()
  return clusters.filter(({ members: [{ report, body }] }) => {
    const passages = body.evidence.map(({ start }) => `${report.id} ${start}`)
    const isNew = passages.every((passage) => !seen.has(passage))
    for (const passage of passages) seen.add(passage)
    return isNew
  })
}

const weekTo = (day: string | null): WireNew['week'] => (day === null ? null : { since: dayAfter(day, -6), until: day })

function seenNow(reports: readonly ReportHead[], rulings: number): Seen | null {
  let [ledger, readAt] = ['', '']
  for (const report of reports) {
    if (ledger === '' || report.readAt < ledger) ledger = report.readAt
    if (report.readAt > readAt) readAt = report.readAt
  }
  return readAt === '' ? null : { ledger, readAt, rulings }
}

/** The things that the reports tell, each once. */
async function toldBy(
  { ledger, held }: Sources,
  reports: readonly ReportHead[],
  asOf: string | undefined,
): Promise<Cluster<LedgerEntry>[]> {
  const ids = reports.filter(({ withdrawn }) => withdrawn?.act !== 'retract').map(({ id }) => id)
  const clock = asOf === undefined ? {} : { asOf }
  const entries = await entriesOf()
  const [copies, { decided }] = await Promise.all([ledger.copies({ ...clock, ids }), ledger.judgements(clock)])
  return sameThings(entries, copies, decided)

  async function entriesOf(): Promise<readonly LedgerEntry[]> {
    if (ids.length <= most.reports) {
      return (await Promise.all(ids.map((report) => ledger.entries({ ...clock, report })))).flat()
    }
    const wanted = new Set(ids)
    return (await held(asOf)).entries.filter(({ report }) => wanted.has(report.id))
  }
}

const isRecalled = (cluster: Cluster<LedgerEntry>): boolean => {
  const day = dayOf(cluster)
  return day !== null && day < dayAfter(cluster.members[0].learned, -historyAfter)
}
