import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “rules” is answered. */
export async function rulesQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
