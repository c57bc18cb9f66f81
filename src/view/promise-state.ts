import type { Claim } from '../record/index.js'
import type { PromiseView } from './promises.js'

export const promiseStates = ['disputed', 'breached', 'rejected', 'kept', 'pending', 'untold'] as const

/**
 * How a promise stands by what is said of it, and nobody's judgement: `disputed` where claimants differ or one says that
 * it is in dispute; `untold` where nobody says anything of its fate; else what all say, the latest word of those who
 * say first that it is to be done and then that it was.
 */
export type PromiseState = (typeof promiseStates)[number]

/** Kept and still to be done are no two opinions: what was to be done is done later. */
const opinionOf = (status: Claim['status']): Claim['status'] => (status === 'pending' ? 'kept' : status)

export function promiseState({ claims }: Pick<PromiseView, 'claims'>): PromiseState {
  const opinions = new Set(claims.map(({ claim }) => opinionOf(claim.status)))
  const [only, ...others] = opinions
  if (only === undefined) return 'untold'
  if (others.length > 0) return 'disputed'
  if (only !== 'kept') return only
  // On one day in doubt it is still to be done.
  const last = claims.reduce((day, { entry }) => (entry.learned > day ? entry.learned : day), '')
  const latest = claims.filter(({ entry }) => entry.learned === last)
  return latest.some(({ claim }) => claim.status === 'pending') ? 'pending' : 'kept'
}
