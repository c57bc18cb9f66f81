import { defineCommand } from '../command.js'
import { status } from '../faults.js'
import { flag } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { counted } from '../terminal/numbers.js'

interface Flags {
  readonly ledger?: string | undefined
}

export const checkCommand = defineCommand<Flags, []>({
  brief: 'Check that the ledger is whole and every proof reads back',
  about: `Walks all that the ledger holds: every report, every entry, every span of evidence against the words of its report.
Prints each fault as a sentence; exit status 1 if there is any.`,
  examples: [{ line: 'check --ledger team.ledger', does: 'Checks that ledger.' }],
  parameters: { flags: { ledger: flag.ledger } },
  run: (cli, flags) =>
    withLedger(cli, flags, async (ledger, file) => {
      const faults = await ledger.check()
      for (const fault of faults) cli.out.write(`${cli.style.fault(fault)}\n`)
      if (faults.length > 0) {
        cli.err.write(`${file} has ${counted(faults.length, 'fault')}.\n`)
        return status.fault
      }
      const [reports, entries] = await Promise.all([ledger.reports(), ledger.entries()])
      const held = `${counted(reports.length, 'report')}, ${counted(entries.length, 'entry', 'entries')}`
      cli.out.write(`${file} is sound: ${held}, and every proof reads back.\n`)
      return status.done
    }),
})
