import type { ReportRow } from '../../api/reports/wire.js'

/** The columns that a table of reports may be sorted by. */
export const sortable = ['published', 'title', 'outlet', 'words', 'entries', 'copies'] as const
export type Column = (typeof sortable)[number]
export interface Order {
  readonly by: Column
  readonly falling: boolean
}

/** The first click on a column brings first what people look for: the latest, the longest, A. */
const fallsFirst: Readonly<Record<Column, boolean>> = {
  published: true,
  title: false,
  outlet: false,
  words: true,
  entries: true,
  copies: true,
}

/** The order that an address tells: "words" or "-words"; else the latest first. */
export function orderIn(told: string | null): Order {
  const by = sortable.find((column) => column === told?.replace(/^-/, ''))
  return by === undefined ? { by: 'published', falling: true } : { by, falling: told?.startsWith('-') ?? false }
}

/** What the address tells once a column's head was clicked; null for the order of the beginning. */
export function clicked(order: Order, column: Column): string | null {
  const falling = order.by === column ? !order.falling : fallsFirst[column]
  return column === 'published' && falling ? null : `${falling ? '-' : ''}${column}`
}

export interface Narrowing {
  /** Every word stands in the title, outlet, agency or id; case and accents aside. */
  readonly text: string
  readonly outlet: string | null
  readonly since: string | null
  readonly until: string | null
}

/** The rows that meet all of it; an undated report counts on the day it was learned. */
export function narrowed(rows: readonly ReportRow[], { text, outlet, since, until }: Narrowing): ReportRow[] {
  const words = folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return rows.filter((row) => {
    const day = row.published ?? row.learned
    if ((since !== null && day < since) || (until !== null && day > until)) return false
    if (outlet !== null && row.outlet !== outlet) return false
    return words.length === 0 || holdsAll(row, words)
  })
}

function holdsAll({ title, outlet, agency, id }: ReportRow, words: readonly string[]): boolean {
  const all = folded(`${title ?? ''} ${outlet ?? ''} ${agency ?? ''} ${id}`)
  return words.every((word) => all.includes(word))
}

const folded = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const collator = new Intl.Collator()

/** The rows in an order; what has no value in the column comes last either way. Those alike keep their order. */
export function sorted(rows: readonly ReportRow[], { by, falling }: Order): ReportRow[] {
  const sign = falling ? -1 : 1
  return [...rows].sort((one, other) => {
    const [a, b] = [one[by], other[by]]
    if (a === b) return 0
    if (a === null) return 1
    if (b === null) return -1
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * (by === 'published' ? (a < b ? -1 : 1) : collator.compare(String(a), String(b)))
  })
}

/** Outlets with how many reports each has, by name; reports of an unknown outlet are left out. */
export function outletsOf(rows: readonly ReportRow[]): { readonly name: string; readonly reports: number }[] {
  const counts = new Map<string, number>()
  for (const { outlet } of rows) if (outlet !== null) counts.set(outlet, (counts.get(outlet) ?? 0) + 1)
  return [...counts]
    .map(([name, reports]) => ({ name, reports }))
    .sort((one, other) => collator.compare(one.name, other.name))
}
