import { type IntensityOf, loadIntensity } from '../knowledge/intensity.js'
import type { KeptActor, KeptReport, LedgerEntry } from '../ledger/ledger.js'
import { isIn } from '../merging/index.js'
import type { EntryOf, Layer } from '../record/index.js'
import { numberWords } from './brief/figures.js'
import { inAList, nameOf, namesOf } from './wording/names.js'
import { quotable } from './wording/quotes.js'

/** Rows for a table, a CSV file or a page: every cell is text, "" where untold. Days are `YYYY-MM-DD`. */
export interface Listing {
  readonly headings: readonly string[]
  readonly rows: readonly ListingRow[]
}

export interface ListingRow {
  readonly id: string
  /** One cell a heading; the first is the id. */
  readonly cells: readonly string[]
}

type Row<L extends Layer> = LedgerEntry & { readonly layer: L; readonly body: EntryOf<L> }

interface Columns<L extends Layer> {
  readonly headings: readonly string[]
  cells(entry: Row<L>): readonly string[]
}

const arrow = (from: readonly string[], to: readonly string[], entry: LedgerEntry): string => {
  const [left, right] = [namesOf(from, entry), namesOf(to, entry)]
  return right === '' ? left : `${left || '?'} → ${right}`
}

let intensityOf: IntensityOf | null = null

function intensityCell(event: Parameters<IntensityOf>[0]): string {
  intensityOf ??= loadIntensity().intensityOf
  return String(intensityOf(event) ?? '')
}

const columns: { readonly [L in Layer]: Columns<L> } = {
  statements: {
    headings: ['who → whom', 'act', 'channel', 'words'],
    cells: (entry) => [
      arrow(entry.body.speakers, entry.body.addressees, entry),
      entry.body.act,
      entry.body.platform ?? entry.body.channel ?? '',
      quotable(entry.body.content.map(({ text }) => text).join(' … ')),
    ],
  },
  events: {
    headings: ['who → whom', 'type', 'CAMEO', 'intensity', 'status', 'place'],
    cells: (entry) => [
      arrow(entry.body.source, entry.body.target, entry),
      entry.body.type,
      entry.body.cameo ?? '',
      intensityCell(entry.body),
      entry.body.status,
      entry.body.place?.name ?? '',
    ],
  },
  talks: {
    headings: ['who', 'facilitator', 'kind', 'status', 'outcome', 'place'],
    cells: (entry) => [
      namesOf(entry.body.participants, entry),
      namesOf(entry.body.facilitator, entry),
      entry.body.kind,
      entry.body.status,
      entry.body.outcome ?? '',
      entry.body.place?.name ?? '',
    ],
  },
  proposals: {
    headings: ['by → to', 'responses'],
    cells: (entry) => [
      arrow(entry.body.by, entry.body.to, entry),
      entry.body.responses.map(({ actor, response }) => `${nameOf(actor, entry)}: ${response}`).join('; '),
    ],
  },
  commitments: {
    headings: ['name', 'parties', 'owed by', 'claims'],
    cells: (entry) => [
      entry.body.name,
      namesOf(entry.body.parties, entry),
      namesOf(entry.body.owed_by, entry),
      entry.body.claims
        .map(({ status, by }) => `${status}${by.length === 0 ? '' : ` (${namesOf(by, entry)})`}`)
        .join('; '),
    ],
  },
  measures: {
    headings: ['authority', 'kind', 'rule', 'applies to', 'status', 'phases'],
    cells: (entry) => [
      namesOf(entry.body.authority, entry),
      entry.body.kind,
      entry.body.rule,
      entry.body.applies_to ?? '',
      entry.body.status ?? '',
      entry.body.phases.map(({ from, to, rule }) => `${from ?? ''}–${to ?? ''} ${rule}`).join('; '),
    ],
  },
  figures: {
    headings: ['figure', 'what', 'of', 'according to', 'place'],
    cells: (entry) => [
      numberWords(entry.body),
      entry.body.what,
      namesOf(entry.body.of, entry),
      entry.body.attributed_to === null ? '' : nameOf(entry.body.attributed_to, entry),
      entry.body.place?.name ?? '',
    ],
  },
  positions: {
    headings: ['holder → toward', 'stance', 'issue'],
    cells: (entry) => [arrow(entry.body.holder, entry.body.toward, entry), entry.body.stance, entry.body.issue],
  },
}

/** The entries of one layer as rows, in the order given; entries of other layers are left out. */
export function listEntries<L extends Layer>(layer: L, entries: readonly LedgerEntry[]): Listing {
  const own: Columns<L> = columns[layer]
  const rows = entries.flatMap((entry) =>
    isIn(entry, layer) ? [{ id: entry.id, cells: cellsOf(entry, own.cells(entry)) }] : [],
  )
  return { headings: ['id', 'date', ...own.headings, 'learned', 'report', 'quote'], rows }
}

const cellsOf = (entry: LedgerEntry, own: readonly string[]): string[] => [
  entry.id,
  daysCell(entry),
  ...own,
  entry.learned,
  entry.report.title ?? entry.report.id,
  quotable(entry.body.evidence[0]?.text ?? ''),
]

const daysCell = ({ from, to }: LedgerEntry): string => (from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`)

/** The actors of a ledger as rows. */
export const listActors = (actors: readonly KeptActor[]): Listing => ({
  headings: ['id', 'name', 'kind', 'code', 'of', 'roles', 'entries', 'reports'],
  rows: actors.map(({ actor, entries, reports }) => ({
    id: actor.id,
    cells: [
      actor.id,
      actor.name,
      actor.kind,
      actor.code ?? '',
      actor.of ?? '',
      inAList(actor.roles),
      String(entries),
      String(reports),
    ],
  })),
})

/** The reports of a ledger as rows. */
export const listReports = (reports: readonly KeptReport[]): Listing => ({
  headings: ['id', 'published', 'title', 'outlet', 'agency', 'language', 'entries', 'read', 'file'],
  rows: reports.map(({ report, file, readAt, entries }) => ({
    id: report.id,
    cells: [
      report.id,
      report.published ?? '',
      report.title ?? '',
      report.outlet ?? '',
      report.agency ?? '',
      report.language,
      String(entries),
      readAt,
      file,
    ],
  })),
})
