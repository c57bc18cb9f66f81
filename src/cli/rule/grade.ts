import { anchorOf } from '../../ledger/index.js'
import { credibilitySchema, type Reliability } from '../../record/index.js'
import type { Cli } from '../command.js'
import { CommandFault, wrongUse } from '../faults.js'
import { didYouMean, nearest } from '../suggest.js'
import { entryAt, makeRuling, type RuleFlags } from './make-ruling.js'

/** Grades an agency or outlet that the ledger has reports of. */
export async function gradeSource(
  cli: Cli,
  flags: RuleFlags,
  source: string | undefined,
  reliability: Reliability | undefined,
): Promise<number> {
  if (source === undefined) throw wrongUse('Name what is graded: either --source NAME or --entry ID.')
  if (reliability === undefined) throw wrongUse('A source is graded A, B, C, D, E or F.')
  return makeRuling(cli, flags, async (ledger) => {
    const reports = await ledger.reports()
    const known = [...new Set(reports.flatMap(({ report }) => [report.agency, report.outlet]))].filter(
      (name) => name !== null,
    )
    const named = known.find((name) => name.toLowerCase() === source.toLowerCase())
    if (named === undefined)
      throw new CommandFault(`The ledger has no report of "${source}".${didYouMean(nearest(source, known))}`)
    return { act: 'rate-source', source: named, reliability }
  })
}

/** Grades what an entry tells. */
export async function gradeEntry(cli: Cli, flags: RuleFlags, id: string, grade: number): Promise<number> {
  const credibility = credibilitySchema.safeParse(grade)
  if (!credibility.success) throw wrongUse('An entry is graded 1, 2, 3, 4, 5 or 6.')
  return makeRuling(cli, flags, async (ledger) => ({
    act: 'rate-entry',
    on: anchorOf(await entryAt(ledger, id)),
    credibility: credibility.data,
  }))
}
