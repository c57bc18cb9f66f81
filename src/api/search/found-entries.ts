import type { LedgerEntry } from '../../ledger/ledger.js'
import { remembered } from '../../merging/index.js'
import { type Layer, layers } from '../../record/index.js'
import type { Held } from '../../view/held.js'
import { wireEntry } from '../wire.js'
import { proofOf, searchedEntry } from './facts.js'
import { marksIn, type Needle, standsIn } from './needle.js'
import { holds, type Wanted } from './meets.js'
import type { EntryHit, Found, Passage } from './wire.js'

export type Why = EntryHit['why']
/** Best first. */
const whys: readonly Why[] = ['phrase', 'words', 'names', 'fields']

/** How many passages of one entry are shown. */
const mostPassages = 2

/** All entries, the latest first; those without a day stand on the day they were learned. */
export const latestFirst = remembered((held: Held): readonly LedgerEntry[] => {
  const day = ({ from, to, learned }: LedgerEntry): string => from ?? to ?? learned
  return [...held.entries].sort((one, other) => (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0))
})

/** The words as one phrase, as they were typed; null for a single word. */
export const asPhrase = (needles: readonly Needle[]): Needle | null => {
  const folded = needles.map((needle) => needle.folded).join(' ')
  return folded.includes(' ') ? { folded, whole: false } : null
}

/** Why an entry that meets the fields is found by the words; null where it is not. */
export function whyFound(entry: LedgerEntry, needles: readonly Needle[], phrase: Needle | null): Why | null {
  if (needles.length === 0) return 'fields'
  if (!needles.every((needle) => holds(entry, needle))) return null
  const { evidence } = searchedEntry(entry)
  if (phrase !== null && standsIn(evidence, phrase)) return 'phrase'
  return needles.every((needle) => standsIn(evidence, needle)) ? 'words' : 'names'
}

/**
 * The entries that a search finds, best reason first, then the latest; of those in the same words of the same day only one.
 * `reports`: the ids of those that hold an entry with all that is asked for by field.
 */
export function foundEntries(
  held: Held,
  wanted: Wanted,
  { layer, most, order }: { readonly layer: Layer | null; readonly most: number; readonly order: 'best' | 'newest' },
): Found['entries'] & { readonly reports: ReadonlySet<string> } {
  const phrase = asPhrase(wanted.needles)
  const byWhy = new Map<Why, LedgerEntry[]>(whys.map((why) => [why, []]))
  const counts: Record<Layer, number> = Object.fromEntries(layers.map((one) => [one, 0])) as Record<Layer, number>
  const reasons = new Map<LedgerEntry, Why>()
  const reports = new Set<string>()
  for (const entry of latestFirst(held)) {
    if (!wanted.entry(entry)) continue
    reports.add(entry.report.id)
    const why = whyFound(entry, wanted.needles, phrase)
    if (why === null) continue
    counts[entry.layer]++
    if (layer !== null && entry.layer !== layer) continue
    reasons.set(entry, why)
    byWhy.get(order === 'best' ? why : 'fields')?.push(entry)
  }
  const told = sameWords([...byWhy.values()].flat(), most)
  return {
    total: reasons.size,
    layers: counts,
    hits: told.map(({ entry, same }) => ({
      entry: wireEntry(entry),
      passages: passagesOf(entry, wanted.needles),
      why: reasons.get(entry) ?? 'fields',
      same,
    })),
    reports,
  }
}

interface SaidOnce {
  readonly entry: LedgerEntry
  same: number
}

/** The first `most` of those that differ in words or day, and how many others, of other reports, say the same. */
function sameWords(entries: readonly LedgerEntry[], most: number): SaidOnce[] {
  const told: SaidOnce[] = []
  const byEvidence = new Map<string, SaidOnce[]>()
  for (const entry of entries) {
    const { evidence, about } = searchedEntry(entry)
    const alike = byEvidence.get(evidence) ?? []
    const known = alike.find((one) => isSame(one.entry, entry) && searchedEntry(one.entry).about === about)
    if (known !== undefined) known.same++
    else if (told.length < most) {
      const fresh = { entry, same: 0 }
      told.push(fresh)
      byEvidence.set(evidence, [...alike, fresh])
    }
  }
  return told
}

/** Whether two entries with the same words may tell the same: of two reports, one layer and one day. */
const isSame = (one: LedgerEntry, other: LedgerEntry): boolean =>
  one.layer === other.layer &&
  one.report.id !== other.report.id &&
  one.from === other.from &&
  one.to === other.to &&
  (one.from !== null || one.to !== null || one.learned === other.learned)

/** The spans in which the words stand, those with the most first; the first span where they stand in none. */
function passagesOf(entry: LedgerEntry, needles: readonly Needle[]): Passage[] {
  const spans = proofOf(entry).map(({ start, text }) => ({
    start,
    text,
    marks: marksIn(text, needles).map(([from, to]): [number, number] => [from, to]),
    entry: entry.id,
  }))
  const marked = spans.filter(({ marks }) => marks.length > 0).slice(0, mostPassages)
  return marked.length > 0 ? marked : spans.slice(0, 1)
}
