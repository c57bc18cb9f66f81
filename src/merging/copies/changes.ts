import type { Overlap } from './overlap.js'
import type { Gap } from './passages.js'
import type { Prepared } from './prepared.js'
import type { Change, Stretch } from './relation.js'

/** A wider stretch is a change of wording only if so much of it stands in both. */
const alike = 0.4
/** A stretch up to this many words is a change of wording whatever it holds. */
const fewWords = 12

/** The small changes of wording between two reports, in order: an edit, a number raised. */
export const changesOf = (overlap: Overlap): Change[] =>
  overlap.slots.flatMap((slot) => finer(slot, overlap)).map((gap) => changeOf(gap, overlap))

export const stretchOf = ({ starts, ends }: Prepared, from: number, to: number): Stretch => ({
  start: starts[from] ?? 0,
  end: ends[to - 1] ?? 0,
})

/** Cuts a stretch into the words that differ, by a longest common subsequence; nothing for other matter. */
function finer(slot: Gap, { earlier, later }: Overlap): Gap[] {
  const one = earlier.words.subarray(...slot.earlier)
  const other = later.words.subarray(...slot.later)
  const pairs = commonWords(one, other)
  const longer = Math.max(one.length, other.length)
  if (longer > fewWords && pairs.length < alike * longer) return []
  const gaps: Gap[] = []
  let [a, b] = [0, 0]
  for (const [x, y] of [...pairs, [one.length, other.length] as const]) {
    if (x > a || y > b)
      gaps.push({ earlier: [slot.earlier[0] + a, slot.earlier[0] + x], later: [slot.later[0] + b, slot.later[0] + y] })
    ;[a, b] = [x + 1, y + 1]
  }
  return gaps
}

/** The places of a longest common subsequence of two short word lists. */
function commonWords(one: Int32Array, other: Int32Array): [number, number][] {
  const width = other.length + 1
  const best = new Uint16Array((one.length + 1) * width)
  const at = (x: number, y: number): number => best[x * width + y] ?? 0
  for (let x = one.length - 1; x >= 0; x--) {
    for (let y = other.length - 1; y >= 0; y--) {
      best[x * width + y] = one[x] === other[y] ? at(x + 1, y + 1) + 1 : Math.max(at(x + 1, y), at(x, y + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let [x, y] = [0, 0]; x < one.length && y < other.length; ) {
    if (one[x] === other[y]) pairs.push([x++, y++])
    else if (at(x + 1, y) >= at(x, y + 1)) x++
    else y++
  }
  return pairs
}

function changeOf({ earlier, later }: Gap, overlap: Overlap): Change {
  const [one, other] = [wordsAt(overlap.earlier, ...earlier), wordsAt(overlap.later, ...later)]
  return { earlier: one, later: other, number: /\d/.test(`${one?.text ?? ''} ${other?.text ?? ''}`) }
}

/** The words from one to another; a number is taken whole ("1,740", not "740"). */
function wordsAt(text: Prepared, from: number, to: number): Change['earlier'] {
  if (from >= to) return null
  const all = text.report.text
  let { start, end } = stretchOf(text, from, to)
  if (/\d/.test(all.charAt(start))) while (/\d[.,]?$/.test(all.slice(Math.max(0, start - 2), start))) start--
  if (/\d/.test(all.charAt(end - 1))) while (/^[.,]?\d/.test(all.slice(end, end + 2))) end++
  return { start, end, text: all.slice(start, end) }
}
