import { figureSeries } from '../figures/figure-series.js'
import type { Held } from '../held.js'
import { lineName, type TensionLine, tensionOf } from '../tension/index.js'

/** Each series of figures with its range, by what it counts. */
export function figureLines({ entries, copies, reports }: Held): Map<string, string> {
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]))
  const lines = figureSeries(entries, copies, { texts }).map(({ title, range, disputes }): [string, string] => {
    const told = range === null ? 'no number' : `low ${range.low}, best ${range.best}, high ${range.high}`
    return [title, disputes.length > 0 ? `${told}, disputed` : told]
  })
  return new Map(lines)
}

/** Each value of the weekly index that isn't zero, by pair and week; normalised, else raw. */
export function tensionLines(held: Held): Map<string, string> {
  const { all, pairs } = tensionOf(held)
  return new Map([all, ...pairs].flatMap((line) => valuesOf(line)))
}

const valuesOf = (line: TensionLine): [string, string][] =>
  line.points.flatMap(({ period, normalised, raw }): [string, string][] => {
    const value = normalised ?? raw
    return value === null || value === 0
      ? []
      : [[`${lineName(line)}, ${period.name}`, String(Math.round(value * 100) / 100)]]
  })
