import { dayAfter, type Phase } from '../record/index.js'
import { binds, type MeasureOnDay } from './in-force.js'

/**
 * A stretch of a measure as it looks from one day. `told`: said to hold, without a date; `planned`: to begin after the
 * day; `over`: before the day, or the whole measure has ended.
 */
export interface Bar {
  /** Inclusive days; null where open or untold. */
  readonly from: string | null
  readonly to: string | null
  readonly kind: 'in force' | 'told' | 'planned' | 'suspended' | 'over'
  /** What holds in it. */
  readonly rule: string
  /** It holds on the day. */
  readonly now: boolean
  /** It is the next to begin. */
  readonly next: boolean
}

/** A measure as bars along the time axis, seen from `day`: its phases, else one bar from its beginning on. */
export function barsOf(measure: MeasureOnDay, day: string): Bar[] {
  const { latest, phase, next } = measure
  if (latest.body.phases.length > 0) {
    return latest.body.phases.map((one) => ({
      ...one,
      kind: kindOf(measure, one, day),
      now: one === phase,
      next: one === next,
    }))
  }
  const whole = wholeOf(measure)
  const now = binds(measure)
  return [{ ...whole, kind: kindOf(measure, whole, day), now, next: next !== null }]
}

/** One day told is the day on which it began; how long it holds is then untold. */
function wholeOf({ latest: { body } }: MeasureOnDay): Phase {
  const { from = null, to = null } = body.date ?? {}
  return { from, to: to === from ? null : to, rule: body.rule }
}

function kindOf({ standing }: MeasureOnDay, { from, to }: Phase, day: string): Bar['kind'] {
  if (standing === 'over' || (to !== null && to < day)) return 'over'
  if (standing === 'suspended') return 'suspended'
  if (standing === 'to come' || (from !== null && from > day)) return 'planned'
  return standing === 'in force' ? 'in force' : 'told'
}

/** The days on which something changes by what was told: phases and rules begin, and end (the day after their last). */
export const turningDays = (bars: readonly Bar[]): string[] => [
  ...new Set(bars.flatMap(({ from, to }) => [from ?? [], to === null ? [] : dayAfter(to)].flat())),
]
