import type { Point } from './points.js'
import type { TensionLine } from './line.js'
import type { PeriodKind } from './periods.js'

/** Signs of a line drawn in characters. `calm` was read and had no hostile act; `notCovered` was not read. */
export const signs = { bars: '▁▂▃▄▅▆▇█', calm: '-', notCovered: '·', notByPanel: '?', rise: '▲', fall: '▼' } as const

/** A line as a calendar of characters: a year a row with a place for each week, or a month with one for each day. */
export interface Bars {
  /** The value of the highest bar; 0 where there is none. */
  readonly highest: number
  /** `marks` has a sign under each week in which a change begins, "" where the row has none. */
  readonly rows: readonly { readonly label: string; readonly bars: string; readonly marks: string }[]
}

/** Draws the normalised numbers of a line. */
export function barsOf({ points, changes }: TensionLine, kind: PeriodKind): Bars {
  const highest = Math.max(0, ...points.map(({ normalised }) => normalised ?? 0))
  const rows = new Map<string, { bars: string[]; marks: string[] }>()
  for (const point of points) {
    const { label, column } = placeOf(point, kind)
    const row = rows.get(label) ?? { bars: [], marks: [] }
    rows.set(label, row)
    row.bars[column] = signOf(point, highest)
    const change = changes.find(({ from }) => from.from === point.period.from)
    if (change !== undefined) row.marks[column] = signs[change.direction]
  }
  return {
    highest,
    rows: [...rows].map(([label, { bars, marks }]) => ({ label, bars: joined(bars), marks: joined(marks) })),
  }
}

const joined = (characters: readonly (string | undefined)[]): string =>
  Array.from(characters, (character) => character ?? ' ').join('')

/** The row and place of a point: year and week, or month and day. */
function placeOf({ period: { name } }: Point, kind: PeriodKind): { label: string; column: number } {
  const [label, column] = kind === 'week' ? name.split('-W') : [name.slice(0, 7), name.slice(8)]
  return { label: label ?? '', column: Number(column) - 1 }
}

function signOf({ raw, normalised }: Point, highest: number): string {
  if (raw === null) return signs.notCovered
  if (normalised === null) return signs.notByPanel
  if (normalised === 0) return signs.calm
  const height = Math.ceil((normalised / highest) * signs.bars.length)
  return signs.bars.charAt(Math.max(1, height) - 1)
}
