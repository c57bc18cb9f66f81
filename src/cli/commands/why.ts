import { defineCommand } from '../command.js'
import { flag, given, word } from '../flags.js'
import { withLedger } from '../ledger-at.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly asOf?: string | undefined
  readonly json?: boolean | undefined
}

export const whyCommand = defineCommand<Flags, [string]>({
  brief: 'Tell why an entry was joined with others, or kept apart',
  about: `Tells of an entry which others tell the same thing and on what grounds each was joined, which came near and were kept
apart and what spoke against, how the thing went on, which figures contradict it, how its source and it are graded,
and what people ruled. \`rule join\` and \`rule split\` correct it.`,
  examples: [{ line: 'why e-1b9c', does: 'By the beginning of its id.' }],
  parameters: {
    flags: { ledger: flag.ledger, asOf: flag.asOf, json: flag.yes('As JSON') },
    positional: {
      kind: 'tuple',
      parameters: [{ brief: "The entry's id, or its beginning", parse: word, placeholder: 'ID' }],
    },
  },
  async run(cli, flags, id) {
    const { whyOf } = await import('../../view/why.js')
    const { entryAt } = await import('../rule/make-ruling.js')
    const why = await withLedger(cli, flags, async (ledger) => {
      const clocks = given({ asOf: flags.asOf })
      const entry = await entryAt(ledger, id, clocks)
      return whyOf(ledger, entry.id, clocks)
    })
    if (why === null) return
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).viewJson(why))
    const { whyPage } = await import('../why/page.js')
    cli.out.write(whyPage(why, cli.style, cli.out.columns))
  },
})
