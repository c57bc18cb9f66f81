import { setImmediate as breathe } from 'node:timers/promises'
import type { KeptReport, Ledger } from '../../ledger/ledger.js'
import type { Reader } from '../../pipeline.js'
import { type AnyEntry, type Issue, layers, type ReportRecord } from '../../record/index.js'
import type { Cli } from '../command.js'
import { progressOn } from '../terminal/progress.js'
import { type Change, changesBetween } from './changes.js'

/** What came of reading the whole ledger again. */
export interface Reread {
  readonly reports: number
  /** Reports that are now read otherwise. */
  readonly changed: readonly { readonly report: string; readonly changes: readonly Change[] }[]
  readonly issues: readonly Issue[]
  /** Whether all reports were read; false where the user stopped it. */
  readonly whole: boolean
}

export interface RereadOptions {
  readonly reader: Reader
  readonly version: string
  /** Tells what would change, and keeps nothing. */
  readonly dry: boolean
}

/**
 * Reads every report of the ledger again. A reading that says the same as the one kept adds nothing; another one
 * supersedes it, and the old one stays.
 */
export async function rereadReports(cli: Cli, ledger: Ledger, options: RereadOptions): Promise<Reread> {
  const reports = await ledger.reports()
  const progress = progressOn(cli.err, cli.now)
  const changed: { report: string; changes: readonly Change[] }[] = []
  const issues: Issue[] = []
  let [stopped, read] = [false, 0]
  const forget = cli.onInterrupt(() => {
    stopped = true
  })
  progress.found(reports.length)
  try {
    for (const kept of reports) {
      await breathe() // Lets Ctrl-C be heard between two reports.
      if (stopped) break
      const told = await rereadOne(cli, ledger, kept, options)
      issues.push(...told.issues)
      if (told.changes.length > 0) changed.push({ report: kept.report.id, changes: told.changes })
      read++
      progress.read(kept.file)
    }
  } finally {
    forget()
    progress.end()
  }
  return { reports: read, changed, issues, whole: !stopped }
}

async function rereadOne(
  cli: Cli,
  ledger: Ledger,
  { report: asKept, file, cameAs }: KeptReport,
  { reader, version, dry }: RereadOptions,
): Promise<{ changes: Change[]; issues: Issue[] }> {
  const report = { ...asKept, id: cameAs ?? asKept.id }
  const before = await ledger.record(asKept.id)
  const { record, issues } = reader.read(report, file)
  if (record === null || before === null)
    return { changes: [], issues: issues.filter(({ code }) => code === 'coding-failed') }
  const changes = changesBetween(entriesOf(before), entriesOf(record))
  if (changes.length === 0 || dry) return { changes, issues: [] }
  // The report stays as it came: what the coders make of its day and language is not what makes it this report.
  const reading = { file, readAt: cli.now().toISOString(), version, again: true } as const
  const admitted = await ledger.admit({ ...record, report }, reading)
  return { changes: admitted.outcome === 'known' ? [] : changes, issues: [...admitted.issues] }
}

const entriesOf = (record: ReportRecord): { layer: (typeof layers)[number]; body: AnyEntry }[] =>
  layers.flatMap((layer) => record[layer].map((body) => ({ layer, body })))
