import type { BoundedAsked, Sources } from '../work/sources.js'

/** What the page “accounts” is answered. */
export async function accountsQuestion(_sources: Sources, _asked: BoundedAsked) {
  return {}
}
