/** Cuts overlong sentences so that the work grows in line with length; most sentences stay whole. */

/** A sentence up to this length is read in one piece. */
export const WHOLE = 200
const SHORTEST = 80
/** Where a cut does least harm, best first. */
const CUTS: readonly ReadonlySet<string>[] = [
  new Set(['.', '!', '?']),
  new Set([';', ':', '…', '...', '•', '|']),
  new Set([',', '-', '--', '—', '–', ')', '"', '”']),
]

/** [start, end) of every window, in order, covering all words. */
export function windowsOf(words: readonly string[]): [number, number][] {
  const windows: [number, number][] = []
  let start = 0
  while (words.length - start > WHOLE) {
    const end = cutAfter(words, start + SHORTEST, start + WHOLE)
    windows.push([start, end])
    start = end
  }
  windows.push([start, words.length])
  return windows
}

function cutAfter(words: readonly string[], from: number, to: number): number {
  for (const marks of CUTS) {
    for (let i = to - 1; i >= from; i--) if (marks.has(words[i] ?? '')) return i + 1
  }
  return to
}
