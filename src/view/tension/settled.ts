import type { IntensityOf } from '../../knowledge/intensity.js'
import type { KeptReport } from '../../ledger/ledger.js'
import type { Cluster, Copies } from '../../merging/index.js'
import { type Act, actOf, type EventEntry, type LeftOutAct } from './acts.js'
import { type Coverage, coverageOf } from './coverage.js'
import type { Panel } from './panel.js'
import { type Period, type PeriodKind, periodsBetween } from './periods.js'

/** Events joined into acts, with the reports that were read. */
export interface Merged {
  readonly clusters: readonly Cluster<EventEntry>[]
  readonly reports: readonly KeptReport[]
  readonly copies: Copies
}

/** Acts settled in days or weeks: each is in a point or left out with a reason. */
export interface Settled {
  readonly kind: PeriodKind
  /** From the first covered period to the last. */
  readonly periods: readonly Period[]
  readonly coverage: Coverage
  readonly acts: readonly Act[]
  readonly leftOut: readonly LeftOutAct[]
}

/** An act of which nothing was read at its time (history told later) is no point: its week was not watched. */
export function settle(
  { clusters, reports, copies }: Merged,
  { panel, kind, intensityOf }: { panel: Panel; kind: PeriodKind; intensityOf: IntensityOf },
): Settled {
  const told = clusters.map((cluster) => actOf(cluster, kind, intensityOf))
  const happened = told.flatMap((one) => ('reason' in one ? [] : [one]))
  const coverage = coverageOf(reports, copies, happened, { panel, kind })
  const isCovered = ({ periods }: Act): boolean => periods.some(({ name }) => coverage.periods.has(name))
  const outside = happened.filter((act) => !isCovered(act))
  return {
    kind,
    periods: periodsCovered(coverage, kind),
    coverage,
    acts: happened.filter(isCovered),
    leftOut: [
      ...told.flatMap((one) => ('reason' in one ? [one] : [])),
      ...outside.map((act): LeftOutAct => ({ ...act, reason: 'outside of coverage' })),
    ],
  }
}

function periodsCovered(coverage: Coverage, kind: PeriodKind): Period[] {
  const days = [...coverage.periods.values()].map(({ period }) => period.from).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first === undefined || last === undefined ? [] : periodsBetween(first, last, kind)
}
