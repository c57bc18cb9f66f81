import { loadIntensity } from '../../knowledge/intensity.js'
import type { Phrases } from '../../knowledge/phrases.js'
import type { CaseNames } from '../case-names.js'
import { boundedOf, heldOf } from './held.js'
import type { Sources } from './sources.js'

/** What answers draw on, over a ledger. */
export function sourcesOf({
  ledger,
  names,
  phrases,
}: {
  readonly ledger: Sources['ledger']
  readonly names: CaseNames
  readonly phrases: Phrases
}): Sources {
  const held = heldOf(ledger)
  return { ledger, names, phrases, intensityOf: loadIntensity().intensityOf, held, bounded: boundedOf(held) }
}
