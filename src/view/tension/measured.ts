import { changeRule, type ChangeRule } from './change-points.js'
import type { Trial } from './trial.js'

/** What the search for change points was measured to do, with the rule that it was measured for. */
export interface Measured {
  readonly rule: ChangeRule
  /** Alarms a year on a line that only varies by chance; the worst of quiet, middling and busy lines. */
  readonly falseAlarmsPerYear: { readonly steadyCoverage: number; readonly doublingCoverage: number }
  /**
   * Conflict that doubles: the share of cases in which a rise is told within a year, the weeks until then (median), and
   * the share in which a rise is told within a year though nothing changed.
   */
  readonly doubledConflict: readonly Found[]
}

interface Found {
  readonly actsPerWeek: number
  readonly found: number
  readonly weeks: number
  readonly byChance: number
}

/** Lines of the trial: four years, with few, some or many hostile acts a week in 20 reports. */
export const trialsOf = (actsPerWeek: number): Trial => ({
  weeks: 208,
  reports: 20,
  acts: actsPerWeek,
  coverage: 1,
  conflict: 1,
})
export const actLevels = [1, 4, 12] as const

/** What `node scripts/tension-false-alarms.mjs` prints (3,000 runs a case), written here by hand; a test measures anew. */
export const measured: Measured = {
  rule: changeRule,
  falseAlarmsPerYear: { steadyCoverage: 0.88, doublingCoverage: 0.62 },
  doubledConflict: [
    { actsPerWeek: 1, found: 0.78, weeks: 14, byChance: 0.47 },
    { actsPerWeek: 4, found: 0.92, weeks: 7, byChance: 0.45 },
    { actsPerWeek: 12, found: 0.98, weeks: 4, byChance: 0.42 },
  ],
}
