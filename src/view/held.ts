import type { EntryFilter, Judgements, KeptReport, Ledger, LedgerEntry } from '../ledger/ledger.js'
import type { Copies } from '../merging/index.js'

/** What a view looks at: all that was held by then, with what is known of copies and what people ruled. */
export interface Held {
  readonly reports: readonly KeptReport[]
  readonly entries: readonly LedgerEntry[]
  readonly copies: Copies
  readonly judgements: Judgements
}

/** The ledger's questions that views ask. */
export type Asked = Pick<Ledger, 'reports' | 'entries' | 'copies' | 'judgements'>

/** Everything that meets the filter; reports, copies and rulings by its clocks alone. */
export async function heldBy(ledger: Asked, filter: EntryFilter = {}): Promise<Held> {
  const { asOf, heldAt } = filter
  const clocks = { ...(asOf !== undefined && { asOf }), ...(heldAt !== undefined && { heldAt }) }
  const [reports, entries, copies, judgements] = await Promise.all([
    ledger.reports(clocks),
    ledger.entries(filter),
    ledger.copies(clocks),
    ledger.judgements(clocks),
  ])
  return { reports: reports.filter(({ withdrawn }) => withdrawn?.act !== 'retract'), entries, copies, judgements }
}

/** The same without some entries, and without the reports named: what would be left if those were taken away. */
export const without = (held: Held, gone: (entry: LedgerEntry) => boolean, reports: ReadonlySet<string>): Held => ({
  ...held,
  reports: held.reports.filter(({ report }) => !reports.has(report.id)),
  entries: held.entries.filter((entry) => !gone(entry)),
})
