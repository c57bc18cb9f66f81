import type { CaseNames, RunningServer, ServerOptions } from '../../api/index.js'
import type { Case } from '../../reading/case.js'
import { framedCase } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag } from '../flags.js'
import { withLedger, withLedgerToWrite } from '../ledger-at.js'
import { rulerName } from '../rule/ruler.js'

const firstPort = 4750
/** How many ports are tried one after the other, where none was asked for. */
const tries = 20

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly port?: number | undefined
  readonly by?: string | undefined
  readonly readOnly?: boolean | undefined
}

export const serveCommand = defineCommand<Flags, []>({
  brief: 'Serve the desk: the ledger as pages for the browser',
  about: `Serves the desk: what is new, the timeline, every report with its evidence highlighted, accounts, rules, promises,
figures, map, network, search, review and brief; also the HTTP interface below /api (described in /api/openapi.json).
Only this machine can reach it. Rulings made on its pages are kept in the ledger under your name; nothing else is
written, and with --read-only nothing at all. Ctrl-C ends it.

Without --port the first free one from ${firstPort} on is taken.`,
  examples: [
    { line: 'serve --case examples/kosovo-plates', does: 'Serves the ledger under the title of the sample case.' },
    { line: 'serve --ledger team.ledger --port 8080', does: 'Another ledger, on a port of your own.' },
  ],
  parameters: {
    flags: {
      ledger: flag.ledger,
      case: flag.case,
      port: {
        kind: 'parsed',
        parse: portOf,
        optional: true,
        brief: `The port; 0 for any free one [from ${firstPort} on]`,
        placeholder: 'N',
      },
      by: flag.text('Whose rulings they are [RAPPORTEUR_USER, else the name of the account]', 'NAME'),
      readOnly: flag.yes('Take no rulings'),
    },
  },
  async run(cli, flags) {
    const { case: found, phrases } = await framedCase(cli, flags.case)
    const readOnly = flags.readOnly ?? false
    await (readOnly ? withLedger : withLedgerToWrite)(cli, flags, async (ledger, file) => {
      const { ownKnowledgeDir } = await import('../../knowledge/knowledge.js')
      const knowledge = flags.case === undefined ? [ownKnowledgeDir] : [ownKnowledgeDir, flags.case]
      const options = {
        ledger,
        port: flags.port ?? firstPort,
        phrases,
        apart: { ledger: file, knowledge },
        user: rulerName(cli, flags),
        readOnly,
        ...(found !== null && { names: namesOf(found) }),
      }
      const server = await started(options, flags.port === undefined)
      cli.out.write(`${file} is served at ${server.url} – Ctrl-C ends it.\n`)
      await interrupted(cli)
      await server.close()
    })
  },
})

const namesOf = ({ title, parties, third_parties, panel }: Case): CaseNames => ({
  title,
  parties,
  thirdParties: third_parties,
  ...(panel.length > 0 && { panel }),
})

function portOf(input: string): number {
  const port = /^\d+$/.test(input) ? Number(input) : Number.NaN
  if (!(port <= 65_535)) throw new Error(`"${input}" is no port; give a number from 0 to 65535.`)
  return port
}

/** Starts on the port, or on one of those after it. */
async function started(options: ServerOptions, mayMove: boolean): Promise<RunningServer> {
  const { ServerError, startServer } = await import('../../api/index.js')
  for (let port = options.port; ; port++) {
    try {
      return await startServer({ ...options, port })
    } catch (fault) {
      if (!(fault instanceof ServerError) || fault.code !== 'port-busy' || !mayMove) throw fault
      if (port + 1 >= options.port + tries) {
        throw new CommandFault(
          `The ports from ${options.port} to ${port} are all in use; choose another with --port, or --port 0 for any free one.`,
        )
      }
    }
  }
}

const interrupted = (cli: Cli): Promise<void> =>
  new Promise((resolve) => {
    const forget = cli.onInterrupt(() => {
      forget()
      resolve()
    })
  })
