import type { Ledger } from '../ledger/ledger.js'
import type { Cli } from './command.js'

/** Where the ledger is, unless told otherwise. */
const defaultFile = 'rapporteur.ledger'

/** The ledger's file: the flag's, else that of the environment, else the one in the current folder. */
export const ledgerFile = (cli: Pick<Cli, 'env'>, flags: { readonly ledger?: string | undefined }): string =>
  flags.ledger ?? (cli.env['RAPPORTEUR_LEDGER'] || defaultFile)

/** Changes the ledger, which must be there, and closes it. */
export async function withLedgerToWrite<T>(
  cli: Pick<Cli, 'env'>,
  flags: { readonly ledger?: string | undefined },
  work: (ledger: Ledger, file: string) => Promise<T>,
): Promise<T> {
  // Opened for reading first, so that a name mistyped doesn't make a new ledger.
  await withLedger(cli, flags, async () => {})
  const { openLedger } = await import('../ledger/index.js')
  const file = ledgerFile(cli, flags)
  const ledger = await openLedger(file)
  try {
    return await work(ledger, file)
  } finally {
    await ledger.close()
  }
}

/** Asks the ledger something and closes it. */
export async function withLedger<T>(
  cli: Pick<Cli, 'env'>,
  flags: { readonly ledger?: string | undefined },
  ask: (ledger: Ledger, file: string) => Promise<T>,
): Promise<T> {
  const { openLedger } = await import('../ledger/index.js')
  const file = ledgerFile(cli, flags)
  const ledger = await openLedger(file, { readonly: true })
  try {
    return await ask(ledger, file)
  } finally {
    await ledger.close()
  }
}
