import type { FigureScopeWords, Happening, OutlookCue } from '../../knowledge/figure-scopes.js'
import { type Figure, figureFates } from '../../record/index.js'
import { remembered, wordsOf } from '../words.js'
import type { CountedThing } from './counted.js'
import type { Passage } from './passage.js'

/** What is told of those counted, and by whom it is done where the doer's own are counted. */
export interface Told {
  /** A line of `happenings.tsv` or a kind of figure; null where no word tells. */
  readonly happening: string | null
  /** How its number changes; null where nothing is told. */
  readonly course: Happening['course'] | null
  /** Words for the doer whose own are counted; none where it doesn't matter or isn't told. */
  readonly doer: readonly string[]
}

const fates: ReadonlySet<string | undefined> = new Set(figureFates)

/** A verb stands within these characters of its figure. */
const reach = 60

/** The happening: the kind that the coder told, else the word nearest to the figure in its clause. */
export function happeningOf(figure: Figure, counted: CountedThing, passage: Passage, words: FigureScopeWords): Told {
  if (figure.kind !== undefined && fates.has(figure.kind))
    return { happening: figure.kind, course: courseOf(figure.kind, words), doer: [] }
  const found = nearest(passage, counted, words)
  if (found === null) return { happening: null, course: null, doer: [] }
  const doer = found.row.doer === 'own' && found.before ? doerIn(passage.before.slice(0, found.at), words) : []
  return { happening: found.row.happening, course: found.row.course, doer }
}

const courseOf = (kind: string, words: FigureScopeWords): Happening['course'] | null =>
  words.happenings.find(({ happening }) => happening === kind)?.course ?? null

interface Found {
  readonly row: Happening
  readonly before: boolean
  /** Where the word begins in the text before, or behind the figure. */
  readonly at: number
  readonly distance: number
}

/** A verb right before its figure has it as its object; else one behind it ("600 officers resigned"); else one before. */
function nearest(passage: Passage, { persons }: CountedThing, words: FigureScopeWords): Found | null {
  const rows = words.happenings.filter(({ counted }) =>
    persons === null ? counted !== 'known' : ['either', 'known', persons ? 'persons' : 'things'].includes(counted),
  )
  const before = clauseBefore(passage.before.trimEnd().slice(-reach))
  const offset = passage.before.trimEnd().length - before.length
  const ahead = best(rows.flatMap((row) => lastMatch(row, before, offset)))
  const behind = best(
    rows.flatMap((row) => firstMatch(row, passage.figure, clauseAfter(passage.after.slice(0, reach)))),
  )
  if (ahead !== null && ahead.distance <= 20) return ahead
  return behind !== null && (ahead === null || behind.distance <= ahead.distance) ? behind : (ahead ?? behind)
}

const everywhere = remembered(({ pattern }: Happening) => new RegExp(pattern.source, 'giu'))

function lastMatch(row: Happening, before: string, offset: number): Found[] {
  const last = [...before.matchAll(everywhere(row))].at(-1)
  if (last === undefined) return []
  return [{ row, before: true, at: offset + last.index, distance: before.length - last.index - last[0].length }]
}

function firstMatch(row: Happening, figure: string, after: string): Found[] {
  const inside = row.pattern.exec(figure)
  if (inside !== null) return [{ row, before: false, at: 0, distance: 0 }]
  const first = row.pattern.exec(after)
  return first === null ? [] : [{ row, before: false, at: first.index, distance: first.index }]
}

const best = (found: readonly Found[]): Found | null =>
  found.reduce<Found | null>((one, other) => (one === null || other.distance < one.distance ? other : one), null)

/** What stands between the last border of a clause and the figure: a semicolon, or another number. */
const clauseBefore = (text: string): string => text.slice(Math.max(...borders(text, /;|: |\d[\d,.]*/gu), 0))
const clauseAfter = (text: string): string => text.slice(0, Math.min(...borders(text, /[,;:]|\d/gu, true), text.length))

const borders = (text: string, border: RegExp, ends = false): number[] =>
  [...text.matchAll(border)].map((match) => (ends ? match.index : match.index + match[0].length))

/** The words of the noun phrase before a verb, back to the border of its clause. */
function doerIn(text: string, { said, besides, place }: FigureScopeWords): string[] {
  for (const clause of text.split(/[,;:]\s/u).reverse()) {
    const words = wordsOf(clause)
    const from = words.findLastIndex((word) => said.has(word)) + 1
    const own = words.slice(from)
    const until = own.findIndex((word) => place.has(word))
    // "Georgia said it sent": the pronoun stands for the one who said so.
    const spoken = words.slice(0, Math.max(0, from - 1)).filter((word) => !said.has(word))
    const doers = [until > 0 ? own.slice(0, until) : own, spoken].map((part) => named(part, besides))
    const doer = doers.find((part) => part.length > 0)
    if (doer) return doer
  }
  return []
}

const named = (words: readonly string[], besides: ReadonlySet<string>): string[] =>
  words.filter((word) => word.length > 2 && !besides.has(word)).slice(0, 6)

/** How a figure looks upon what it counts; null for what is told as it is. */
export const outlookOf = ({ before, after }: Passage, words: FigureScopeWords): OutlookCue['outlook'] | null =>
  words.outlooks.find(({ where, pattern }) => pattern.test(where === 'before' ? before : after))?.outlook ?? null
