import { remembered } from '../words.js'
import { type Cover, coverOf, type Gap, type Run, sharedRuns, slotsOf } from './passages.js'
import { type Prepared, tellingHashes } from './prepared.js'

/** What two texts have in common, measured once and asked many times. */
export interface Overlap {
  readonly earlier: Prepared
  readonly later: Prepared
  readonly runs: readonly Run[]
  /** What stands in the place of what between the runs. */
  readonly slots: readonly Gap[]
  readonly ofEarlier: Cover
  readonly ofLater: Cover
}

export function overlapOf(earlier: Prepared, later: Prepared): Overlap {
  const runs = sharedRuns(earlier, later)
  const [ofEarlier, ofLater] = [coverOf(earlier, runs, 'earlier'), coverOf(later, runs, 'later')]
  const slots = slotsOf(runs, earlier.words.length, later.words.length)
  return { earlier, later, runs, slots, ofEarlier, ofLater }
}

/** The words of a text from one word to another, as printed. */
export const printed = ({ report, starts, ends }: Prepared, from: number, to: number): string =>
  from < to ? report.text.slice(starts[from] ?? 0, ends[to - 1] ?? 0) : ''

export const sameWords = ({ earlier, later }: Overlap): boolean =>
  earlier.words.length === later.words.length && earlier.words.every((word, at) => word === later.words[at])

/** The news of a report: three tenths of its words from the beginning, at least 12, at most 40. */
const leadSize = (words: number): number => Math.min(words, 40, Math.max(12, Math.floor(0.3 * words)))

/** Whether either report's lead is told by the other: a footer or background in common doesn't make two reports one. */
export function leadsMeet(overlap: Overlap): boolean {
  const { earlier, later, ofEarlier, ofLater } = overlap
  return leadTold(later, ofLater, earlier) || leadTold(earlier, ofEarlier, later)
}

const wordsTelling = remembered((text: Prepared) => tellingHashes(text))

function leadTold(text: Prepared, cover: Cover, other: Prepared): boolean {
  const size = leadSize(text.words.length)
  const covered = cover.covered.subarray(0, size).reduce((sum, is) => sum + is, 0)
  if (covered >= 0.3 * size) return true
  return shareIn(tellingHashes(text, 0, size), wordsTelling(other)) >= 0.5
}

/** Words of the lead that a copied passage must hold, or half of a short one, for the news itself to be copied. */
const leadCopied = 12

/** Whether the shared passages hold the beginning of either report. */
export const leadShared = ({ ofEarlier, ofLater }: Overlap): boolean =>
  [ofEarlier, ofLater].some(({ covered }) => {
    const size = leadSize(covered.length)
    return covered.subarray(0, size).reduce((sum, is) => sum + is, 0) >= Math.min(leadCopied, size / 2)
  })

/**
 * Whether the two are alike only in form: reports made by one pattern, each with its own names, days and numbers. An
 * update changes a few numbers; another event changes names or days as well, again and again.
 */
export function sameForm(overlap: Overlap): boolean {
  const { runs, slots } = overlap
  const particulars = slots.map((slot) => particularsIn(slot, overlap)).filter((kind) => kind !== 'none')
  const names = particulars.filter((kind) => kind === 'name').length
  const shared = runs.reduce((sum, { size }) => sum + size, 0)
  return particulars.length >= 3 && names >= 2 && particulars.length > 0.03 * shared
}

function particularsIn({ earlier: [a, b], later: [c, d] }: Gap, overlap: Overlap): 'none' | 'number' | 'name' {
  const [one, other] = [printed(overlap.earlier, a, b), printed(overlap.later, c, d)]
  if (one === '' || other === '') return 'none'
  if (/\p{Lu}/u.test(one) && /\p{Lu}/u.test(other)) return 'name'
  return /\d/.test(one + other) ? 'number' : 'none'
}

/** Whether the rest of the later report, outside the passages, speaks of those of whom the earlier one speaks. */
export function restOnSameStory({ earlier, later, ofLater }: Overlap): boolean {
  const names = namesIn(earlier)
  const rest = new Set(later.words.filter((_, at) => ofLater.covered[at] !== 1))
  if (names.size < 3) return shareIn(new Set(earlier.words), rest) >= 0.5
  return shareIn(names, rest) >= 0.4
}

/** Words written with a capital inside a sentence, by their hashes. */
function namesIn({ report, words, starts }: Prepared): Set<number> {
  const names = new Set<number>()
  for (const [at, start] of starts.entries()) {
    const before = report.text.slice(Math.max(0, start - 2), start)
    if (/\p{Lu}/u.test(report.text.charAt(start)) && /[\p{L}\p{N},] $/u.test(before)) names.add(words[at] ?? 0)
  }
  return names
}

function shareIn<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): number {
  let count = 0
  for (const one of some) if (all.has(one)) count++
  return some.size === 0 ? 0 : count / some.size
}
