import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { goesBy } from '../by-name.js'
import { topOf } from './sides.js'

/** Ids of the actors at the top that a person means by a name: a president's name means his state. */
export function partiesNamed(typed: string, entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const entry of entries) {
    if (!isIn(entry, 'events')) continue
    for (const id of [...entry.body.source, ...entry.body.target]) {
      const top = goesBy(typed, [id], entry) ? topOf(id, entry) : null
      if (top !== null) found.add(top.id)
    }
  }
  return found
}

/** Names of all actors at the top, for people who look for the right one. */
export function namesOfParties(entries: readonly LedgerEntry[]): string[] {
  const names = new Set<string>()
  for (const entry of entries) {
    if (!isIn(entry, 'events')) continue
    for (const id of [...entry.body.source, ...entry.body.target]) {
      const top = topOf(id, entry)
      if (top !== null) names.add(top.name)
    }
  }
  return [...names].sort()
}
