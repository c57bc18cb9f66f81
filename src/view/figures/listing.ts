import type { Listing } from '../list.js'
import type { FigurePoint, FigureSeries, Teller } from './figure-series.js'

/** Marks of a number that need no colour: preferred by the rule, contradicted, brought up to date later. */
export const markOf = ({ best, disputed, supersededBy }: FigurePoint): string =>
  [best ? 'best' : '', disputed ? 'disputed' : '', supersededBy === null ? '' : 'updated']
    .filter((mark) => mark !== '')
    .join(', ')

/** The reports that tell it, with the day on which each was learned of. */
export const tellersOf = (tellers: readonly Teller[]): string =>
  [...new Set(tellers.map(({ outlet, agency, report, learned }) => `${outlet ?? agency ?? report} ${learned}`))].join(
    '; ',
  )

interface Row {
  readonly series: FigureSeries
  readonly point: FigurePoint
}

const columns: readonly (readonly [heading: string, cell: (row: Row) => string])[] = [
  ['id', ({ point }) => point.entries[0]],
  ['series', ({ series }) => series.id],
  ['what', ({ series }) => series.title],
  ['number', ({ point }) => point.number],
  ['value', ({ point }) => cell(point.value)],
  ['low', ({ point }) => cell(point.low)],
  ['high', ({ point }) => cell(point.high)],
  ['bound', ({ point }) => point.bound],
  ['unit', ({ point }) => point.unit ?? ''],
  ['mark', ({ point }) => markOf(point)],
  ['rule', ({ point, series }) => (point.best ? (series.range?.rule ?? '') : '')],
  ['claimant', ({ point }) => point.claimant ?? ''],
  ['told by', ({ point }) => tellersOf(point.tellers)],
  ['origins', ({ point }) => String(point.origins.length)],
  ['learned', ({ point }) => point.learned],
  ['against', ({ point, series }) => rivalsOf(point, series.disputes)],
  ['quote', ({ point }) => point.words],
]

/** A number a row, for a pipe or a spreadsheet. */
export const figureListing = (all: readonly FigureSeries[]): Listing => ({
  headings: columns.map(([heading]) => heading),
  rows: all.flatMap((series) =>
    series.points.map((point) => ({
      id: point.entries[0],
      cells: columns.map(([, cellOf]) => cellOf({ series, point })),
    })),
  ),
})

const cell = (number: number | null): string => (number === null ? '' : String(number))

/** The numbers that contradict this one. */
function rivalsOf({ entries }: FigurePoint, disputes: FigureSeries['disputes']): string {
  const rivals = disputes.flatMap(({ held: [one, other] }) => {
    const isIn = (side: typeof one): boolean => side.entries.some((id) => entries.includes(id))
    return isIn(one) ? [other.number] : isIn(other) ? [one.number] : []
  })
  return [...new Set(rivals)].join('; ')
}
