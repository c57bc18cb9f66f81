import type { Ledger } from '../../ledger/ledger.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag, given, word } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const showCommand = defineCommand<Flags, [string]>({
  brief: 'Show an entry with its evidence, or a report with its entries',
  about: `Shows all that is kept of an entry: who, what, when and where, by whom it was told, and the words that prove it
in the words around them. The proof is highlighted; without colours it stands between [[ and ]]. With the id of
a report it shows the report with every proof in it and lists its entries.

The beginning of an id is enough where no other id begins so (of an entry's id, from four characters on).`,
  examples: [
    { line: 'show e-1b9c', does: 'The event whose id begins with e-1b9c.' },
    { line: 'show 01-plates-rule', does: 'The report 01-plates-rule.' },
    { line: 'show e-1b9c --json', does: 'The entry and its excerpts as JSON.' },
  ],
  parameters: {
    flags: { ledger: flag.ledger, asOf: flag.asOf, json: flag.yes('As JSON') },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Id of an entry or a report, or its beginning', parse: word, placeholder: 'ID' }],
    },
  },
  async run(cli, flags, id) {
    await withLedger(cli, flags, (ledger) => show(cli, ledger, id, flags))
  },
})

async function show(cli: Cli, ledger: Ledger, id: string, flags: Flags): Promise<void> {
  const [json, clocks] = [flags.json === true, given({ asOf: flags.asOf })]
  const { entryView } = await import('../../view/entry.js')
  const { entryPage, reportPage } = await import('../show/pages.js')
  const asJson = async (view: object) => (await import('../../export/json/json.js')).viewJson(view)
  const known = await ledger.reports(clocks)
  const reports = known.map(({ report }) => report.id)
  const report = reports.find((one) => one === id) ?? onlyOne(reports.filter((one) => one.startsWith(id)))
  const entry = reports.includes(id) ? null : await entryView(ledger, id, clocks)
  if (entry !== null) return cli.out.write(json ? await asJson(entry) : entryPage(entry, cli.style, cli.out.columns))
  if (report === null) throw await notFound(ledger, id, reports)
  const [record, marks, kept, { relations = [] }] = await Promise.all([
    ledger.record(report),
    ledger.evidence(report),
    ledger.entries({ report, setAside: true, ...clocks }),
    ledger.copies({ ids: [report], ...clocks }),
  ])
  const withdrawn = known.find((one) => one.report.id === report)?.withdrawn
  const related = relations.filter(({ earlier, later }) => earlier === report || later === report)
  if (record === null) throw await notFound(ledger, id, reports)
  cli.out.write(
    json
      ? await asJson(record)
      : reportPage({ report: record.report, marks, entries: kept, withdrawn, related }, cli.style, cli.out.columns),
  )
}

const onlyOne = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null)

async function notFound(ledger: Ledger, id: string, reports: readonly string[]): Promise<CommandFault> {
  const all = [...reports, ...(await ledger.entries()).map((entry) => entry.id)]
  const begun = [...new Set(all.filter((one) => one.startsWith(id)))]
  if (begun.length > 1) {
    const some = begun.slice(0, 5).join(', ')
    return new CommandFault(
      `Several ids begin with "${id}": ${some}${begun.length > 5 ? ` and ${begun.length - 5} more` : ''}.`,
    )
  }
  if (begun.length === 1)
    return new CommandFault(`"${id}" is too short for the beginning of an entry's id; did you mean ${begun[0]}?`)
  return new CommandFault(`The ledger has no entry or report with the id "${id}".${didYouMean(nearest(id, all))}`)
}
