import { setImmediate as pause } from 'node:timers/promises'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { type Layer, layers } from '../../record/index.js'
import type { Held } from '../../view/held.js'
import { type Told, toldOnce } from '../timeline.js'
import type { BoundedAsked, Limited, Sources } from './sources.js'

interface ThingsAsked extends BoundedAsked {
  /** All without it, or with none. */
  readonly layer?: readonly Layer[] | undefined
}

/** The things told in a period. What tells the same is settled over all that is known, so that no period changes it. */
export async function thingsOf(
  sources: Pick<Sources, 'bounded'>,
  { asOf, since, until, layer = [] }: ThingsAsked,
): Promise<{ readonly things: readonly Told[]; readonly limited: Limited }> {
  const all = await sources.bounded({ asOf })
  const hasPeriod = since !== undefined || until !== undefined
  const { held, limited } = all.limited !== null && hasPeriod ? await sources.bounded({ asOf, since, until }) : all
  const things = await thingsIn(held, layer.length === 0 ? layers : layer)
  return {
    things: hasPeriod ? things.filter(({ members }) => members.some(reaches({ since, until }))) : things,
    limited,
  }
}

/** The things of each layer, each once though told by several reports; worked out once for each state of the ledger. */
const known = new WeakMap<Held, Map<Layer, readonly Told[]>>()

async function thingsIn(held: Held, wanted: readonly Layer[]): Promise<readonly Told[]> {
  const byLayer = known.get(held) ?? new Map<Layer, readonly Told[]>()
  known.set(held, byLayer)
  for (const layer of wanted) {
    if (byLayer.has(layer)) continue
    const entries = held.entries.filter((entry) => entry.layer === layer)
    byLayer.set(layer, toldOnce(entries, held.copies, held.judgements.decided))
    // One layer after another, so that other questions get their turn between.
    await pause()
  }
  return wanted.flatMap((layer) => byLayer.get(layer) ?? [])
}

/** As the ledger's own filter has it: an open end always reaches; without any day, the day of learning counts. */
const reaches =
  ({ since = '0000-01-01', until = '9999-12-31' }: Pick<BoundedAsked, 'since' | 'until'>) =>
  ({ from, to, learned }: LedgerEntry): boolean =>
    from === null && to === null
      ? since <= learned && learned <= until
      : (from === null || from <= until) && (to === null || to >= since)
