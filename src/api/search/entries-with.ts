import { tellingKey } from '../../merging/index.js'
import type { Held } from '../../view/held.js'
import { latestFirst, whyFound } from './found-entries.js'
import { wantedOf } from './meets.js'
import { parseQuery } from './query-language.js'

/**
 * The keys (`tellingKey`) of all entries that a search finds, for views that narrow by words; the latest first.
 * What is not understood narrows nothing.
 */
export function entriesWith(held: Held, typed: string): ReadonlySet<string> {
  const wanted = wantedOf(parseQuery(typed).terms, held)
  const met = latestFirst(held).filter((entry) => wanted.entry(entry) && whyFound(entry, wanted.needles, null) !== null)
  return new Set(met.map(tellingKey))
}
