import { CopyIndex, type Received, type Relation } from '../../merging/index.js'
import { isCurrent } from '../current.js'
import { aboutOf, textOf } from '../reports.js'
import type { Db } from '../tables.js'

/** Relations worked out anew: all those that the reports named have to earlier ones. */
export interface Compared {
  readonly reports: readonly string[]
  readonly relations: readonly Relation[]
}

/** Copies appear within weeks: a report is compared with those learned in its month and in the month before. */
const monthBefore = (month: string): string => shifted(month, -1)
const monthAfter = (month: string): string => shifted(month, 1)

function shifted(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7)
}

/** The months, as `YYYY-MM`, of the reports that still are to be compared, and the months after, which look back on them. */
export async function monthsToCompare(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('report')
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('copy_compared')
            .select('copy_compared.report')
            .whereRef('copy_compared.report', '=', 'report.id'),
        ),
      ),
    )
    .select('report.learned')
    .distinct()
    .execute()
  const own = rows.map(({ learned }) => learned.slice(0, 7))
  return [...new Set([...own, ...own.map(monthAfter)])].sort()
}

/**
 * Compares the reports of a month that weren't compared yet, and those whose relations these may change. What comes out
 * depends on the reports of two months alone, never on the order in which they came.
 */
export async function compareMonth(db: Db, month: string): Promise<Compared> {
  const reports = await receivedIn(db, monthBefore(month), month)
  const done = new Set((await comparedIn(db, reports)).map((row) => row.report))
  const isOld = ({ report, learned }: Received): boolean => done.has(report.id) || learned < month
  const fresh = reports.filter((received) => !isOld(received))
  const cameLate = reports.some(({ report, learned }) => learned < month && !done.has(report.id))
  if (fresh.length === 0 && !cameLate) return { reports: [], relations: [] }
  const index = new CopyIndex()
  index.addSettled(reports.filter(({ report }) => done.has(report.id)))
  index.addAll(reports.filter(({ report }) => !done.has(report.id)))
  const own = new Set(reports.flatMap(({ report, learned }) => (learned >= month ? [report.id] : [])))
  const ids = index.unsettled().filter((id) => own.has(id))
  return { reports: ids, relations: ids.flatMap((id) => [...index.relationsOf(id)]) }
}

async function receivedIn(db: Db, from: string, to: string): Promise<Received[]> {
  const rows = await db
    .selectFrom('report')
    .innerJoin('reading', 'reading.report', 'report.key')
    .where(isCurrent('reading', {}))
    .where('report.learned', '>=', from)
    // Every day of the month sorts before this.
    .where('report.learned', '<', `${to}-99`)
    .select(['report.id', 'report.text', 'report.learned', 'reading.about'])
    .orderBy('report.learned')
    .orderBy('report.id')
    .execute()
  return rows.map(({ id, text, learned, about }) => ({
    report: { ...aboutOf(about), id, text: textOf(text) },
    learned,
  }))
}

async function comparedIn(db: Db, reports: readonly Received[]): Promise<{ report: string }[]> {
  const found: { report: string }[] = []
  for (let at = 0; at < reports.length; at += 500) {
    const ids = reports.slice(at, at + 500).map(({ report }) => report.id)
    found.push(...(await db.selectFrom('copy_compared').select('report').where('report', 'in', ids).execute()))
  }
  return found
}
