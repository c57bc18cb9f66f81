import Table from 'cli-table3'
import type { Listing } from '../../view/list.js'
import type { Style } from './style.js'

/** Columns that a narrow terminal can do without, the first to go first. They stay in CSV and JSON. */
const dispensable = ['file', 'learned', 'read', 'report', 'CAMEO', 'agency', 'language', 'channel', 'roles', 'phases', 'applies to', 'place', 'quote']

/** Narrowest useful width of a column whose words may wrap. */
const narrowest = 12

const noLines = {
  top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '',
  left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ',
}

/** The listing as a table that fits the terminal: long cells wrap, and what finds no room is left out and named. */
export function tableOf(listing: Listing, style: Style, columns: number): string {
  const { kept, left } = fitting(listing, columns)
  const widths = widthsOf(kept, columns)
  const table = new Table({
    chars: noLines, wordWrap: true, colWidths: widths,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    head: kept.headings.map(style.bold),
  })
  table.push(...kept.rows.map(({ cells }) => cells.map((cell, at) => (at === 0 ? style.dim(cell) : cell))))
  const note = left.length === 0 ? '' : `${style.dim(`(no room for: ${left.join(', ')})`)}\n`
  return `${table.toString().split('\n').map((line) => line.trimEnd()).join('\n')}\n${note}`
}

/** One row a line, columns aligned, nothing cut: for `grep`, `less -S` and logs. */
export function plainTable({ headings, rows }: Listing): string {
  const lines = [headings, ...rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')))]
  const widths = headings.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)))
  return lines.map((cells) => `${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()}\n`).join('')
}

const gap = 2

function fitting(listing: Listing, columns: number): { kept: Listing; left: string[] } {
  let kept = listing
  const left: string[] = []
  for (const name of dispensable) {
    if (leastWidth(kept) <= columns) break
    const at = kept.headings.indexOf(name)
    if (at < 0) continue
    kept = without(kept, at)
    left.push(name)
  }
  return { kept, left }
}

const leastWidth = (listing: Listing): number =>
  naturalWidths(listing).reduce((sum, width, at) => sum + Math.min(width, at === 0 ? width : narrowest) + gap, -gap)

const without = ({ headings, rows }: Listing, column: number): Listing => ({
  headings: headings.filter((_, at) => at !== column),
  rows: rows.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => at !== column) })),
})

const naturalWidths = ({ headings, rows }: Listing): number[] =>
  headings.map((heading, at) => Math.max(heading.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)))

/** The widest columns give way until all fit; the id is never broken. */
function widthsOf(listing: Listing, columns: number): number[] {
  const widths = naturalWidths(listing)
  const total = () => widths.reduce((sum, width) => sum + width + gap, -gap)
  while (total() > columns) {
    const widest = widths.reduce((best, width, at) => (at > 0 && width > (widths[best] ?? 0) ? at : best), Math.min(1, widths.length - 1))
    if ((widths[widest] ?? 0) <= 6) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}
