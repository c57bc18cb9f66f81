import type { KeptReport, Ledger, LedgerEntry } from '../../ledger/ledger.js'
import { tellingKey } from '../../merging/index.js'
import type { BriefOptions } from '../brief.js'
import { type Asked, type Held, heldBy } from '../held.js'
import { type Ripple, ripple, type Taken } from './ripple.js'

/** What rests on a report or an entry of the ledger, and whether that report was retracted or corrected. */
export interface RippleOf extends Ripple {
  readonly report: KeptReport
  /** The entry asked about; null where the whole report was. */
  readonly entry: LedgerEntry | null
}

/**
 * What rests on the report or entry with this id; null where the ledger has neither. What already was set aside is
 * looked at as if it still counted: what rested on it is what is wanted then.
 */
export async function rippleOf(
  ledger: Asked & Pick<Ledger, 'entry'>,
  id: string,
  options: BriefOptions & { readonly day: string },
): Promise<RippleOf | null> {
  const clocks = options.asOf === undefined ? {} : { asOf: options.asOf }
  const reports = await ledger.reports(clocks)
  const whole = reports.find(({ report }) => report.id === id)
  const entry = whole === undefined ? await ledger.entry(id) : null
  const report = whole ?? reports.find((kept) => kept.report.id === entry?.report.id)
  if (report === undefined) return null
  const held = await heldBy(ledger, clocks)
  const own = await ledger.entries({ ...clocks, report: report.report.id, setAside: true })
  const target = entry === null ? own : own.filter((one) => one.id === entry.id)
  const taken: Taken = entry === null ? { report: report.report.id } : { entries: new Set(target.map(tellingKey)) }
  return { report, entry, ...ripple(asIfCounted(held, report, target), taken, options) }
}

function asIfCounted(held: Held, report: KeptReport, own: readonly LedgerEntry[]): Held {
  const there = new Set(held.entries.map(tellingKey))
  const missing = own.filter((entry) => !there.has(tellingKey(entry)))
  const known = held.reports.some((kept) => kept.report.id === report.report.id)
  return { ...held, reports: known ? held.reports : [...held.reports, report], entries: [...held.entries, ...missing] }
}
