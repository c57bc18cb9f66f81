import { shinglesOf, textHash } from './hashes.js'
import type { Prepared } from './prepared.js'

/** One shingle in eight is kept: chosen by its own hash, so that two texts keep the same ones. */
const oneIn = 8
/** A text with fewer kept also keeps its least hashes up to this number. */
const fewest = 8
/** A long text keeps one in 16, 32 … until no more than this many are left. */
const most = 200

/** What two copies share even when one is an excerpt: signed 32-bit hashes, about 200 at most, sorted, each once. */
export type Fingerprint = readonly number[]

/**
 * A sample of a report's shingles, and the hashes of its title and of titles that it corrects. An excerpt of w words shares about w / 8 hashes with
 * its source, a report of up to 1600 words (one in 8 of the shingles of one, min-wise choice after Broder 1997).
 */
export function fingerprintOf(prepared: Prepared, titles: readonly string[]): Fingerprint {
  const all = new Set(shinglesOf(prepared.words))
  let kept = sample(all, oneIn)
  for (let step = oneIn * 2; kept.length > most; step *= 2) kept = sample(kept, step)
  if (kept.length < fewest) kept = [...new Set([...kept, ...[...all].sort(byValue).slice(0, fewest)])]
  kept.push(...titles.filter((title) => title !== '').map((title) => textHash(`title ${title}`)))
  return [...new Set(kept)].sort(byValue)
}

const sample = (hashes: Iterable<number>, step: number): number[] =>
  [...hashes].filter((hash) => (hash & (step - 1)) === 0)
const byValue = (one: number, other: number): number => one - other

/** How many hashes two fingerprints share. */
export function sharedHashes(one: Fingerprint, other: Fingerprint): number {
  let [count, at, on] = [0, 0, 0]
  for (;;) {
    const [a, b] = [one[at], other[on]]
    if (a === undefined || b === undefined) return count
    if (a === b) count++
    if (a <= b) at++
    if (b <= a) on++
  }
}
