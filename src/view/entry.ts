import type { Excerpt, Ledger, LedgerEntry } from '../ledger/ledger.js'
import { type NewsReport, spansIn } from '../record/index.js'
import { excerptOf } from './excerpt.js'

/** An entry with the words that prove it, each in the words around it. */
export interface EntryView {
  readonly entry: LedgerEntry
  readonly report: Omit<NewsReport, 'text'>
  /** Every span of the entry once, in the order of the text. */
  readonly excerpts: readonly Excerpt[]
}

/** The entry by its id or the beginning of it; null when the ledger has none or more than one. */
export async function entryView(
  ledger: Pick<Ledger, 'entry' | 'record'>,
  id: string,
  clocks: { readonly asOf?: string } = {},
): Promise<EntryView | null> {
  const entry = await ledger.entry(id, clocks)
  const record = entry === null ? null : await ledger.record(entry.report.id)
  if (entry === null || record === null) return null
  const { text, ...report } = record.report
  const spans = new Map([...spansIn(entry.body)].map((span) => [`${span.start}-${span.end}`, span]))
  const ordered = [...spans.values()].sort((a, b) => a.start - b.start || b.end - a.end)
  return { entry, report, excerpts: ordered.map((span) => excerptOf(text, span)) }
}
