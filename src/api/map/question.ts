import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “map” is answered. */
export async function mapQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
