import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “figures” is answered. */
export async function figuresQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
