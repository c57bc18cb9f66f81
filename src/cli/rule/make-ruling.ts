import type { Ledger, LedgerEntry } from '../../ledger/ledger.js'
import type { Decision, Ruling } from '../../record/index.js'
import { type Cli } from '../command.js'
import { CommandFault, status, wrongUse } from '../faults.js'
import { withLedgerToWrite } from '../ledger-at.js'
import { printIssues } from '../terminal/issues.js'
import { didYouMean, nearest } from '../suggest.js'
import { rulerName } from './ruler.js'
import { decisionWords } from '../../view/rulings/wording.js'

export interface RuleFlags {
  readonly ledger?: string | undefined
  readonly by?: string | undefined
  readonly why: string
  readonly json?: boolean | undefined
}

/** Makes a ruling of what `decide` finds in the ledger, and tells what it does; resolves to the exit status. */
export async function makeRuling(
  cli: Cli,
  flags: RuleFlags,
  decide: (ledger: Ledger) => Promise<Decision>,
): Promise<number> {
  const by = ruler(cli, flags)
  return withLedgerToWrite(cli, flags, async (ledger) => {
    const decision = await decide(ledger)
    const made = { at: cli.now().toISOString(), by, why: flags.why, decision }
    const { ruling, issues } = await ledger.rule(made)
    if (ruling === null) {
      printIssues(cli, issues)
      return status.fault
    }
    await tell(cli, flags, ruling)
    return status.done
  })
}

async function tell(cli: Cli, { json }: RuleFlags, ruling: Ruling): Promise<void> {
  if (json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines([ruling]))
  const undo = `rapporteur rule undo ${ruling.number} --why "…"`
  cli.out.write(`Ruling ${ruling.number} by ${ruling.by}: ${decisionWords(ruling.decision)}.\n`)
  cli.err.write(cli.errStyle.dim(`\`${undo}\` takes it back.\n`))
}

/** Whose ruling it is; a ruling without a name is wrong use. */
function ruler(cli: Pick<Cli, 'env'>, flags: RuleFlags): string {
  const name = rulerName(cli, flags)
  if (name === null) throw wrongUse('A ruling bears the name of who made it; give it with --by NAME.')
  return name
}

/** The entry with this id or beginning of one. */
export async function entryAt(
  ledger: Pick<Ledger, 'entry' | 'entries'>,
  id: string,
  clocks: { readonly asOf?: string } = {},
): Promise<LedgerEntry> {
  const entry = await ledger.entry(id, clocks)
  if (entry !== null) return entry
  const all = [...new Set((await ledger.entries({ setAside: true, ...clocks })).map((one) => one.id))]
  const begun = all.filter((one) => one.startsWith(id))
  if (begun.length > 1)
    throw new CommandFault(`Several entries begin with "${id}": ${begun.slice(0, 5).join(', ')}; give more of the id.`)
  throw new CommandFault(`The ledger has no entry with the id "${id}".${didYouMean(nearest(id, all))}`)
}

/** The report with this id. */
export async function reportAt(ledger: Pick<Ledger, 'reports'>, id: string): Promise<string> {
  const ids = (await ledger.reports()).map(({ report }) => report.id)
  if (ids.includes(id)) return id
  throw new CommandFault(`The ledger has no report with the id "${id}".${didYouMean(nearest(id, ids))}`)
}
