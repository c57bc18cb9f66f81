import { loadActWords, type ActWords } from '../../knowledge/act-words.js'

/** Words with what each tells: rare ones and names more, what is said again a little more. */
export type WeighedWords = ReadonlyMap<string, number>

/** A word of a text, lower case, as a lemma where it is known. */
export interface SaidWord {
  readonly word: string
  readonly isName: boolean
  /** How often it is said; more in the lead. */
  readonly times: number
}

/** A name tells twice as much as another word, and never next to nothing. */
const nameFactor = 2
const leastOfName = 0.4

let known: ActWords | null = null
/** The words of acts that the program knows. */
export const actWords = (): ActWords => {
  known ??= loadActWords().words
  return known
}

/** Weighs words by a fixed table of how common they are, so that no other report changes a weight. */
export function weigh(said: Iterable<SaidWord>): WeighedWords {
  const counts = new Map<string, number>()
  const bases = new Map<string, number>()
  for (const { word, isName, times } of said) {
    const plain = actWords().weightOf(word)
    const base = isName ? Math.max(plain, leastOfName) * nameFactor : plain
    if (base === 0) continue
    counts.set(word, (counts.get(word) ?? 0) + times)
    bases.set(word, Math.max(bases.get(word) ?? 0, base))
  }
  return new Map([...bases].map(([word, base]) => [word, base * (1 + Math.log(counts.get(word) ?? 1))]))
}

const sums = new WeakMap<WeighedWords, number>()
function sumOf(words: WeighedWords): number {
  const summed = sums.get(words)
  if (summed !== undefined) return summed
  let sum = 0
  for (const weight of words.values()) sum += weight
  sums.set(words, sum)
  return sum
}

/** The weight that both share. */
function sharedWeight(one: WeighedWords, other: WeighedWords): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let shared = 0
  for (const [word, weight] of small) shared += Math.min(weight, large.get(word) ?? 0)
  return shared
}

/** Shared weight over the geometric mean of both weights, 0 to 1: long and short texts can be compared. */
export function likeness(one: WeighedWords, other: WeighedWords): number {
  const mean = Math.sqrt(sumOf(one) * sumOf(other))
  return mean === 0 ? 0 : sharedWeight(one, other) / mean
}

/** How much of the lighter text's weight the other has too, 0 to 1: a cut of a quotation lies in the longer one. */
export function insideness(one: WeighedWords, other: WeighedWords): number {
  const least = Math.min(sumOf(one), sumOf(other))
  return least === 0 ? 0 : Math.min(1, sharedWeight(one, other) / least)
}

/** The words that tell most, heaviest first, at most `count`; among equals in alphabetical order. */
export const heaviest = (words: WeighedWords, count: number): string[] =>
  [...words]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([word]) => word)

/** The words that tell most of one that the other has too, heaviest first. */
export const sharedWords = (one: WeighedWords, other: WeighedWords, count: number): string[] =>
  heaviest(new Map([...one].filter(([word]) => other.has(word))), count)
