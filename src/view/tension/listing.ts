import type { Listing, ListingRow } from '../list.js'
import type { TensionLine } from './line.js'
import { lineName } from './page.js'
import type { Tension } from './tension.js'

const headings = [
  'line',
  'period',
  'from',
  'to',
  'raw',
  'normalised',
  'gravity',
  'cooperation',
  'reports',
  'panel reports',
  'change',
  'entries',
  'method',
] as const

/** A row for each point of the lines given; "" is a number that there is none of, never 0. */
export const pointListing = ({ method }: Tension, lines: readonly TensionLine[]): Listing => ({
  headings,
  rows: lines.flatMap((line) => rowsOf(line, method)),
})

const rowsOf = (line: TensionLine, method: string): ListingRow[] =>
  line.points.map((point) => {
    const { period, raw, normalised, gravity, cooperation, reports, panelReports, parts } = point
    const change = line.changes.find(({ from }) => from.from === period.from)
    const numbers = [raw, normalised, gravity, cooperation, reports, panelReports]
    return {
      id: `${lineName(line)} ${period.name}`,
      cells: [
        lineName(line),
        period.name,
        period.from,
        period.to,
        ...numbers.map((number) => (number === null ? '' : String(number))),
        change?.direction ?? '',
        parts.flatMap(({ entries }) => entries).join(' '),
        method,
      ],
    }
  })
