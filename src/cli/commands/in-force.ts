import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Listing } from '../../view/list.js'
import type { MeasureOnDay } from '../../view/in-force.js'
import { namesOf } from '../../view/wording/names.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { printListing } from '../terminal/print-listing.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly on?: string | undefined
  readonly asOf?: string | undefined
  readonly authority?: string | undefined
  readonly all?: boolean | undefined
  readonly json?: boolean | undefined
}

export const inForceCommand = defineCommand<Flags, []>({
  brief: 'Tell which rules are in force on a day, and what comes next',
  about: `Tells which measures bind whom on a day, as far as was known on that day: the phase that holds and the one that comes
next, those that are planned or suspended, and who tells it. "told" means that a report says a measure is in force,
without a date to check it by; "disputed", that accounts of the same day differ.`,
  examples: [
    { line: 'in-force --on 2022-11-10', does: 'The rules of that day as they were known on it, and what was to come.' },
    { line: 'in-force --on 2022-11-10 --as-of 2023-06-30', does: 'The same day, as it was known half a year later.' },
    {
      line: 'in-force --authority Moldova',
      does: 'Only those that Moldova laid down: its government, ministries, police.',
    },
    { line: 'in-force --all', does: 'Also those that are over, and those of unknown standing.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      on: flag.aDay('The day [today]'),
      asOf: flag.aDay('What had been learned by the end of this day [the day itself]'),
      authority: flag.text(
        'Only those laid down by this one (name, alias, id or code; a state for all its bodies)',
        'NAME',
      ),
      all: flag.yes('All measures, however they stand'),
      json: flag.yes('One JSON object a line'),
    },
  },
  async run(cli, flags) {
    const { inOrderOfStanding, standingsOn } = await import('../../view/in-force.js')
    const day = flags.on ?? cli.now().toISOString().slice(0, 10)
    const { measuresKnown } = await import('../../view/standing-measures.js')
    const clusters = await withLedger(cli, flags, (ledger) => measuresKnown(ledger, flags.asOf ?? day))
    const known = await laidDownBy(flags.authority, standingsOn(clusters, day))
    const measures = inOrderOfStanding(
      flags.all === true ? known : known.filter(({ standing }) => standing !== 'over' && standing !== 'unknown'),
    )
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(measures))
    printAll(cli, measures, day, flags.authority)
  },
})

function printAll(cli: Cli, measures: readonly MeasureOnDay[], day: string, authority: string | undefined): void {
  const of = authority === undefined ? '' : ` of ${authority}`
  printListing(cli, listingOf(measures), `No measure${of} is known to be in force on ${day}.`)
}

/** Those of the authority that was asked for; a name that none goes by is a fault, with the names nearest to it. */
async function laidDownBy(typed: string | undefined, measures: readonly MeasureOnDay[]): Promise<MeasureOnDay[]> {
  if (typed === undefined) return [...measures]
  const { goesBy, namesToOffer } = await import('../../view/by-name.js')
  const found = measures.filter(({ cluster }) =>
    cluster.members.some((entry) => goesBy(typed, entry.body.authority, entry)),
  )
  if (found.length > 0 || measures.length === 0) return found
  const names = measures.flatMap(({ cluster }) =>
    cluster.members.flatMap((entry) => namesToOffer(entry.body.authority, entry)),
  )
  throw new CommandFault(
    `No measure laid down by "${typed}" is known of by then.${didYouMean(nearest(typed, names)) || all(names)}`,
  )
}

const all = (names: readonly string[]): string => ` Known of are those of ${[...new Set(names)].sort().join(', ')}.`

const listingOf = (measures: readonly MeasureOnDay[]): Listing => ({
  headings: ['id', 'standing', 'authority', 'applies to', 'kind', 'rule', 'phase', 'next', 'told by'],
  rows: measures.map(({ latest, cluster, standing, phase, next, disputedBy }) => ({
    id: latest.id,
    cells: [
      latest.id,
      disputedBy.length > 0 ? `${standing}, disputed` : standing,
      namesOf(latest.body.authority, latest),
      latest.body.applies_to ?? '',
      latest.body.kind,
      latest.body.rule,
      phaseCell(phase),
      phaseCell(next),
      sourcesOf(cluster.members),
    ],
  })),
})

const phaseCell = (phase: MeasureOnDay['phase']): string =>
  phase === null ? '' : `${phase.from ?? ''}–${phase.to ?? ''} ${phase.rule}`

/** The reports that tell it, with the day on which each was learned of. */
export const sourcesOf = (entries: readonly LedgerEntry[]): string =>
  [...new Set(entries.map(({ report, learned }) => `${report.outlet ?? report.agency ?? report.id} ${learned}`))].join(
    '; ',
  )
