import { setImmediate as breathe } from 'node:timers/promises'
import { LedgerError, openLedger } from '../../ledger/index.js'
import { type Reader, openReader } from '../../pipeline.js'
import { type ReadReport, type ReportIndex, findSources, isSource, loadIndex, readSource } from '../../reading/index.js'
import { issueOf } from '../../record/index.js'
import { caseAt } from '../case-at.js'
import type { Cli } from '../command.js'
import { CommandFault, status } from '../faults.js'
import { ledgerFile } from '../ledger-at.js'
import { printIssues } from '../terminal/issues.js'
import { progressOn } from '../terminal/progress.js'
import { type Keeper, asLines, inLedger } from './keep.js'
import { Tally } from './tally.js'

export interface ReadFlags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly index?: string | undefined
  readonly published?: string | undefined
  readonly json?: boolean | undefined
}

/** Reads what is behind the paths, and tells what came of it; resolves to the exit status. */
export async function readReports(cli: Cli, flags: ReadFlags, paths: readonly string[]): Promise<number> {
  const tally = new Tally()
  const index = await indexAt(cli, flags.index, tally)
  const found = await caseAt(cli, flags.case)
  const ledger = flags.json === true ? null : ledgerFile(cli, flags)
  // Before the slow start of the reader: a ledger that can't be had is told at once.
  const keeper = ledger === null ? asLines(cli.out, tally) : inLedger(await openLedger(ledger), tally, cli)
  const stop = interruption(cli)
  try {
    const { reader, version, issues } = openReader(flags.case)
    tally.issues.push(...found.issues, ...issues)
    await readAll({ cli, flags, paths, index, reader, version, keeper, tally, stop })
  } catch (fault) {
    if (!(fault instanceof LedgerError)) throw fault
    tally.issues.push(issueOf(fault.code, fault.file, fault.message))
  } finally {
    stop.forget()
    await keeper.close()
  }
  printIssues(cli, tally.issues)
  if (stop.asked) cli.err.write('Stopped before the end; run the command again to read the rest.\n')
  cli.err.write(`${tally.sentence(ledger)}\n`)
  return stop.asked ? status.interrupted : tally.hasFaults ? status.fault : status.done
}

interface Run {
  readonly cli: Cli
  readonly flags: ReadFlags
  readonly paths: readonly string[]
  readonly index: ReportIndex
  readonly reader: Reader
  readonly version: string
  readonly keeper: Keeper
  readonly tally: Tally
  readonly stop: { readonly asked: boolean }
}

async function readAll(run: Run): Promise<void> {
  const { cli, flags, paths, index, tally, stop } = run
  const progress = progressOn(cli.err, cli.now)
  const options = { index, published: flags.published }
  let sources = 0
  try {
    for await (const source of findSources(paths, cli.files, {
      except: notReports(cli, flags),
    })) {
      if (!isSource(source)) {
        tally.issues.push(source)
        continue
      }
      sources++
      const { reports, issues } = readSource(source, options)
      tally.issues.push(...issues)
      progress.found(reports.length)
      for (const report of reports) {
        await breathe() // Lets Ctrl-C be heard between two reports.
        if (stop.asked) return
        await readOne(report, run)
        progress.read(report.file)
      }
    }
    if (sources === 0 && tally.issues.length === 0) {
      tally.issues.push(issueOf('file-missing', paths.join(' '), 'No file that may be a report was found here.'))
    }
  } finally {
    progress.end()
  }
}

/** What lies among reports and is none: the index, and the ledger with the files that SQLite keeps beside it. */
function notReports(cli: Cli, flags: ReadFlags): string[] {
  const ledger = ledgerFile(cli, flags)
  return [...(flags.index === undefined ? [] : [flags.index]), ledger, `${ledger}-wal`, `${ledger}-shm`]
}

async function readOne(one: ReadReport, { cli, reader, version, keeper, tally }: Run): Promise<void> {
  const { report, file, line } = one
  const where = line === null ? {} : { line }
  tally.reports++
  const { record, issues } = reader.read(report, file)
  // Clues inside the text may have given the day.
  if (record !== null && record.report.published === null) {
    const message =
      'The report has no date, so days told from its own ("on Sunday") stay open; give one with --published or --index.'
    tally.issues.push(issueOf('report-undated', file, message, where))
  }
  tally.issues.push(...issues.map((issue) => ({ ...issue, line: issue.line ?? line })))
  if (record !== null) await keeper.keep(record, { file, readAt: cli.now().toISOString(), version }, line)
}

/** An index that can't be had at all ends the run: its days are part of what makes a report the same report. */
async function indexAt(cli: Cli, path: string | undefined, tally: Tally): Promise<ReportIndex> {
  if (path === undefined) return new Map()
  const { index, issues } = await loadIndex(path, cli.files)
  const missing = issues.find(({ code }) => code !== 'index-broken')
  if (missing !== undefined) throw new CommandFault(`The index ${path} can't be used: ${missing.message}`)
  tally.issues.push(...issues)
  return index
}

/** Ctrl-C ends the work after the report at hand; a second one ends the process at once, with the ledger whole. */
function interruption(cli: Cli): { readonly asked: boolean; forget(): void } {
  let asked = false
  const forget = cli.onInterrupt(() => {
    asked = true
    forget()
  })
  return {
    get asked() {
      return asked
    },
    forget,
  }
}
