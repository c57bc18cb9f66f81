import type { Held } from '../../view/held.js'
import type { BoundedAsked, Limited, Sources } from './sources.js'

/** How many results are kept of one thing held: people go back and forth between a few. */
const resultsKept = 4

/**
 * Keeps what was worked out from what is held, by a key, for as long as that is held itself: a page that is narrowed or
 * turned asks for the same again and again.
 */
export function perHeld<R>(): (held: Held, key: string, work: () => R) => R {
  const kept = new WeakMap<Held, Map<string, R>>()
  return (held, key, work) => {
    const known = kept.get(held) ?? new Map<string, R>()
    kept.set(held, known)
    const found = known.has(key) ? (known.get(key) as R) : work()
    known.delete(key)
    known.set(key, found)
    if (known.size > resultsKept) known.delete([...known.keys()][0] ?? '')
    return found
  }
}

interface Compared {
  readonly held: Held
  readonly limited: Limited
}

const bounds = perHeld<Promise<Compared>>()

/**
 * What is compared at once: all that was known by the day, whatever the period, as one thing may be answered by another
 * long after; where that is too much, what was told in the period. The same object for the same question.
 */
export async function compared(sources: Sources, { asOf, since, until }: BoundedAsked): Promise<Compared> {
  const all = await sources.held(asOf)
  const whole = await bounds(all, '', () => sources.bounded({ asOf }))
  if (whole.limited === null || (since === undefined && until === undefined)) return whole
  return bounds(all, `${since ?? ''} ${until ?? ''}`, () => sources.bounded({ asOf, since, until }))
}
