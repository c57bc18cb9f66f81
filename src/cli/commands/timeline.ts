import type { LedgerEntry } from '../../ledger/ledger.js'
import type { Cluster } from '../../merging/index.js'
import { dayInWords } from '../../view/wording/days.js'
import { type Cli, defineCommand } from '../command.js'
import { checkPeriod, flag, given } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { oneLine } from '../show/one-line.js'
import { counted } from '../terminal/numbers.js'
import { wrapped } from '../terminal/wrap.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly actor?: string | undefined
  readonly since?: string | undefined
  readonly until?: string | undefined
  readonly asOf?: string | undefined
  readonly top?: number | undefined
  readonly json?: boolean | undefined
}

export const timelineCommand = defineCommand<Flags, []>({
  brief: 'Tell what happened day by day, each act once',
  about: `Tells acts, statements, talks and proposals day by day. What several reports tell of one act is joined, and the
number of independent origins stands behind it: copies of an agency's report count once.`,
  examples: [
    { line: 'timeline --since 2022-11-01 --until 2022-11-30', does: 'One month, day by day.' },
    { line: 'timeline --top 10', does: 'The ten weightiest acts of all.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      actor: flag.text('Only with this actor (name, alias, id or code)', 'NAME'),
      since: flag.since,
      until: flag.until,
      asOf: flag.asOf,
      top: flag.number('Only the weightiest: gravity by PLOVER times independent origins'),
      json: flag.yes('One JSON object a line, a day each'),
    },
  },
  async run(cli, flags) {
    checkPeriod(flags)
    const [{ sameActs }, { timeline, weightiest }, { heldBy }, { loadIntensity }] = await Promise.all([
      import('../../merging/index.js'),
      import('../../view/timeline.js'),
      import('../../view/held.js'),
      import('../../knowledge/intensity.js'),
    ])
    const { actor, since, until, asOf } = flags
    const { entries, copies, judgements } = await withLedger(cli, flags, (ledger) =>
      heldBy(ledger, given({ actor, since, until, asOf })),
    )
    const clusters = sameActs(entries, copies, judgements.decided)
    const { intensityOf } = loadIntensity()
    const days = timeline(flags.top === undefined ? clusters : weightiest(clusters, flags.top, intensityOf))
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(days))
    if (days.length === 0) cli.err.write('The ledger holds nothing of this kind.\n')
    for (const { day, clusters } of days) {
      cli.out.write(`${cli.style.bold(day === null ? 'Without a date' : dayInWords(day))}\n`)
      for (const cluster of clusters) cli.out.write(`${clusterLines(cli, cluster)}\n`)
      cli.out.write('\n')
    }
  },
})

function clusterLines({ out, style }: Cli, { members: [first], origins }: Cluster<LedgerEntry>): string {
  const told = origins.length > 1 ? ` (${counted(origins.length, 'origin')})` : ''
  const line = `${first.id}  ${oneLine(first)}${told}`
  const lines = out.isTerminal ? wrapped(line, out.columns, first.id.length + 2) : line
  return style.dim(lines.slice(0, first.id.length)) + lines.slice(first.id.length)
}
