import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “network” is answered. */
export async function networkQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
