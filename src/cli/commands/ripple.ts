import { framedCase } from '../case-at.js'
import { defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag, given, word } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const rippleCommand = defineCommand<Flags, [string]>({
  brief: 'Tell what rests on a report or an entry',
  about: `Tells everything that rests on a report or an entry: its entries, the acts, measures and promises that it helps to
tell and who else tells each, the figures and values of the tension index that would be others without it, and every
sentence of the brief that would fall, change, or stay on other sources. It is worked out by doing without it.`,
  examples: [
    {
      line: 'ripple 08-resignations --case examples/kosovo-plates',
      does: 'What would go if that report were taken back.',
    },
    { line: 'ripple e-1b9c', does: 'What rests on one entry.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      json: flag.yes('As JSON'),
    },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: 'Id of a report, or of an entry or its beginning', parse: word, placeholder: 'ID' }],
    },
  },
  async run(cli, flags, id) {
    const { rippleOf } = await import('../../view/ripple/ripple-of.js')
    const { case: found, phrases } = await framedCase(cli, flags.case)
    const { since, until, asOf } = flags
    const day = asOf ?? until ?? cli.now().toISOString().slice(0, 10)
    const options = { title: found?.title ?? 'Brief', phrases, day, ...given({ since, until, asOf }) }
    const ripple = await withLedger(cli, flags, async (ledger) => {
      const rests = await rippleOf(ledger, id, options)
      if (rests !== null) return rests
      const ids = [
        ...(await ledger.reports()).map(({ report }) => report.id),
        ...(await ledger.entries()).map((entry) => entry.id),
      ]
      throw new CommandFault(`The ledger has no report or entry with the id "${id}".${didYouMean(nearest(id, ids))}`)
    })
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).viewJson(ripple))
    const { ripplePage } = await import('../ripple/page.js')
    cli.out.write(ripplePage(ripple, cli.style, cli.out.columns))
  },
})
