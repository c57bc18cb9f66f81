import type { Ledger, Reading } from '../../ledger/ledger.js'
import { type Issue, type ReportRecord, issueOf, layers } from '../../record/index.js'
import type { Output } from '../surroundings.js'
import type { Tally } from './tally.js'

/** Where records go. */
export interface Keeper {
  keep(record: ReportRecord, reading: Reading, line: number | null): Promise<void>
  close(): Promise<void>
}

/** Keeps records in the ledger. */
export const inLedger = (ledger: Ledger, tally: Tally): Keeper => ({
  async keep(record, reading, line) {
    const { outcome, entries, issues } = await ledger.admit(record, reading)
    tally.outcomes[outcome]++
    tally.entries += entries
    tally.issues.push(...issues.map((issue): Issue => ({ ...issue, line: issue.line ?? line })))
  },
  close: () => ledger.close(),
})

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
