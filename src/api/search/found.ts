import type { Layer } from '../../record/index.js'
import type { Held } from '../../view/held.js'
import { foundActors } from './found-actors.js'
import { foundEntries } from './found-entries.js'
import { foundReports } from './found-reports.js'
import { wantedOf } from './meets.js'
import type { Term } from './query-language.js'
import type { Found } from './wire.js'

export interface Shown {
  /** Only entries of this layer; the counts stay those of all. */
  readonly layer?: Layer | undefined
  readonly order: 'best' | 'newest'
  /** How many entries are shown; of reports and actors half as many. */
  readonly most: number
}

/** What the parts of a search find together. */
export function search(held: Held, terms: readonly Term[], { layer, most, order }: Shown): Found {
  const wanted = wantedOf(terms, held)
  const { reports: holding, ...entries } = foundEntries(held, wanted, { layer: layer ?? null, most, order })
  const half = Math.ceil(most / 2)
  return {
    entries,
    reports: foundReports(held, wanted, holding, half),
    actors: foundActors(held, wanted.named, half),
  }
}
