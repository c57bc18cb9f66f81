import type { RunningServer, ServerOptions } from '../../api/index.js'
import { caseAt } from '../case-at.js'
import { type Cli, defineCommand } from '../command.js'
import { CommandFault } from '../faults.js'
import { flag } from '../flags.js'
import { withLedger } from '../ledger-at.js'
import { printIssues } from '../terminal/issues.js'

const firstPort = 4750
/** How many ports are tried one after the other, where none was asked for. */
const tries = 20

interface Flags {
  readonly ledger?: string | undefined
  readonly case?: string | undefined
  readonly port?: number | undefined
}

export const serveCommand = defineCommand<Flags, []>({
  brief: 'Serve the ledger as a page for the browser',
  about: `Serves a page with the timeline of entries, the brief, and every report with its evidence highlighted; also the
HTTP interface below /api (described in /api/openapi.json). Only this machine can reach it, and it never writes.
Ctrl-C ends it.

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
    },
  },
  async run(cli, flags) {
    const { case: found, issues } = await caseAt(cli, flags.case)
    printIssues(cli, issues)
    const names =
      found === null ? null : { title: found.title, parties: found.parties, thirdParties: found.third_parties }
    await withLedger(cli, flags, async (ledger, file) => {
      const server = await started(
        { ledger, port: flags.port ?? firstPort, ...(names !== null && { names }) },
        flags.port === undefined,
      )
      cli.out.write(`${file} is served at ${server.url} – Ctrl-C ends it.\n`)
      await interrupted(cli)
      await server.close()
    })
  },
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
