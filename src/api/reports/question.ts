import type { EntryFilter } from '../../ledger/ledger.js'
import type { Copies } from '../../merging/index.js'
import { compare } from '../../record/index.js'
import type { Sources } from '../work/sources.js'
import type { ReportRow } from './wire.js'

interface ReportsAsked {
  readonly asOf?: string | undefined
  /** Only reports with an entry that names this actor. */
  readonly actor?: string | undefined
}

/** All reports known by then, the latest first, undated ones last. */
export async function reportsQuestion(
  { ledger }: Sources,
  { asOf, actor }: ReportsAsked,
): Promise<{ readonly reports: ReportRow[] }> {
  const clocks = asOf === undefined ? {} : { asOf }
  const [kept, counts, copies] = await Promise.all([
    ledger.reports(clocks),
    entriesByReport(ledger, clocks, actor),
    ledger.copies(clocks),
  ])
  const origins = originsOf(copies)
  const copied = new Map<string, number>()
  for (const { report, as } of origins.values()) if (as === 'copy') copied.set(report, (copied.get(report) ?? 0) + 1)
  const correctedBy = new Map<string, string>(
    (copies.relations ?? []).flatMap(({ kind, earlier, later }) =>
      kind === 'correction' ? [[earlier, later] as const] : [],
    ),
  )
  const rows = kept.map(({ report, learned, withdrawn }): ReportRow => {
    const { id, title, outlet, agency, published, text } = report
    return {
      id,
      title,
      outlet,
      agency,
      published,
      learned,
      words: wordsIn(text),
      entries: counts.get(id) ?? 0,
      copies: copied.get(id) ?? 0,
      from: origins.get(id) ?? null,
      correctedBy: correctedBy.get(id) ?? null,
      withdrawn: withdrawn?.act ?? null,
    }
  })
  const wanted = actor === undefined ? rows : rows.filter(({ entries }) => entries > 0)
  return { reports: wanted.sort(latestFirst) }
}

/** For each report that is one of a group but not its first: the first, and what it is to that. */
function originsOf({ found }: Copies): Map<string, NonNullable<ReportRow['from']>> {
  const origins = new Map<string, NonNullable<ReportRow['from']>>()
  for (const { origin, reports, relations } of found)
    for (const id of reports) {
      if (id === origin) continue
      const kind = relations.find(({ earlier, later }) => earlier === origin && later === id)?.kind
      origins.set(id, { report: origin, as: kind === 'version' || kind === 'correction' ? kind : 'copy' })
    }
  return origins
}

async function entriesByReport(
  ledger: Sources['ledger'],
  clocks: Pick<EntryFilter, 'asOf'>,
  actor: string | undefined,
): Promise<Map<string, number>> {
  const told =
    actor === undefined
      ? (await ledger.sketches(clocks)).map(({ report }) => report)
      : (await ledger.entries({ ...clocks, actor })).map(({ report }) => report.id)
  const counts = new Map<string, number>()
  for (const report of told) counts.set(report, (counts.get(report) ?? 0) + 1)
  return counts
}

/** Counted by their beginnings, so that no list of them is made: the texts of a ledger are long. */
function wordsIn(text: string): number {
  let [words, inside] = [0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const space = code === 32 || (code >= 9 && code <= 13) || code === 0xa0
    if (!space && !inside) words++
    inside = !space
  }
  return words
}

const latestFirst = (one: ReportRow, other: ReportRow): number =>
  compare(other.published ?? '', one.published ?? '') || compare(one.id, other.id)
