import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “search” is answered. */
export async function searchQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
