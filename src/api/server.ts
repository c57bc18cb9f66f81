import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { Phrases } from '../knowledge/phrases.js'
import type { Ledger } from '../ledger/ledger.js'
import { createApi } from './api.js'
import { type CaseNames, namelessCase } from './case-names.js'
import { loadPages } from './pages.js'
import type { WorkerStart } from './work/messages.js'
import { hasWorker, workApart } from './work/worker.js'

export interface ServerOptions {
  readonly ledger: Ledger
  /** 0 takes any free port. */
  readonly port: number
  /** The address to listen on; only this machine unless told otherwise. */
  readonly host?: string
  readonly names?: CaseNames
  readonly phrases?: Phrases
  /** The ledger's file and its folders of knowledge: heavy questions are then answered in a thread of their own. */
  readonly apart?: Omit<WorkerStart, 'names'>
  /** Who sits at the desk. */
  readonly user?: string | null
  readonly readOnly?: boolean
  readonly now?: () => Date
  /** Folder of the built page. */
  readonly web?: string
}

export interface RunningServer {
  readonly url: string
  /** Ends open connections and stops listening. */
  close(): Promise<void>
}

/** A server that can't start; `message` says why and `hint` what to do. */
export class ServerError extends Error {
  override readonly name = 'ServerError'

  constructor(
    readonly code: 'port-busy' | 'port-forbidden' | 'host-unknown',
    message: string,
    readonly hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const builtPage = fileURLToPath(new URL('../web/', import.meta.url))
const thisMachine = ['127.0.0.1', '::1', 'localhost']

/** Serves the API and the page. Rejects with a `ServerError` where the port or address can't be had. */
export async function startServer({
  ledger,
  port,
  host = '127.0.0.1',
  names = namelessCase,
  apart,
  web = builtPage,
  ...options
}: ServerOptions): Promise<RunningServer> {
  const anyHost = !thisMachine.includes(host)
  const work = apart !== undefined && hasWorker ? workApart({ ...apart, names: plainNames(names) }) : undefined
  const pages = await loadPages(web)
  const app = createApi(ledger, { ...options, names, pages, anyHost, ...(work !== undefined && { work }) })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(serverErrorOf(fault, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server.address(), port),
    close: async () => {
      await work?.close()
      await new Promise<void>((resolve, reject) => {
        server.close((fault) => (fault === undefined ? resolve() : reject(fault)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    },
  }
}

/** As plain data, which alone can go to another thread. */
const plainNames = ({ title, parties, thirdParties, panel }: CaseNames): WorkerStart['names'] => ({
  title,
  parties: [...parties],
  thirdParties: [...thirdParties],
  ...(panel !== undefined && { panel: [...panel] }),
})

function urlOf(address: AddressInfo | string | null, port: number): string {
  if (address === null || typeof address === 'string') return `http://127.0.0.1:${port}/`
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return `http://${host}:${address.port}/`
}

function serverErrorOf(fault: unknown, host: string, port: number): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null
  const options = { cause: fault }
  if (code === 'EADDRINUSE') {
    const hint = `Choose another with --port, or --port 0 for any free one.`
    return new ServerError('port-busy', `Port ${port} is already in use on this machine.`, hint, options)
  }
  if (code === 'EACCES') {
    return new ServerError(
      'port-forbidden',
      `Port ${port} may not be used by this user.`,
      'Choose one above 1023 with --port.',
      options,
    )
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new ServerError(
      'host-unknown',
      `${host} is not an address of this machine.`,
      'Leave out --host, or give one that is.',
      options,
    )
  }
  return fault
}
