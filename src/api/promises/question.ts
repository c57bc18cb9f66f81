import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “promises” is answered. */
export async function promisesQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
