import Table from 'cli-table3'
import type { Listing } from '../../view/list.js'
import type { Style } from './style.js'

/** Columns that a narrow terminal can do without, the first to go first. They stay in CSV and JSON. */
const dispensable = [
  'file',
  'learned',
  'report',
  'read',
  'CAMEO',
  'agency',
  'language',
  'channel',
  'roles',
  'of',
  'phases',
  'applies to',
  'quote',
  'place',
  'facilitator',
]

/** Narrowest useful width of a column whose words may wrap, and of one that holds whole sentences. */
const narrowest = { words: 12, sentences: 30 }
const sentences = new Set(['quote', 'words', 'rule', 'phases', 'claims', 'report', 'title'])

/** Lines of a cell before it is cut. */
const highest = 3

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** The listing as a table that fits the terminal: long cells wrap, and what finds no room is left out and named. */
export function tableOf(listing: Listing, style: Style, columns: number): string {
  const { kept, left } = fitting(loosened(listing), columns)
  const widths = widthsOf(kept, columns)
  const table = new Table({
    chars: noLines,
    wordWrap: true,
    colWidths: widths,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    head: kept.headings.map(style.bold),
  })
  table.push(
    ...kept.rows.map(({ cells }) => cells.map((cell, at) => (at === 0 ? style.dim(cell) : cut(cell, widths[at] ?? 0)))),
  )
  const note = left.length === 0 ? '' : `${style.dim(`(no room for: ${left.join(', ')})`)}\n`
  return `${table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n${note}`
}

/** One row a line, columns aligned, nothing cut: for `grep`, `less -S` and logs. */
export function plainTable({ headings, rows }: Listing): string {
  const lines = [headings, ...rows.map(({ cells }) => cells.map((cell) => cell.replace(/\s+/g, ' ')))]
  const widths = headings.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? '').length)))
  return lines
    .map(
      (cells) =>
        `${cells
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('')
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

const leastWidth = (listing: Listing): number => leastWidths(listing).reduce((sum, width) => sum + width + gap, -gap)

/** How narrow each column may become; the id is never broken. */
const leastWidths = (listing: Listing): number[] =>
  naturalWidths(listing).map((width, at) => {
    const limit = sentences.has(listing.headings[at] ?? '') ? narrowest.sentences : narrowest.words
    return at === 0 ? width : Math.min(width, limit)
  })

const without = ({ headings, rows }: Listing, column: number): Listing => ({
  headings: headings.filter((_, at) => at !== column),
  rows: rows.map(({ id, cells }) => ({ id, cells: cells.filter((_, at) => at !== column) })),
})

const naturalWidths = ({ headings, rows }: Listing): number[] =>
  headings.map((heading, at) => Math.max(heading.length, ...rows.map(({ cells }) => (cells[at] ?? '').length)))

/** The column with most to give gives way, until all fit or none has more to give. */
function widthsOf(listing: Listing, columns: number): number[] {
  const widths = naturalWidths(listing)
  const least = leastWidths(listing)
  const spare = (at: number): number => (widths[at] ?? 0) - (least[at] ?? 0)
  for (let over = widths.reduce((sum, width) => sum + width + gap, -gap) - columns; over > 0; over--) {
    const widest = widths.reduce((best, _, at) => (spare(at) > spare(best) ? at : best), 0)
    if (spare(widest) === 0) break
    widths[widest] = (widths[widest] ?? 0) - 1
  }
  return widths
}

/** Spaces at the dashes of a period, where it may be broken. */
const loosened = ({ headings, rows }: Listing): Listing => ({
  headings,
  rows: rows.map(({ id, cells }) => ({
    id,
    cells: cells.map((cell) => cell.replace(/(\d{4}-\d\d-\d\d)–(?=\d)/g, '$1 – ')),
  })),
})

/** A cell that would take too many lines is cut after a word. */
function cut(cell: string, width: number): string {
  const room = highest * width - Math.floor(width / 2)
  if (cell.length <= highest * width - highest || cell.length <= room) return cell
  return `${cell.slice(0, room).replace(/\s+\S*$/, '')} …`
}
