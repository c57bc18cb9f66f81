import { fold } from '../../ledger/fold.js'
import type { Received } from '../../merging/index.js'
import { periodOf } from './periods.js'

/** Outlets and agencies by whose reports coverage is measured, and how they came to be. */
export interface Panel {
  readonly outlets: readonly string[]
  /** `named`: by the case; `regular`: they appear in at least half of the weeks; `all`: none does, so all outlets. */
  readonly rule: 'named' | 'regular' | 'all'
}

/** Share of the weeks in which anything was read that a regular outlet must appear in. */
const regular = 0.5

/**
 * The panel named by the case, else the regular outlets of the reports given (those that were known on the day
 * asked of), else all outlets. Reports without a day of publication don't count.
 */
export function panelOf(reports: readonly Received[], named: readonly string[] = []): Panel {
  if (named.length > 0) return { outlets: [...named], rule: 'named' }
  const weeks = new Map<string, Set<string>>()
  const all = new Set<string>()
  for (const { report } of reports) {
    const name = report.outlet ?? report.agency
    if (name === null || report.published === null) continue
    const week = periodOf(report.published, 'week').name
    all.add(week)
    const its = weeks.get(name)
    if (its === undefined) weeks.set(name, new Set([week]))
    else its.add(week)
  }
  const found = [...weeks].filter(([, its]) => its.size >= regular * all.size).map(([name]) => name)
  return found.length > 0
    ? { outlets: found.sort(), rule: 'regular' }
    : { outlets: [...weeks.keys()].sort(), rule: 'all' }
}

/** Tells whether a report is the panel's: by its outlet or the agency that it credits, in any case and accents. */
export function inPanel({ outlets }: Panel): (report: Received['report']) => boolean {
  const wanted = new Set(outlets.map(fold))
  const known = new Map<string, boolean>()
  const isWanted = (name: string): boolean => {
    const found = known.get(name) ?? wanted.has(fold(name))
    known.set(name, found)
    return found
  }
  return ({ outlet, agency }) => [outlet, agency].some((name) => name !== null && isWanted(name))
}
