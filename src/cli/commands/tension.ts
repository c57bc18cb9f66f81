import { writeFile } from 'node:fs/promises'
import type { LedgerEntry } from '../../ledger/ledger.js'
import type { PageLine, Pair, Tension } from '../../view/tension/index.js'
import { caseAt } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault, wrongUse } from '../faults.js'
import { checkPeriod, flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { printIssues } from '../terminal/issues.js'
import { wrapped } from '../terminal/wrap.js'

const kinds = ['week', 'day'] as const

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly pair?: readonly [string, string] | undefined
  readonly actor?: string | undefined
  readonly by?: (typeof kinds)[number] | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
  readonly csv?: boolean | undefined
  readonly svg?: boolean | undefined
  readonly out?: string | undefined
}

export const tensionCommand = defineCommand<Flags, []>({
  brief: 'Tell how tense it is between two actors, week by week',
  about: `Adds up the hostile acts between two actors by PLOVER's scores, each act once however many report it, and sets
them in proportion to what was read: more reports find more acts. A week of which nothing was read has no number; a week that
was read and had no hostile act is 0. Friendly acts are shown apart and never make violence less. Below stands what was
left out and why, and the acts behind the highest weeks.`,
  examples: [
    {
      line: 'tension --case examples/kosovo-plates',
      does: 'The most tense pairs of the case, by its panel of outlets.',
    },
    { line: 'tension --pair Armenia,Azerbaijan --by day', does: 'One pair, a month a row.' },
    {
      line: 'tension --actor Sudan --as-of 2023-05-01 --svg --out sudan.svg',
      does: 'A picture of what was known then.',
    },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      pair: { kind: 'parsed', parse: twoNames, optional: true, brief: 'Only between these two', placeholder: 'A,B' },
      actor: flag.text('Only pairs with this actor (name, alias, id or code)', 'NAME'),
      by: { kind: 'enum', values: kinds, optional: true, brief: 'week [week] or day', placeholder: 'KIND' },
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      json: flag.yes('All points with the acts behind them, as one JSON object'),
      csv: flag.yes('A row for each point'),
      svg: flag.yes('A picture'),
      out: flag.text('Write to this file instead of standard output', 'FILE'),
    },
  },
  async run(cli, flags) {
    checkPeriod(flags)
    if ([flags.json, flags.csv, flags.svg].filter(Boolean).length > 1) {
      throw wrongUse('Only one of --json, --csv and --svg can be written at a time.')
    }
    const [{ tensionOf }, { heldBy }] = await Promise.all([
      import('../../view/tension/index.js'),
      import('../../view/held.js'),
    ])
    const framed = await caseAt(cli, flags.case)
    printIssues(cli, framed.issues)
    const { by, since, until, asOf } = flags
    const held = await withLedger(cli, flags, (ledger) => heldBy(ledger, { layers: ['events'], ...given({ asOf }) }))
    const only = await wantedPairs(flags, held.entries)
    const most = flags.json === true || flags.csv === true ? undefined : mostPairs
    const told = tensionOf(held, given({ by, since, until, asOf, panel: framed.case?.panel, only, most }))
    if (told.all.points.length === 0 && flags.json !== true) return cli.err.write(nothing)
    if (only !== undefined && told.pairs.length === 0) throw noSuch(flags)
    const text = await written(cli, told, { flags, entries: held.entries })
    if (flags.out === undefined) cli.out.write(text)
    else await writeFile(flags.out, text)
  },
})

const nothing = 'No report with a day of publication had been read by then.\n'

/** "Velia,Ostra" as two names. */
function twoNames(input: string): readonly [string, string] {
  const [one = '', other = '', ...more] = input.split(',').map((name) => name.trim())
  if (one === '' || other === '' || more.length > 0) {
    throw new Error(`"${input}" is no pair; give two names with a comma between them, such as Chad,Sudan.`)
  }
  return [one, other]
}

/** Pairs that a page or picture has room for. */
const mostPairs = 5

const noSuch = ({ pair, actor }: Flags): CommandFault =>
  new CommandFault(
    `No act ${pair === undefined ? `of or towards ${actor}` : `between ${pair.join(' and ')}`} is known of.`,
  )

/** Whether a pair is the one asked for; undefined where none was. */
async function wantedPairs(
  { pair, actor }: Flags,
  entries: readonly LedgerEntry[],
): Promise<((pair: Pair) => boolean) | undefined> {
  if (pair === undefined && actor === undefined) return undefined
  const { namesOfParties, partiesNamed } = await import('../../view/tension/index.js')
  const idsOf = (typed: string): ReadonlySet<string> => {
    const ids = partiesNamed(typed, entries)
    if (ids.size > 0) return ids
    const names = namesOfParties(entries)
    const known = ` Known are ${names.join(', ')}.`
    throw new CommandFault(`No act of or towards "${typed}" is known of.${didYouMean(nearest(typed, names)) || known}`)
  }
  const two = pair?.map(idsOf)
  const its = actor === undefined ? undefined : idsOf(actor)
  return (parties) =>
    (two === undefined || areTheTwo(parties, two)) && (its === undefined || parties.some(({ id }) => its.has(id)))
}

/** Each of the two stands for one of the pair: "Chad,Chad" is what stays within Chad. */
const areTheTwo = ([first, second]: Pair, [one, other]: readonly ReadonlySet<string>[]): boolean =>
  (one?.has(first.id) === true && other?.has(second.id) === true) ||
  (one?.has(second.id) === true && other?.has(first.id) === true)

async function written(
  cli: Cli,
  tension: Tension,
  { flags, entries }: { flags: Flags; entries: readonly LedgerEntry[] },
): Promise<string> {
  if (flags.json === true) return (await import('../../export/json/json.js')).viewJson(tension)
  const view = await import('../../view/tension/index.js')
  const narrowed = flags.pair !== undefined || flags.actor !== undefined
  const lines = narrowed ? tension.pairs : [tension.all, ...tension.pairs.filter(view.isTense)]
  if (flags.csv === true) {
    const all = narrowed ? tension.pairs : [tension.all, ...tension.pairs]
    return (await import('../../export/csv/csv.js')).listingCsv(view.pointListing(tension, all))
  }
  if (flags.svg === true) return view.tensionPicture(tension, lines)
  const columns = cli.out.isTerminal && flags.out === undefined ? cli.out.columns : Number.POSITIVE_INFINITY
  return view
    .tensionPage(tension, lines, entries)
    .map((line) => `${pageLine(line, cli, columns)}\n`)
    .join('')
}

/** Wrapped and marked on a terminal; a line a line in a pipe or file. */
function pageLine({ kind, text, hang }: PageLine, { style }: Cli, columns: number): string {
  if (!Number.isFinite(columns)) return text
  const lines = kind === 'bars' ? text : wrapped(text, columns, hang)
  return kind === 'head' ? style.bold(lines) : kind === 'quiet' ? style.dim(lines) : lines
}
