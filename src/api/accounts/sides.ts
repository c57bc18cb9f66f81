import { fold } from '../../ledger/fold.js'
import { defaultSides } from '../../view/accounts/index.js'
import type { Held } from '../../view/held.js'
import { perHeld } from '../work/per-held.js'
import type { WireAccounts } from './wire.js'

/** Columns next to one another; more can't be read. */
const mostSides = 4

type Chosen = Pick<WireAccounts, 'sides' | 'chosenBy' | 'unknown'>

/** Those asked for, else the parties of the case that are known of by then, else the two in most conflict events. */
export function sidesFor(held: Held, asked: readonly string[], parties: readonly string[]): Chosen {
  const names = namesIn(held)
  const isKnown = (name: string): boolean => names.has(fold(name))
  if (asked.length > 0) {
    const sides = asked.slice(0, mostSides)
    return { sides, chosenBy: 'asked', unknown: sides.filter((name) => !isKnown(name)) }
  }
  const known = parties.filter(isKnown).slice(0, mostSides)
  if (known.length > 1) return { sides: known, chosenBy: 'case', unknown: [] }
  return { sides: inConflict(held, '', () => defaultSides(held.entries)), chosenBy: 'conflict', unknown: [] }
}

const inConflict = perHeld<string[]>()
const kept = perHeld<ReadonlySet<string>>()

/** All that anybody goes by, as names are compared. */
const namesIn = (held: Held): ReadonlySet<string> =>
  kept(held, '', () => {
    const typed = new Set<string>()
    for (const { actors } of held.entries)
      for (const { id, name, aliases, code } of actors)
        for (const one of [id, name, ...aliases, ...(code === null ? [] : [code])]) typed.add(one)
    return new Set([...typed].map(fold))
  })
