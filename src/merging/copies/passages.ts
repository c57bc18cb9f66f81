import { remembered } from '../words.js'
import { shingleLength, shinglesOf } from './hashes.js'
import type { Prepared } from './prepared.js'

/** A run of words that stands in both texts: where it begins in either, and how many words it has. */
export interface Run {
  readonly earlier: number
  readonly later: number
  readonly size: number
}

/** Beginnings of a shingle in the earlier text that are tried: keeps a text of one repeated word from being slow. */
const mostBeginnings = 4

/** All runs of five words or more that the two texts share, in order of the later text, without overlaps there. */
export function sharedRuns(earlier: Prepared, later: Prepared): Run[] {
  const beginnings = beginningsIn(earlier)
  const shingles = shinglesIn(later)
  const runs: Run[] = []
  for (let at = 0; at < shingles.length; ) {
    const run = longestRun(beginnings.get(shingles[at] ?? 0) ?? [], at, earlier.words, later.words)
    if (run === null) at++
    else {
      runs.push(run)
      at += run.size
    }
  }
  return runs
}

const shinglesIn = remembered(({ words }: Prepared) => shinglesOf(words))
const beginningsIn = remembered((text: Prepared) => beginningsOf(shinglesIn(text)))

function beginningsOf(shingles: Int32Array): Map<number, number[]> {
  const beginnings = new Map<number, number[]>()
  for (const [at, shingle] of shingles.entries()) {
    const known = beginnings.get(shingle)
    if (known === undefined) beginnings.set(shingle, [at])
    else if (known.length < mostBeginnings) known.push(at)
  }
  return beginnings
}

function longestRun(from: readonly number[], later: number, one: Int32Array, other: Int32Array): Run | null {
  let best: Run | null = null
  for (const earlier of from) {
    let size = 0
    while (earlier + size < one.length && later + size < other.length && one[earlier + size] === other[later + size])
      size++
    if (size >= Math.min(shingleLength, other.length) && size > (best?.size ?? 0)) best = { earlier, later, size }
  }
  return best
}

/** How much of a text the runs cover. */
export interface Cover {
  /** 1 for each word that lies in a run. */
  readonly covered: Uint8Array
  /** The covered share of the words outside quotation marks, 0 to 1; of all words where hardly any are outside. */
  readonly share: number
  /** How many words outside quotation marks are covered. */
  readonly own: number
}

/** With fewer words outside quotation marks than this, a text is a quotation, and compared as a whole. */
const fewestOwn = 12

/** What the runs cover of the text on one side. Words that are only quoted by both make no copy. */
export function coverOf(text: Prepared, runs: readonly Run[], side: 'earlier' | 'later'): Cover {
  const covered = new Uint8Array(text.words.length)
  for (const run of runs) covered.fill(1, run[side], run[side] + run.size)
  let [own, ownCovered, all] = [0, 0, 0]
  for (const [at, is] of covered.entries()) {
    all += is
    if (text.quoted[at] === 1) continue
    own++
    ownCovered += is
  }
  const share = own >= fewestOwn ? ownCovered / own : covered.length === 0 ? 0 : all / covered.length
  return { covered, share, own: ownCovered }
}

/** What stands in the place of what: words `from` … `to` (exclusive) of either text, one of which may be empty. */
export interface Gap {
  readonly earlier: readonly [from: number, to: number]
  readonly later: readonly [from: number, to: number]
}

/** A stretch no longer than this, in either text, may be a sentence in the place of another. */
const longestSlot = 40

/** What stands in the place of what, between runs that follow one another in both texts, before and behind them all. */
export function slotsOf(runs: readonly Run[], earlier: number, later: number): Gap[] {
  if (runs.length === 0) return []
  const ends = [[0, 0] as const, ...runs.map(endOf)]
  const starts = [...runs.map(startOf), [earlier, later] as const]
  return ends.flatMap((end, at) => {
    const next = starts[at]
    return next === undefined ? [] : slot(end, next)
  })
}

type Point = readonly [earlier: number, later: number]
const startOf = ({ earlier, later }: Run): Point => [earlier, later]
const endOf = ({ earlier, later, size }: Run): Point => [earlier + size, later + size]

function slot(from: Point, to: Point): Gap[] {
  const sizes = [to[0] - from[0], to[1] - from[1]]
  if (Math.min(...sizes) < 0 || Math.max(...sizes) === 0 || Math.max(...sizes) > longestSlot) return []
  return [{ earlier: [from[0], to[0]], later: [from[1], to[1]] }]
}
