import type { Listing } from '../../view/list.js'
import type { MeasureOnDay } from '../../view/in-force.js'
import { namesOf } from '../../view/wording/names.js'
import { defineCommand } from '../command.js'
import { flag } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { printListing } from '../terminal/print-listing.js'

interface Flags {
  readonly ledger?: string | undefined
  readonly on?: string | undefined
  readonly all?: boolean | undefined
  readonly json?: boolean | undefined
}

export const inForceCommand = defineCommand<Flags, []>({
  brief: 'Tell which rules are in force on a day, and what comes next',
  about: `Tells which measures bind somebody on a day, as far as was known on that day: the phase that holds and the one that
comes next. "told" means that a report says a measure is in force, without a date to check it by.`,
  examples: [
    { line: 'in-force --on 2022-11-10', does: 'The rules of that day.' },
    { line: 'in-force --all', does: 'Also those to come, those that are over, and those of unknown standing.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      on: flag.aDay('The day [today]'),
      all: flag.yes('All measures, however they stand'),
      json: flag.yes('One JSON object a line'),
    },
  },
  async run(cli, flags) {
    const { inForce, measuresOn } = await import('../../view/in-force.js')
    const day = flags.on ?? cli.now().toISOString().slice(0, 10)
    const entries = await withLedger(cli, flags, (ledger) => ledger.entries({ layers: ['measures'], asOf: day }))
    const measures = (flags.all === true ? measuresOn : inForce)(entries, day)
    if (flags.json === true) return cli.out.write((await import('../../export/json/json.js')).jsonLines(measures))
    printListing(cli, listingOf(measures), `No measure is known to be in force on ${day}.`)
  },
})

const listingOf = (measures: readonly MeasureOnDay[]): Listing => ({
  headings: ['id', 'standing', 'authority', 'kind', 'rule', 'phase', 'next'],
  rows: measures.map(({ latest, standing, phase, next }) => ({
    id: latest.id,
    cells: [
      latest.id,
      standing,
      namesOf(latest.body.authority, latest),
      latest.body.kind,
      latest.body.rule,
      phaseCell(phase),
      phaseCell(next),
    ],
  })),
})

const phaseCell = (phase: MeasureOnDay['phase']): string =>
  phase === null ? '' : `${phase.from ?? ''}–${phase.to ?? ''} ${phase.rule}`
