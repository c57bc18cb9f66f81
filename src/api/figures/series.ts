import type { FigureEntry, FigurePoint, FigureSeries } from '../../view/figures/index.js'
import { nameOf } from '../../view/wording/names.js'
import type { WirePoint, WireSeries } from './wire.js'

/** What is sent of one series at once: numbers, reports that tell one, and those who hold one side of a dispute. */
const [mostPoints, mostTellers, mostHolders, mostDisputes] = [60, 8, 6, 12]

/** A series with its reports and words, cut where one grows beyond what can be read. */
export function wireSeries({
  id,
  title,
  range,
  points,
  sources,
  disputes,
  grounds,
  figures,
}: FigureSeries): WireSeries {
  const known: Known = {
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    points: new Map(points.flatMap((point) => point.entries.map((entry) => [entry, point]))),
  }
  return {
    id,
    title,
    range: range === null ? null : { ...range },
    points: points.slice(0, mostPoints).map((point) => wirePoint(point, known)),
    more: Math.max(0, points.length - mostPoints),
    sources: [...sources],
    disputes: disputes.slice(0, mostDisputes).map(({ held, grounds: why }) => ({
      grounds: why,
      held: held.map(({ number, entries }) => ({
        number,
        tellings: entries.slice(0, mostHolders).flatMap((entry) => tellingOf(entry, known)),
        more: Math.max(0, entries.length - mostHolders),
      })),
    })),
    grounds,
  }
}

interface Known {
  readonly figures: ReadonlyMap<string, FigureEntry>
  readonly points: ReadonlyMap<string, FigurePoint>
}

const tellerOf = ({ id, report, learned }: FigureEntry) => ({ entry: id, report: { ...report }, learned })

function wirePoint(point: FigurePoint, { figures, points }: Known): WirePoint {
  const { value, low, high, bound, unit, number, claimant, origins, learned, words, disputed, best } = point
  const { entries, supersededBy } = point
  return {
    value,
    low,
    high,
    bound,
    unit,
    number,
    claimant,
    learned,
    words,
    disputed,
    best,
    origins: [...origins],
    tellers: entries
      .slice(0, mostTellers)
      .flatMap((id) => [figures.get(id)].flatMap((one) => (one ? [tellerOf(one)] : []))),
    more: Math.max(0, entries.length - mostTellers),
    supersededBy:
      supersededBy === null ? null : { entry: supersededBy, number: points.get(supersededBy)?.number ?? '' },
  }
}

/** A holder may stand in another series: who holds it is then told there. */
function tellingOf(
  entry: string,
  { figures, points }: Known,
): WireSeries['disputes'][number]['held'][number]['tellings'] {
  const figure = figures.get(entry)
  if (figure === undefined) return []
  const { attributed_to: by, evidence } = figure.body
  const words = points.get(entry)?.words ?? evidence[0]?.text ?? ''
  return [{ ...tellerOf(figure), claimant: by === null ? null : nameOf(by, figure), words }]
}
