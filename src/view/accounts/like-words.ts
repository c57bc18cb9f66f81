import { type ActWords, loadActWords } from '../../knowledge/act-words.js'
import type { LedgerEntry } from '../../ledger/ledger.js'
import { remembered } from '../../merging/index.js'
import { tellingWords } from '../../merging/words.js'
import { castNames } from './voices.js'

/** Words commoner than this tell nothing of a matter. */
const leastWeight = 0.4
/** A word and one made from it: the shorter begins the longer, which is so many letters longer at most. */
const shortestStem = 5
const longestEnding = 5

let known: ActWords | null = null
const weightOf = (word: string): number => {
  known ??= loadActWords().words
  return known.weightOf(word)
}

const wordsOfEntry = remembered((entry: LedgerEntry): readonly string[] =>
  [...tellingWords(entry.body.evidence.map(({ text }) => text).join(' '))].filter(
    (word) => weightOf(word) >= leastWeight,
  ),
)
const namesOfEntry = remembered((entry: LedgerEntry): ReadonlySet<string> => tellingWords(castNames(entry)))

/** Keys of an entry's telling words: words that are kin have one in common. */
export const stemsOf = (entry: LedgerEntry): string[] => [
  ...new Set(wordsOfEntry(entry).map((word) => word.slice(0, shortestStem))),
]

/** A word that a report says more often tells what the report is about, and not one matter in it. */
const mostTimes = 3

/** Telling words of a reply that leans on the sentence before it. */
const mostOwnWords = 2

type Texts = ReadonlyMap<string, string>

/**
 * How many telling words the proofs of two entries share, without those of actors' names and those that stand all over
 * their reports.
 */
export function wordsShared(one: LedgerEntry, other: LedgerEntry, texts: Texts): number {
  const others = ownWords(other, one, texts)
  return ownWords(one, other, texts).filter((word) => others.some((twin) => areKin(word, twin))).length
}

/** Whether a reply says so little of its own ("he denied the charge") that it must be one to what stands before it. */
export const saysLittle = (reply: LedgerEntry, before: LedgerEntry, texts: Texts): boolean =>
  ownWords(reply, before, texts).length <= mostOwnWords

function ownWords(entry: LedgerEntry, beside: LedgerEntry, texts: Texts): string[] {
  const text = texts.get(entry.report.id) ?? ''
  return wordsOfEntry(entry).filter(
    (word) => !namesOfEntry(entry).has(word) && !namesOfEntry(beside).has(word) && times(word, text) <= mostTimes,
  )
}

/** How often a text has the word or one that begins with it. */
const times = (word: string, text: string): number =>
  text.toLowerCase().split(new RegExp(`(?<!\\p{L})${word}`, 'u')).length - 1

function areKin(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short === long) return true
  return short.length >= shortestStem && long.length - short.length <= longestEnding && long.startsWith(short)
}

/** Whether a report tells the second in the same sentence as the first or in the next. */
export function comesNext(one: LedgerEntry, other: LedgerEntry, texts: Texts): boolean {
  const text = texts.get(one.report.id)
  if (text === undefined || one.report.id !== other.report.id) return false
  return one.body.evidence.some((before) =>
    other.body.evidence.some(
      (after) => before.start <= after.start && sentenceEnds(text.slice(before.end - 1, after.start)) <= 1,
    ),
  )
}

/** How many sentences end in a text; none in one that runs backwards. */
const sentenceEnds = (text: string): number => text.match(/[.!?]["”’)]*(?=\s|$)/g)?.length ?? 0

/** Whether the proofs of two entries of one report overlap: one sentence told as two entries. */
export const overlap = (one: LedgerEntry, other: LedgerEntry): boolean =>
  one.report.id === other.report.id &&
  one.body.evidence.some((a) => other.body.evidence.some((b) => a.start < b.end && b.start < a.end))
