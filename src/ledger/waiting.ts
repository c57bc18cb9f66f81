import { setTimeout as sleep } from 'node:timers/promises'
import { isBusy, ledgerErrorOf } from './errors.js'

/** How long a lock held by another connection is waited for before the ledger counts as busy. */
const patience = { milliseconds: 15_000, pause: 5 }

/**
 * Does the work, again and again while another connection holds the lock, with pauses in which the thread is free:
 * the other connection may be in this very process. The work must leave nothing behind when it fails.
 */
export async function whileFree<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience.milliseconds
  for (;;) {
    try {
      return await work()
    } catch (fault) {
      if (!isBusy(fault) || performance.now() > deadline) throw ledgerErrorOf(fault, file)
      await sleep(patience.pause)
    }
  }
}
