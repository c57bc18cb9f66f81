/** A stretch of one of the two texts; offsets are UTF-16 code units, `end` exclusive. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/** A piece of two texts: in both, or only in one of them; the other's stretch is empty then. */
export interface Part {
  readonly kind: 'both' | 'first' | 'second'
  readonly first: Stretch
  readonly second: Stretch
}

interface Word extends Stretch {
  /** As it is compared: quotation marks and dashes of any style are the same. */
  readonly form: string
}

/**
 * Where two texts differ, word by word. The parts tile both texts exactly, in order; white space belongs to the word
 * before it and is never a difference.
 */
export function differences(first: string, second: string): Part[] {
  const [one, other] = [wordsOf(first), wordsOf(second)]
  const parts: Part[] = []
  let [a, b] = [0, 0]
  const until = (x: number, y: number): void => {
    if (x > a) push(parts, 'first', stretch(one, first, a, x), empty(other, second, b))
    if (y > b) push(parts, 'second', empty(one, first, x), stretch(other, second, b, y))
    ;[a, b] = [x, y]
  }
  for (const [x, y] of withoutChance(matches(one, other), one.length, other.length)) {
    until(x, y)
    push(parts, 'both', stretch(one, first, x, x + 1), stretch(other, second, y, y + 1))
    ;[a, b] = [x + 1, y + 1]
  }
  until(one.length, other.length)
  return parts
}

/** A word with the white space after it; that before the first word belongs to it. White space alone is one word. */
function wordsOf(text: string): Word[] {
  if (text !== '' && text.trim() === '') return [{ start: 0, end: text.length, form: '' }]
  const found = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)]
  return found.map(({ index, 0: form }, at) => ({
    start: at === 0 ? 0 : index,
    end: found[at + 1]?.index ?? text.length,
    form: form
      .replace(/[“”„«»]/u, '"')
      .replace(/[‘’]/u, "'")
      .replace(/[–—]/u, '-'),
  }))
}

const stretch = (words: readonly Word[], text: string, from: number, to: number): Stretch => ({
  start: words[from]?.start ?? text.length,
  end: words[to - 1]?.end ?? text.length,
})

const empty = (words: readonly Word[], text: string, at: number): Stretch => {
  const place = words[at]?.start ?? text.length
  return { start: place, end: place }
}

function push(parts: Part[], kind: Part['kind'], first: Stretch, second: Stretch): void {
  const last = parts.at(-1)
  if (last?.kind !== kind) parts.push({ kind, first, second })
  else
    parts[parts.length - 1] = {
      kind,
      first: { start: last.first.start, end: first.end },
      second: { start: last.second.start, end: second.end },
    }
}

type Pair = readonly [number, number]

/** The words that stand in both, in order: from words that stand once in each, outwards and between them. */
function matches(one: readonly Word[], other: readonly Word[]): Pair[] {
  const found: Pair[] = []
  const open: [number, number, number, number][] = [[0, one.length, 0, other.length]]
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    let [a, aEnd, b, bEnd] = range
    const same = (x: number, y: number): boolean => one[x]?.form === other[y]?.form
    while (a < aEnd && b < bEnd && same(a, b)) found.push([a++, b++])
    while (a < aEnd && b < bEnd && same(aEnd - 1, bEnd - 1)) found.push([--aEnd, --bEnd])
    if (a === aEnd || b === bEnd) continue
    const anchors = onceInBoth(one, other, [a, aEnd, b, bEnd])
    if (anchors.length === 0) {
      found.push(...commonest(one.slice(a, aEnd), other.slice(b, bEnd)).map(([x, y]): Pair => [a + x, b + y]))
      continue
    }
    for (const [x, y] of [...anchors, [aEnd, bEnd] as const]) {
      open.push([a, x, b, y])
      if (x < aEnd && y < bEnd) found.push([x, y])
      ;[a, b] = [x + 1, y + 1]
    }
  }
  return found.sort(([x], [y]) => x - y)
}

/** So few words in a row stand in two texts by chance, where so many around them differ. */
const chance = 2
const muchAround = 8

/** Leaves out the small words that different sentences have in common: they would cut these into pieces. */
function withoutChance(pairs: readonly Pair[], ofOne: number, ofOther: number): Pair[] {
  const runs: Pair[][] = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && pair[0] === last[0] + 1 && pair[1] === last[1] + 1) runs.at(-1)?.push(pair)
    else runs.push([pair])
  }
  const between = (from: Pair, to: Pair): number => Math.max(to[0] - from[0], to[1] - from[1]) - 1
  return runs
    .filter((run, at) => {
      const [first, last]: [Pair, Pair] = [run[0] ?? [0, 0], run.at(-1) ?? [0, 0]]
      const before = between(runs[at - 1]?.at(-1) ?? [-1, -1], first)
      const after = between(last, runs[at + 1]?.[0] ?? [ofOne, ofOther])
      return run.length > chance || before + after < muchAround
    })
    .flat()
}

/** Words that stand once in each of two ranges, as many as stand in the same order in both. */
function onceInBoth(
  one: readonly Word[],
  other: readonly Word[],
  [a, aEnd, b, bEnd]: readonly [number, number, number, number],
): Pair[] {
  const [here, there] = [onceIn(one, a, aEnd), onceIn(other, b, bEnd)]
  const pairs = [...here].flatMap(([form, x]): Pair[] => {
    const y = there.get(form) ?? -1
    return x === -1 || y === -1 ? [] : [[x, y]]
  })
  return longestRising(pairs.sort(([x], [y]) => x - y))
}

/** Each form's place, -1 where it stands more than once. */
function onceIn(words: readonly Word[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = from; at < to; at++) {
    const form = words[at]?.form ?? ''
    places.set(form, places.has(form) ? -1 : at)
  }
  return places
}

/** The longest run of pairs that rises in both, by patience sorting. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const piles: number[] = []
  const before: number[] = []
  const second = (at: number | undefined): number => pairs[at ?? -1]?.[1] ?? -1
  pairs.forEach(([, y], at) => {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (second(piles[middle]) < y) low = middle + 1
      else high = middle
    }
    before[at] = piles[low - 1] ?? -1
    piles[low] = at
  })
  const run: Pair[] = []
  for (let at = piles.at(-1) ?? -1; at !== -1; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair !== undefined) run.push(pair)
  }
  return run.reverse()
}

/** Larger tables than this are not filled: the stretches have little in common. */
const mostCells = 250_000

/** A longest common subsequence of two short stretches. */
function commonest(one: readonly Word[], other: readonly Word[]): Pair[] {
  const width = other.length + 1
  if ((one.length + 1) * width > mostCells) return []
  const best = new Uint16Array((one.length + 1) * width)
  const at = (x: number, y: number): number => best[x * width + y] ?? 0
  for (let x = one.length - 1; x >= 0; x--)
    for (let y = other.length - 1; y >= 0; y--)
      best[x * width + y] =
        one[x]?.form === other[y]?.form ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1))
  const pairs: Pair[] = []
  for (let [x, y] = [0, 0]; x < one.length && y < other.length; ) {
    if (one[x]?.form === other[y]?.form) pairs.push([x++, y++])
    else if (at(x + 1, y) >= at(x, y + 1)) x++
    else y++
  }
  return pairs
}
