import type { EntryFilter, Ledger } from '../../ledger/ledger.js'
import { type Layer, layers } from '../../record/index.js'
import type { Listing } from '../../view/list.js'
import { type Cli, defineCommand } from '../command.js'
import { wrongUse } from '../faults.js'
import { checkPeriod, flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { counted } from '../terminal/numbers.js'
import { plainTable, tableOf } from '../terminal/table.js'

const kinds = [...layers, 'actors', 'reports'] as const
type Kind = (typeof kinds)[number]

interface Flags {
  readonly ledger?: string | undefined
  readonly actor?: string | undefined
  readonly type?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly place?: string | undefined
  readonly status?: string | undefined
  readonly asOf?: string | undefined
  readonly limit?: number | undefined
  readonly json?: boolean | undefined
  readonly csv?: boolean | undefined
  readonly setAside?: boolean | undefined
}

export const listCommand = defineCommand<Flags, [Kind]>({
  brief: 'List entries, actors or reports',
  about: `Lists what the ledger holds: ${kinds.join(', ')}.

Every option narrows the list. An actor is meant by its name, alias, id or code, and those who belong to it are
meant with it. A terminal gets a table as wide as it is; a pipe or file gets one line a row with nothing cut, or
with --csv a table for a spreadsheet, or with --json one object a line with all that is known of the entry.`,
  examples: [
    { line: 'list events --type PROTEST --since 2022-11-01', does: 'Protests from November 2022 on.' },
    { line: 'list statements --type demand --csv > demands.csv', does: 'All demands, for a spreadsheet.' },
    { line: 'list commitments --status disputed', does: 'Promises whose fate is in dispute.' },
    { line: 'list actors --limit 10', does: 'The ten named most often.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      actor: flag.text('Only with this actor (name, alias, id or code)', 'NAME'),
      type: flag.text(
        "An event's type, a statement's act, the kind of a talk, measure or actor, a position's stance",
        'TYPE',
      ),
      since: flag.since,
      until: flag.until,
      place: flag.text('Only at this place or in this country', 'PLACE'),
      status: flag.text('Only of this status, such as planned, alleged, in-force, disputed', 'STATUS'),
      asOf: flag.asOf,
      limit: flag.number('No more rows than this'),
      json: flag.yes('One JSON object a line'),
      csv: flag.yes('Comma-separated values'),
      setAside: flag.yes('Also what people rejected, and what stands in retracted reports'),
    },
    positional: { kind: 'tuple', parameters: [{ brief: kinds.join(', '), parse: kindOf, placeholder: 'WHAT' }] },
  },
  async run(cli, flags, kind) {
    checkPeriod(flags)
    if (flags.json === true && flags.csv === true) throw wrongUse('Only one of --json and --csv can be had at a time.')
    refuseUseless(flags, kind)
    const { items, listing } = await withLedger(cli, flags, (ledger) => found(ledger, kind, flags))
    await print(cli, flags, kind, items, listing)
  },
})

function kindOf(input: string): Kind {
  const kind = kinds.find((one) => one === input)
  if (kind === undefined)
    throw new Error(
      `There is no list of "${input}".${didYouMean(nearest(input, kinds)) || ` There are ${kinds.join(', ')}.`}`,
    )
  return kind
}

/** An option that would do nothing is told, not passed over. */
function refuseUseless(flags: Flags, kind: Kind): void {
  const without: Partial<Record<Kind, readonly (keyof Flags)[]>> = {
    actors: ['since', 'until', 'place', 'status', 'setAside'],
    reports: ['actor', 'type', 'place', 'status', 'setAside'],
  }
  const useless = without[kind]?.find((name) => flags[name] !== undefined)
  if (useless !== undefined)
    throw wrongUse(
      `--${useless.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} can't narrow a list of ${kind}.`,
    )
}

interface Found {
  readonly items: readonly object[]
  readonly listing: Listing
}

async function found(ledger: Ledger, kind: Kind, flags: Flags): Promise<Found> {
  const { listActors, listEntries, listReports } = await import('../../view/list.js')
  const { actor, type, since, until, place, status, asOf, limit, setAside } = flags
  if (kind === 'reports') {
    const reports = (await ledger.reports(given({ since, until, asOf }))).slice(0, limit)
    return { items: reports, listing: listReports(reports) }
  }
  if (kind === 'actors') {
    const { fold } = await import('../../ledger/index.js')
    const actors = (await ledger.actors(given({ asOf }))).filter(
      ({ actor: one }) =>
        (type === undefined || one.kind === type) &&
        (actor === undefined ||
          [one.id, one.name, one.code ?? '', ...one.aliases].some((name) => fold(name) === fold(actor))),
    )
    return { items: actors.slice(0, limit), listing: listActors(actors.slice(0, limit)) }
  }
  const filter: EntryFilter = { layers: [kind], ...given({ actor, type, since, until, place, status, asOf, setAside }) }
  const entries = (await ledger.entries(filter)).slice(0, limit)
  return { items: entries, listing: listEntries<Layer>(kind, entries) }
}

async function print(
  cli: Cli,
  { json, csv }: Flags,
  kind: Kind,
  items: readonly object[],
  listing: Listing,
): Promise<void> {
  const { out, err, style } = cli
  if (json === true) return out.write((await import('../../export/json/json.js')).jsonLines(items))
  if (csv === true) return out.write((await import('../../export/csv/csv.js')).listingCsv(listing))
  if (listing.rows.length === 0) return err.write(`No ${kind} of this kind are in the ledger.\n`)
  if (!out.isTerminal) return out.write(plainTable(listing))
  out.write(tableOf(listing, style, out.columns))
  const hint =
    kind === 'actors'
      ? '`rapporteur list events --actor ID` tells what one did'
      : '`rapporteur show ID` tells all of one'
  err.write(style.dim(`${counted(listing.rows.length, kind.replace(/s$/, ''), kind)}; ${hint}.\n`))
}
