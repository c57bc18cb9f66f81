import { dayAfter } from '../../record/index.js'
import type { Copies, Received } from '../../merging/index.js'
import type { Act } from './acts.js'
import { inPanel, type Panel } from './panel.js'
import { type Period, type PeriodKind, periodOf } from './periods.js'

/** Reports of a period, copies once: of any outlet, and of the panel. */
export interface Covered {
  readonly period: Period
  readonly reports: number
  readonly panel: number
}

/** How long after a period a report may appear and still cover it by telling an act of it: Monday's paper on Sunday. */
const reach = 3

export interface Coverage {
  /** What was read for each period, by the period's name. A period that is missing was not covered. */
  readonly periods: ReadonlyMap<string, Covered>
  /** Whether a report of the panel, or one of which the panel printed a copy, tells the act. */
  readonly byPanel: (act: Pick<Act, 'reports'>) => boolean
}

interface Appeared {
  readonly day: string
  readonly panel: boolean
}

/**
 * Coverage by period. The reports that appeared in a period cover it; where none did, those that appeared up to
 * three days later and tell an act of it do. A report without a day of publication covers nothing.
 */
export function coverageOf(
  reports: readonly Received[],
  { groups }: Pick<Copies, 'groups'>,
  acts: readonly Act[],
  { panel, kind }: { panel: Panel; kind: PeriodKind },
): Coverage {
  const appeared = originals(reports, groups, panel)
  const within = new Map<string, Found>()
  for (const [id, { day }] of appeared) add(within, periodOf(day, kind), id)
  const later = new Map<string, Found>()
  for (const { reports: tellers, periods } of acts) {
    for (const period of periods) {
      for (const teller of tellers) {
        const id = groups.get(teller) ?? teller
        if (reaches(appeared.get(id), period)) add(later, period, id)
      }
    }
  }
  const ofPanel = (id: string): boolean => appeared.get(id)?.panel === true
  const covered = ([name, { period }]: [string, Found]): [string, Covered] => {
    const [own, reaching] = [[...(within.get(name)?.ids ?? [])], [...(later.get(name)?.ids ?? [])]]
    const panelReports = own.filter(ofPanel).length || reaching.filter(ofPanel).length
    return [name, { period, reports: own.length || reaching.length, panel: panelReports }]
  }
  return {
    periods: new Map([...later, ...within].map(covered)),
    byPanel: (act) => act.reports.some((id) => ofPanel(groups.get(id) ?? id)),
  }
}

interface Found {
  readonly period: Period
  readonly ids: Set<string>
}

const reaches = (report: Appeared | undefined, { to }: Period): boolean =>
  report !== undefined && report.day > to && report.day <= dayAfter(to, reach)

/** The reports with copies once, by the id of the first of them: on the day of the first one of the panel, if any. */
function originals(
  reports: readonly Received[],
  groups: Copies['groups'],
  panel: Panel,
): ReadonlyMap<string, Appeared> {
  const belongs = inPanel(panel)
  const found = new Map<string, Appeared>()
  for (const { report } of reports) {
    if (report.published === null) continue
    const id = groups.get(report.id) ?? report.id
    const [known, its] = [found.get(id), { day: report.published, panel: belongs(report) }]
    if (known === undefined || rank(its) < rank(known)) found.set(id, its)
  }
  return found
}

const rank = ({ panel, day }: Appeared): string => `${panel ? 0 : 1} ${day}`

function add(found: Map<string, Found>, period: Period, id: string): void {
  const known = found.get(period.name)
  if (known === undefined) found.set(period.name, { period, ids: new Set([id]) })
  else known.ids.add(id)
}
