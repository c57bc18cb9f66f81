import type { KeptReport } from '../../ledger/ledger.js'
import type { Copies } from '../../merging/index.js'

/** What is to be said of a report wherever it is cited: who corrected it, by a person's ruling or by its own words. */
export function correctionNotes(
  reports: readonly KeptReport[],
  { relations = [] }: Pick<Copies, 'relations'>,
): Map<string, string> {
  const notes = new Map<string, string>()
  for (const { kind, earlier, later } of relations)
    if (kind === 'correction') notes.set(earlier, `corrected by ${later}, which says so itself`)
  for (const { report, withdrawn } of reports)
    if (withdrawn?.act === 'correct')
      notes.set(
        report.id,
        `corrected${withdrawn.by === null ? '' : ` by ${withdrawn.by}`} (ruling ${withdrawn.ruling})`,
      )
  return notes
}
