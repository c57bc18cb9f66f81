import { LedgerError } from '../../ledger/index.js'
import type { Ledger, Reading } from '../../ledger/ledger.js'
import { type Issue, type ReportRecord, issueOf, layers } from '../../record/index.js'
import type { Cli } from '../command.js'
import type { Output } from '../surroundings.js'
import type { Tally } from './tally.js'

/** Where records go. */
export interface Keeper {
  keep(record: ReportRecord, reading: Reading, line: number | null): Promise<void>
  close(): Promise<void>
}

/** Keeps records in the ledger. */
export const inLedger = (ledger: Ledger, tally: Tally, cli: Pick<Cli, 'err' | 'now'>): Keeper => ({
  async keep(record, reading, line) {
    const { outcome, entries, issues } = await ledger.admit(record, reading)
    tally.outcomes[outcome]++
    tally.entries += entries
    tally.issues.push(...issues.map((issue): Issue => ({ ...issue, line: issue.line ?? line })))
  },
  async close() {
    try {
      await ledger.settle(nowAndThen(cli))
    } catch (fault) {
      // With no room for it, copies are looked for when they are asked about; that the disk is full was told already.
      if (!(fault instanceof LedgerError && fault.code === 'ledger-full')) throw fault
    } finally {
      await ledger.close()
    }
  },
})

/** How often is told how far the comparing of many reports has come, in milliseconds. */
const pause = 5_000

function nowAndThen({ err, now }: Pick<Cli, 'err' | 'now'>): (month: string) => void {
  let told = now().getTime()
  return (month) => {
    if (now().getTime() - told < pause) return
    told = now().getTime()
    err.write(`Looking for copies among the reports of ${month} …\n`)
  }
}

/** Prints records, one a line. */
export function asLines(out: Output, tally: Tally): Keeper {
  const seen = new Set<string>()
  return {
    async keep(record, { file }, line) {
      const { id } = record.report
      if (seen.has(id)) {
        const message = `Another report of this run has the id "${id}", too; both records are printed.`
        tally.issues.push(issueOf('report-duplicate-id', file, message, line === null ? {} : { line }))
      }
      seen.add(id)
      tally.records++
      tally.entries += layers.reduce((sum, layer) => sum + record[layer].length, 0)
      out.write(`${JSON.stringify(record)}\n`)
    },
    async close() {},
  }
}
