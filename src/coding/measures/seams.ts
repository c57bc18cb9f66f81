import type { Phase } from '../../record/index.js'
import { dayNumber, dayOf } from '../dates.js'

/**
 * Where a phase does not meet the next: `gap`, days of which nothing is told; `overlap`, days on which both are told to
 * hold. The days from `from` to `to` are inclusive.
 */
export interface Seam<P extends Phase = Phase> {
  readonly kind: 'gap' | 'overlap'
  readonly one: P
  readonly next: P
  readonly from: string
  readonly to: string
}

/** The seams of phases in order. One phase may begin on the last day of the one before: "until Friday … from Friday". */
export const seamsIn = <P extends Phase>(phases: readonly P[]): Seam<P>[] =>
  phases.flatMap((one, at) => {
    const next = phases[at + 1]
    return next === undefined ? [] : (seamOf(one, next) ?? [])
  })

function seamOf<P extends Phase>(one: P, next: P): Seam<P> | null {
  if (one.to === null || next.from === null) return null
  const between = dayNumber(next.from) - dayNumber(one.to)
  if (between === 0 || between === 1) return null
  if (between > 1) {
    return { kind: 'gap', one, next, from: dayOf(dayNumber(one.to) + 1), to: dayOf(dayNumber(next.from) - 1) }
  }
  return { kind: 'overlap', one, next, from: next.from, to: next.to !== null && next.to < one.to ? next.to : one.to }
}
