import { type ChoiceRule, choiceRules, defaultRule } from '../../merging/index.js'
import type { FigureSeries } from '../../view/figures/index.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault, wrongUse } from '../faults.js'
import { checkPeriod, flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { plainTable } from '../terminal/table.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly what?: string | undefined
  readonly of?: string | undefined
  readonly place?: string | undefined
  readonly rule?: ChoiceRule | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
  readonly csv?: boolean | undefined
}

export const figuresCommand = defineCommand<Flags, []>({
  brief: 'Tell how many, on whose word, and where sources disagree',
  about: `Sets numbers that count the same thing, in the same place and period, side by side: the lowest, the highest and the
preferred one with the rule that chose it, and each number with who claims it, which report tells it and in what words.
Numbers that can't both be right are marked "disputed"; one that its own claimant or outlet replaced, "updated".

Rules: conservative, the lowest that two independent origins tell, else the lowest told (the default); latest, the one
learned last; most-origins, the one that most independent origins tell. Copies of an agency's report count once.`,
  examples: [
    { line: 'figures --what injured --place Goma', does: 'The injured of one place, as each source counts them.' },
    { line: 'figures --of Chad --rule latest', does: "Numbers of what is Chad's, the latest preferred." },
    { line: 'figures --as-of 2023-05-30 --csv > figures.csv', does: 'What was known by then, for a spreadsheet.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      what: flag.text('Only of what these words name, such as "killed" or "police officers"', 'WORDS'),
      of: flag.text('Only of what belongs to this actor (name, alias, id or code)', 'ACTOR'),
      place: flag.text('Only at this place, or told in a sentence that names it', 'PLACE'),
      rule: {
        kind: 'parsed',
        parse: ruleOf,
        optional: true,
        brief: `The rule that prefers a number: ${choiceRules.join(', ')} [${defaultRule}]`,
        placeholder: 'RULE',
      },
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      json: flag.yes('One JSON object a line, a series each'),
      csv: flag.yes('Comma-separated values, a number a row'),
    },
  },
  async run(cli, flags) {
    checkPeriod(flags)
    if (flags.json === true && flags.csv === true) throw wrongUse('Only one of --json and --csv can be had at a time.')
    await print(cli, flags, await found(cli, flags))
  },
})

function ruleOf(input: string): ChoiceRule {
  const rule = choiceRules.find((one) => one === input)
  if (rule !== undefined) return rule
  throw new Error(
    `There is no rule "${input}".${didYouMean(nearest(input, choiceRules)) || ` There are ${choiceRules.join(', ')}.`}`,
  )
}

async function found(cli: Cli, flags: Flags): Promise<FigureSeries[]> {
  const [{ copiesOf }, { figureSeries, narrowed, ownersToOffer }] = await Promise.all([
    import('../../merging/index.js'),
    import('../../view/figures/index.js'),
  ])
  const { since, until, asOf, rule, what, of, place } = flags
  const [reports, entries] = await withLedger(cli, flags, (ledger) =>
    Promise.all([ledger.reports(given({ asOf })), ledger.entries(given({ since, until, asOf }))]),
  )
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  const all = figureSeries(entries, copiesOf(reports), { texts, ...given({ rule }) })
  const wanted = narrowed(all, { what, of, place })
  if (wanted.length > 0 || of === undefined || narrowed(all, { of }).length > 0) return wanted
  const names = ownersToOffer(all)
  throw new CommandFault(`No figure of "${of}" is known of.${didYouMean(nearest(of, names)) || known(names)}`)
}

const known = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Known of are those of ${[...names].sort().join(', ')}.`

async function print(cli: Cli, { json, csv }: Flags, series: readonly FigureSeries[]): Promise<void> {
  const { out, err } = cli
  if (json === true) {
    // The figures themselves are in `list figures --json`; their ids stand at each number.
    const plain = series.map((one) => ({ ...one, figures: undefined }))
    return out.write((await import('../../export/json/json.js')).jsonLines(plain))
  }
  const { figureListing } = await import('../../view/figures/index.js')
  if (csv === true) return out.write((await import('../../export/csv/csv.js')).listingCsv(figureListing(series)))
  if (series.length === 0) return err.write('No figure of this kind is in the ledger.\n')
  if (!out.isTerminal) return out.write(plainTable(figureListing(series)))
  const { seriesText } = await import('../terminal/figure-series.js')
  for (const one of series) out.write(`${seriesText(cli, one)}\n`)
}
