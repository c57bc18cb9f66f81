import type { Layer } from '../../record/index.js'
import { isLayer } from '../entry/layers.js'

/** What of a report is shown, as its address tells: `hide=figures,untouched` and `with=rejected`. */
export interface Shown {
  readonly hidden: ReadonlySet<Layer>
  /** Sentences that no entry touches are marked. */
  readonly untouched: boolean
  /** Entries that a person rejected stand among the others. */
  readonly setAside: boolean
}

const listed = (query: URLSearchParams, name: string): string[] =>
  (query.get(name) ?? '').split(',').filter((part) => part !== '')

export const shownIn = (query: URLSearchParams): Shown => ({
  hidden: new Set(listed(query, 'hide').filter(isLayer)),
  untouched: !listed(query, 'hide').includes('untouched'),
  setAside: listed(query, 'with').includes('rejected'),
})

/** The changes of the address that show a part, or hide it again. */
export function toggled(query: URLSearchParams, part: string): Record<string, string | null> {
  if (part === 'rejected') return { with: shownIn(query).setAside ? null : part }
  const parts = listed(query, 'hide')
  const next = parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]
  return { hide: next.join(',') || null }
}
