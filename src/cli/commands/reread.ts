import type { Reread } from '../reread/reread-reports.js'
import { caseAt } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { status } from '../faults.js'
import { flag } from '../flags.js'
import { withLedgerToWrite } from '../ledger-at.js'
import { decisionWords } from '../../view/rulings/wording.js'
import { printIssues } from '../terminal/issues.js'
import { counted } from '../terminal/numbers.js'
import { type Issue, type Ruling, isFault, issueOf } from '../../record/index.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly dryRun?: boolean | undefined
  readonly json?: boolean | undefined
}

export const rereadCommand = defineCommand<Flags, []>({
  brief: 'Read every report of the ledger again, and tell what changed',
  about: `Reads every report of the ledger again, with this version of the program and the case's tables as they are now.
Where that gives another record, it supersedes the old one, which stays in the ledger; nothing is deleted. What
people ruled stands: it hangs on the words of the reports. Each change is told on a line of its own.`,
  examples: [
    { line: 'reread --case examples/kosovo-plates', does: 'After an update, or after actors.tsv was mended.' },
    { line: 'reread --dry-run', does: 'Tells what would change, and keeps nothing.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      dryRun: flag.yes('Only tell what would change'),
      json: flag.yes('One JSON object a report that changed'),
    },
  },
  async run(cli, flags) {
    const [{ openReader }, { rereadReports }] = await Promise.all([
      import('../../pipeline.js'),
      import('../reread/reread-reports.js'),
    ])
    const found = await caseAt(cli, flags.case)
    return withLedgerToWrite(cli, flags, async (ledger, file) => {
      const { reader, version, issues } = openReader(flags.case)
      const dry = flags.dryRun === true
      const reread = await rereadReports(cli, ledger, { reader, version, dry })
      const { adrift } = await ledger.judgements()
      const all = [...found.issues, ...issues, ...reread.issues, ...adrift.map((ruling) => adriftIssue(ruling, file))]
      await print(cli, flags, reread)
      printIssues(cli, all)
      cli.err.write(`${sentence(reread, dry)}\n`)
      return reread.whole ? (all.some(isFault) ? status.fault : status.done) : status.interrupted
    })
  },
})

const adriftIssue = ({ number, decision }: Ruling, file: string): Issue =>
  issueOf(
    'ruling-adrift',
    file,
    `Ruling ${number} (${decisionWords(decision)}) is about an entry that is no longer read; look at it again.`,
  )

async function print(cli: Cli, { json }: Flags, { changed }: Reread): Promise<void> {
  if (json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(changed))
  for (const { report, changes } of changed)
    for (const change of changes) {
      const what =
        change.kind === 'changed' ? `${change.was} → ${change.id} (${change.fields.join(', ')})` : `${change.id}`
      const words = change.words.replace(/\s+/g, ' ')
      cli.out.write(`${report}: ${change.kind} ${what}: ${words.length > 90 ? `${words.slice(0, 89)}…` : words}\n`)
    }
}

function sentence({ reports, changed, whole }: Reread, dry: boolean): string {
  const changes = changed.flatMap((report) => report.changes)
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length
  const told = `${counted(reports, 'report')} read again: ${changed.length} now read otherwise (${count('new')} new, ${count('changed')} changed, ${count('gone')} gone)`
  return `${told}${dry ? '; nothing kept' : ''}${whole ? '' : '; stopped before the end, run the command again'}.`
}
