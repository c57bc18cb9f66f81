import { differences, type Part } from './differences.js'

/** A piece of a paragraph: in both texts, or in this one alone. */
export interface Piece {
  readonly text: string
  readonly alone: boolean
}

/** Paragraphs of two texts that stand beside one another; an empty list where one text has nothing like it. */
export interface SideRow {
  readonly first: readonly Piece[]
  readonly second: readonly Piece[]
}

export interface Comparison {
  readonly rows: readonly SideRow[]
  /** Places at which the texts differ. */
  readonly differences: number
  /** Words of either that stand in the other. */
  readonly same: number
}

/** Two texts paragraph beside paragraph: those stand in one row that have most words in common. */
export function compared(first: string, second: string): Comparison {
  const parts = differences(first, second)
  const [one, other] = [paragraphsOf(first), paragraphsOf(second)]
  const rows: SideRow[] = []
  let next = 0
  for (const [at, paragraph] of one.entries()) {
    const beside = likest(paragraph, other, parts)
    if (beside === null || beside < next) {
      rows.push({ first: piecesOf(first, paragraph, parts, 'first'), second: [] })
      continue
    }
    // Of two paragraphs that were made one, the second stands under the first.
    for (; next < beside; next++) rows.push(rowOf(second, other[next], parts))
    rows.push({
      first: piecesOf(first, one[at] ?? paragraph, parts, 'first'),
      second: piecesOf(second, other[beside] ?? paragraph, parts, 'second'),
    })
    next = beside + 1
  }
  for (; next < other.length; next++) rows.push(rowOf(second, other[next], parts))
  const same = parts.filter(({ kind }) => kind === 'both').reduce((sum, part) => sum + countWords(first, part), 0)
  return { rows, differences: placesIn(parts), same }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

const rowOf = (second: string, paragraph: Stretch | undefined, parts: readonly Part[]): SideRow => ({
  first: [],
  second: paragraph === undefined ? [] : piecesOf(second, paragraph, parts, 'second'),
})

/** Paragraphs with the empty lines after them; they tile the text. Without empty lines, each line is one. */
function paragraphsOf(text: string): Stretch[] {
  const between = /\n[^\S\n]*\n/.test(text) ? /\n[^\S\n]*\n\s*/g : /\n\s*/g
  const ends = [...text.matchAll(between)].map(({ index, 0: gap }) => index + gap.length)
  const places = [...new Set([0, ...ends, text.length])]
  return places.slice(0, -1).map((start, at) => ({ start, end: places[at + 1] ?? text.length }))
}

/** The paragraph of the other text with which most letters are shared; null where next to nothing is. */
function likest(paragraph: Stretch, others: readonly Stretch[], parts: readonly Part[]): number | null {
  const shared = new Map<number, number>()
  for (const { kind, first, second } of parts) {
    if (kind !== 'both' || first.end <= paragraph.start || first.start >= paragraph.end) continue
    const share = Math.min(first.end, paragraph.end) - Math.max(first.start, paragraph.start)
    // Parts of both texts are about as long in one as in the other, so that places in them answer to one another.
    const from = second.start + Math.max(0, paragraph.start - first.start)
    const middle = Math.min(second.end - 1, from + share / 2)
    const at = others.findIndex(({ start, end }) => start <= middle && middle < end)
    shared.set(at, (shared.get(at) ?? 0) + share)
  }
  const [best] = [...shared].sort(([, one], [, other]) => other - one)
  return best === undefined || best[1] < (paragraph.end - paragraph.start) * fewest ? null : best[0]
}

const fewest = 0.15

function piecesOf(text: string, { start, end }: Stretch, parts: readonly Part[], side: 'first' | 'second'): Piece[] {
  return parts.flatMap((part) => {
    const [from, to] = [Math.max(start, part[side].start), Math.min(end, part[side].end)]
    return from >= to ? [] : [{ text: text.slice(from, to), alone: part.kind !== 'both' }]
  })
}

const countWords = (text: string, { first: { start, end } }: Part): number =>
  text.slice(start, end).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0

/** A word changed into another is one place, though it is a part of each text. */
const placesIn = (parts: readonly Part[]): number =>
  parts.filter(({ kind }, at) => kind !== 'both' && (at === 0 || parts[at - 1]?.kind === 'both')).length
