import type { Listing } from '../../view/list.js'
import type { PromiseView } from '../../view/promises.js'
import { namesOf } from '../../view/wording/names.js'
import { defineCommand } from '../command.js'
import { flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { printListing } from '../terminal/print-listing.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly actor?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const promisesCommand = defineCommand<Flags, []>({
  brief: 'Tell what was promised, and who says that it was kept or broken',
  about: `Tells each commitment with every claim about its fate side by side: who says so, and since when. Contested ones come
first. Claims stay claims: the command doesn't judge who is right.`,
  examples: [{ line: 'promises --as-of 2022-12-31', does: 'What was known of them at the end of 2022.' }],
  parameters: {
    flags: {
      ledger: flag.ledger,
      actor: flag.text('Only with this actor (name, alias, id or code)', 'NAME'),
      asOf: flag.asOf,
      json: flag.yes('One JSON object a line'),
    },
  },
  async run(cli, flags) {
    const { promises } = await import('../../view/promises.js')
    const { actor, asOf } = flags
    const entries = await withLedger(cli, flags, (ledger) =>
      ledger.entries({ layers: ['commitments'], ...given({ actor, asOf }) }),
    )
    const views = promises(entries)
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(views))
    printListing(cli, listingOf(views), 'No commitment of this kind is in the ledger.')
  },
})

const listingOf = (views: readonly PromiseView[]): Listing => ({
  headings: ['id', 'name', 'parties', 'owed by', 'contested', 'claims'],
  rows: views.map(
    ({
      cluster: {
        members: [first],
      },
      name,
      claims,
      contested,
    }) => ({
      id: first.id,
      cells: [
        first.id,
        name,
        namesOf(first.body.parties, first),
        namesOf(first.body.owed_by, first),
        contested ? 'yes' : '',
        claims
          .map(({ claim, entry }) =>
            [claim.status, namesOf(claim.by, entry), `learned ${entry.learned}`]
              .filter((part) => part !== '')
              .join(', '),
          )
          .join('; '),
      ],
    }),
  ),
})
