import type { LedgerEntry } from '../../ledger/ledger.js'
import { ofLayer } from '../../merging/index.js'
import { quadClass, compare } from '../../record/index.js'
import { topOf } from '../tension/sides.js'

/**
 * The names of the two actors at the top that most conflict events name. Requests don't count: they are what
 * mediators do most.
 */
export function defaultSides(entries: readonly LedgerEntry[]): string[] {
  const counts = new Map<string, { name: string; events: number }>()
  for (const entry of ofLayer(entries, 'events')) {
    const { type, source, target } = entry.body
    if (type === 'REQUEST' || !quadClass(type).endsWith('conflict')) continue
    const parties = [...source, ...target].map((id) => topOf(id, entry)).filter((party) => party !== null)
    for (const [id, name] of new Map(parties.map((party) => [party.id, party.name])))
      counts.set(id, { name: counts.get(id)?.name ?? name, events: (counts.get(id)?.events ?? 0) + 1 })
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other.events - one.events || compare(a, b))
    .slice(0, 2)
    .map(([, { name }]) => name)
}
