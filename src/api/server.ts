import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createAdaptorServer } from '@hono/node-server'
import type { Ledger } from '../ledger/ledger.js'
import { createApi } from './api.js'
import type { CaseNames } from './case-routes.js'
import { loadPages } from './pages.js'

export interface ServerOptions {
  readonly ledger: Ledger
  /** 0 takes any free port. */
  readonly port: number
  /** The address to listen on; only this machine unless told otherwise. */
  readonly host?: string
  readonly names?: CaseNames
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
  names,
  web = builtPage,
}: ServerOptions): Promise<RunningServer> {
  const anyHost = !thisMachine.includes(host)
  const app = createApi(ledger, { pages: await loadPages(web), anyHost, ...(names !== undefined && { names }) })
  const server = createAdaptorServer({ fetch: app.fetch })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault) => reject(serverErrorOf(fault, host, port)))
    server.listen(port, host, resolve)
  })
  return {
    url: urlOf(server.address(), port),
    close: () =>
      new Promise((resolve, reject) => {
        server.close((fault) => (fault === undefined ? resolve() : reject(fault)))
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

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
