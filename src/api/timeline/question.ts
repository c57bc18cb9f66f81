import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “timeline” is answered. */
export async function timelineQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
