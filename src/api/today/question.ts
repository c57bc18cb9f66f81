import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “today” is answered. */
export async function todayQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
