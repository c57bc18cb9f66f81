import { type FigureDispute, type FigurePoint, type FigureSeries, markOf, tellersOf } from '../../view/figures/index.js'
import type { Cli } from '../command.js'
import { wrapped } from './wrap.js'

type Terminal = Pick<Cli, 'out' | 'style'>

/** A series for a terminal: heading, range, each number with its words, and what contradicts what. */
export function seriesText(cli: Terminal, series: FigureSeries): string {
  const { style, out } = cli
  return [
    style.bold(wrapped(series.title, out.columns)),
    ...rangeLine(series),
    ...series.points.flatMap((point) => pointLines(cli, point)),
    ...series.disputes.map((dispute) => style.fault(indented(disputeLine(dispute), out.columns, 2))),
    '',
  ].join('\n')
}

/** Only where there is more than one number to choose from. */
function rangeLine({ range, points }: FigureSeries): string[] {
  if (range === null || points.length < 2) return []
  const { low, high, best, rule, grounds } = range
  return [`  low ${low.toLocaleString('en')} · best ${best} · high ${high.toLocaleString('en')}  (${rule}: ${grounds})`]
}

function pointLines({ style, out }: Terminal, point: FigurePoint): string[] {
  const mark = markOf(point)
  const origins = point.origins.length > 1 ? `, ${point.origins.length} independent origins` : ''
  const claimant = point.claimant === null ? '' : `${point.claimant}, as told by `
  const line = `${point.number}${mark === '' ? '' : ` [${mark}]`}: ${claimant}${tellersOf(point.tellers)}${origins}`
  return [indented(line, out.columns, 2), style.dim(indented(`"${point.words}"`, out.columns, 4))]
}

/** Wrapped, with spaces before every line. */
const indented = (text: string, columns: number, spaces: number): string =>
  ' '.repeat(spaces) + wrapped(text, columns - spaces, spaces)

const disputeLine = ({ held: [one, other], grounds }: FigureDispute): string =>
  `≠ ${one.number} (${one.by.join('; ')}) against ${other.number} (${other.by.join('; ')}): ${grounds}.`
