import type { Listing } from '../../view/list.js'
import type { When } from '../../record/index.js'
import type { ClaimTold, PromiseView } from '../../view/promises.js'
import { namesOf } from '../../view/wording/names.js'
import { defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { didYouMean, nearest } from '../suggest.js'
import { printListing } from '../terminal/print-listing.js'
import { sourcesOf } from './in-force.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly party?: string | undefined
  readonly actor?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const promisesCommand = defineCommand<Flags, []>({
  brief: 'Tell what was promised, and who says that it was kept or broken',
  about: `Tells each commitment with every claim about its fate side by side, a claim a line: what was agreed, who says what
of it, when, and which report tells so. Contested ones come first. Claims stay claims: the command doesn't judge who is
right. Nobody under "who says" is the report's own telling.`,
  examples: [
    {
      line: 'promises --party Sudan',
      does: 'What Sudan agreed to or owes, its government and its officials included.',
    },
    { line: 'promises --as-of 2022-12-31', does: 'What was known of them at the end of 2022.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      party: flag.text('Only those that this one is a party to or owes (name, alias, id or code)', 'NAME'),
      actor: flag.text('Only with this actor in any part (name, alias, id or code)', 'NAME'),
      asOf: flag.asOf,
      json: flag.yes('One JSON object a line'),
    },
  },
  async run(cli, flags) {
    const { promises } = await import('../../view/promises.js')
    const { actor, asOf } = flags
    const { heldBy } = await import('../../view/held.js')
    const { entries, copies, judgements } = await withLedger(cli, flags, (ledger) =>
      heldBy(ledger, { layers: ['commitments'], ...given({ actor, asOf }) }),
    )
    const views = await ofParty(flags.party, promises(entries, copies.origins, judgements.decided))
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(views))
    printListing(cli, listingOf(views), 'No commitment of this kind is in the ledger.')
  },
})

/** Those of the party that was asked for; a name that none goes by is a fault, with the names nearest to it. */
async function ofParty(typed: string | undefined, views: readonly PromiseView[]): Promise<PromiseView[]> {
  if (typed === undefined) return [...views]
  const { goesBy, namesToOffer } = await import('../../view/by-name.js')
  const sides = ({ body }: PromiseView['cluster']['members'][0]): string[] => [...body.parties, ...body.owed_by]
  const found = views.filter(({ cluster }) => cluster.members.some((entry) => goesBy(typed, sides(entry), entry)))
  if (found.length > 0 || views.length === 0) return found
  const names = views.flatMap(({ cluster }) => cluster.members.flatMap((entry) => namesToOffer(sides(entry), entry)))
  const known = ` Known of are those of ${[...new Set(names)].sort().join(', ')}.`
  throw new CommandFault(`No commitment of "${typed}" is known of.${didYouMean(nearest(typed, names)) || known}`)
}

const listingOf = (views: readonly PromiseView[]): Listing => ({
  headings: ['id', 'commitment', 'parties', 'owed by', 'contested', 'who says', 'what', 'when', 'told by'],
  rows: views.flatMap(({ cluster, name, claims, contested }) => {
    const [first] = cluster.members
    const commitment = [
      name,
      namesOf(first.body.parties, first),
      namesOf(first.body.owed_by, first),
      contested ? 'yes' : '',
    ]
    const rows = claims.map((told) => ({
      id: told.entry.id,
      cells: [told.entry.id, ...commitment, ...claimCells(told)],
    }))
    return rows.length > 0
      ? rows
      : [{ id: first.id, cells: [first.id, ...commitment, '', '', '', sourcesOf(cluster.members)] }]
  }),
})

/** Who says what, when it is said of, and which report tells so. */
const claimCells = ({ claim, entry }: ClaimTold): string[] => [
  namesOf(claim.by, entry),
  claim.status,
  claim.date === null ? '' : daysCell(claim.date),
  sourcesOf([entry]),
]

const daysCell = ({ text, from, to }: When): string =>
  from === null && to === null ? text : from === to ? (from ?? '') : `${from ?? ''}–${to ?? ''}`
