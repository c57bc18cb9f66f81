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
export type Asked = Pick<Ledger, 'reports' | 'entries' | 'copies' | 'judgements' | 'rulings' | 'revision'>

/** Everything that meets the filter; of reports and copies, with `told`, those that tell it, else all known by then. */
export async function heldBy(ledger: Asked, filter: EntryFilter = {}): Promise<Held> {
  const { asOf, heldAt, told } = filter
  const clocks = { ...(asOf !== undefined && { asOf }), ...(heldAt !== undefined && { heldAt }) }
  const [entries, judgements] = await Promise.all([ledger.entries(filter), ledger.judgements(clocks)])
  const about = told === undefined ? clocks : { ...clocks, ids: await telling(ledger, entries, told, clocks) }
  const [reports, copies] = await Promise.all([ledger.reports(about), ledger.copies(about)])
  return { reports: reports.filter(({ withdrawn }) => withdrawn?.act !== 'retract'), entries, copies, judgements }
}

/** The reports of the period, and those that told of it later. */
async function telling(
  ledger: Asked,
  entries: readonly LedgerEntry[],
  period: { readonly since: string; readonly until: string },
  clocks: Pick<EntryFilter, 'asOf' | 'heldAt'>,
): Promise<string[]> {
  const ofPeriod = await ledger.reports({ ...clocks, ...period })
  return [...new Set([...ofPeriod, ...entries].map(({ report }) => report.id))]
}

/** The same without some entries, and without the reports named: what would be left if those were taken away. */
export const without = (held: Held, gone: (entry: LedgerEntry) => boolean, reports: ReadonlySet<string>): Held => ({
  ...held,
  reports: held.reports.filter(({ report }) => !reports.has(report.id)),
  entries: held.entries.filter((entry) => !gone(entry)),
})
