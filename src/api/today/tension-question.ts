import type { LedgerEntry } from '../../ledger/ledger.js'
import { isIn } from '../../merging/index.js'
import { type Point, type TensionLine, tensionOf } from '../../view/tension/index.js'
import { nameOf } from '../../view/wording/names.js'
import { proofsOf } from '../rules/proof.js'
import type { Sources } from '../work/sources.js'
import type { WireTodayTension, WireWeek } from './wire.js'

/** Weeks drawn, acts told of each, pairs worked out and pairs drawn. */
const most = { weeks: 52, acts: 5, worked: 60, pairs: 5 }

/** The tension of the last weeks that were read: all acts together, and between the most tense pairs. */
export async function todayTensionQuestion(
  { bounded, names, intensityOf }: Sources,
  { asOf }: { readonly asOf?: string | undefined },
): Promise<WireTodayTension> {
  const { held, limited } = await bounded({ asOf })
  const panel = names.panel === undefined ? {} : { panel: names.panel }
  const {
    all,
    pairs,
    search,
    panel: chosen,
  } = tensionOf(held, { ...(asOf !== undefined && { asOf }), ...panel, most: most.worked }, intensityOf)
  const points = all.points.slice(-most.weeks)
  const first = points[0]?.period.from ?? ''
  const byId = new Map(held.entries.map((entry) => [entry.id, entry]))
  return {
    weeks: points.map((point) => weekOf(point, byId)),
    changes: all.changes
      .filter(({ seen }) => seen.to >= first)
      .map(({ direction, from, seen, before, after }) => ({
        direction,
        from: from.from,
        seen: seen.to,
        before: rounded(before),
        after: rounded(after),
      })),
    weeksJudged: all.weeksJudged,
    leastBaseline: search.rule.leastBaseline,
    falseAlarmsPerYear: search.falseAlarmsPerYear.steadyCoverage,
    panel: { outlets: [...chosen.outlets], rule: chosen.rule },
    leftOut: all.leftOut.reduce((sum, { count }) => sum + count, 0),
    pairs: pairs
      .map((line) => ({ line, points: line.points.slice(-most.weeks) }))
      .map(({ line, points: own }) => ({
        line,
        own,
        sum: own.reduce((sum, { normalised }) => sum + (normalised ?? 0), 0),
      }))
      .filter(({ sum }) => sum > 0)
      .sort((a, b) => b.sum - a.sum)
      .slice(0, most.pairs)
      .flatMap(({ line, own }) => pairOf(line, own) ?? []),
    limited,
  }
}

function weekOf(
  { period, normalised, raw, reports, panelReports, parts }: Point,
  byId: ReadonlyMap<string, LedgerEntry>,
): WireWeek {
  return {
    from: period.from,
    to: period.to,
    value: normalised,
    raw,
    reports,
    panelReports,
    acts: parts.length,
    gravest: parts
      .filter(({ score }) => score < 0)
      .slice(0, most.acts)
      .map(({ entries, type, score, byPanel }) => {
        const told = entries.flatMap((id) => byId.get(id) ?? [])
        const [entry] = told
        const body = entry !== undefined && isIn(entry, 'events') ? entry.body : null
        const named = (ids: readonly string[]): string[] =>
          entry === undefined ? [] : ids.map((id) => nameOf(id, entry))
        return {
          type: type.toLowerCase().replaceAll('-', ' '),
          score,
          source: named(body?.source ?? []),
          target: named(body?.target ?? []),
          byPanel,
          proofs: proofsOf(told),
        }
      }),
  }
}

function pairOf({ pair }: TensionLine, points: readonly Point[]): WireTodayTension['pairs'][number] | null {
  if (pair === null) return null
  const values = points.map(({ normalised }) => normalised)
  const highest = points.reduce<Point | null>(
    (best, point) => ((point.normalised ?? -1) > (best?.normalised ?? -1) ? point : best),
    null,
  )
  const [one, other] = pair
  return {
    names: [one.name, other.name],
    acts: points.reduce((sum, { parts }) => sum + parts.filter(({ score }) => score < 0).length, 0),
    values,
    peak: { week: highest?.period.from ?? points[0]?.period.from ?? '', value: highest?.normalised ?? 0 },
  }
}

const rounded = (value: number): number => Math.round(value * 10) / 10
