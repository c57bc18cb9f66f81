import type { Ledger } from '../ledger/ledger.js'

/** Works something out once for each state of the ledger and, where given, each key. */
export function perRevision<T>(
  ledger: Pick<Ledger, 'revision'>,
  work: (key: string | undefined) => Promise<T>,
  most = 8,
): (key?: string) => Promise<T> {
  const kept = new Map<string | undefined, Promise<T>>()
  let state = ''
  return async (key) => {
    const now = await ledger.revision()
    if (now !== state) kept.clear()
    state = now
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= most) kept.clear()
    const found = work(key)
    kept.set(key, found)
    return found.catch((fault: unknown) => {
      kept.delete(key)
      throw fault
    })
  }
}
