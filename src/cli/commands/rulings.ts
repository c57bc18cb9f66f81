import type { Listing } from '../../view/list.js'
import { decisionWords, wordsRuledOn } from '../../view/rulings/wording.js'
import { defineCommand } from '../command.js'
import { flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { printListing } from '../terminal/print-listing.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const rulingsCommand = defineCommand<Flags, []>({
  brief: 'List what people ruled: who, when, what and why',
  about: `Lists every ruling in the order in which they were made, undone ones too, and tells of each whether it holds. A ruling
is "adrift" where a later reading no longer has what it was about.`,
  examples: [{ line: 'rulings', does: 'The whole log.' }],
  parameters: { flags: { ledger: flag.ledger, asOf: flag.asOf, json: flag.yes('One JSON object a line') } },
  async run(cli, flags) {
    const { standingRulings } = await import('../../ledger/index.js')
    const when = given({ asOf: flags.asOf })
    const { rulings, adrift } = await withLedger(cli, flags, async (ledger) => ({
      rulings: await ledger.rulings(when),
      adrift: new Set((await ledger.judgements(when)).adrift.map(({ number }) => number)),
    }))
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(rulings))
    const holding = new Set(standingRulings(rulings).map(({ number }) => number))
    const undoing = (act: string): boolean => act === 'undo'
    const listing: Listing = {
      headings: ['ruling', 'day', 'by', 'holds', 'what', 'why', 'words'],
      rows: rulings.map(({ number, at, by, why, decision }) => {
        const holds = undoing(decision.act)
          ? ''
          : adrift.has(number)
            ? 'adrift'
            : holding.has(number)
              ? 'yes'
              : 'undone'
        const cells = [`${number}`, at.slice(0, 10), by, holds, decisionWords(decision), why, wordsRuledOn(decision)]
        return { id: `${number}`, cells }
      }),
    }
    printListing(cli, listing, 'Nobody has ruled on anything in this ledger.')
  },
})
