import { type Letters, lettersOf, searched } from './letters.js'

/** What is looked for: a word, which may go on, or a phrase, which must end where it ends. */
export interface Needle {
  readonly folded: string
  readonly whole: boolean
}

/** A stretch of a text; offsets as in spans. */
export type Mark = readonly [start: number, end: number]

export const needleOf = (words: string, whole: boolean): Needle => ({ folded: searched(words), whole })

/** Scripts that put no space between words: what is looked for may stand anywhere. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const inWord = /[\p{L}\p{N}]/u

const splits = (before: string, after: string): boolean =>
  inWord.test(before) && inWord.test(after) && !unspaced.test(before) && !unspaced.test(after)

/** The first place from `from` on where it stands at the beginning of a word; -1 where there is none. */
export function placeIn(folded: string, { folded: wanted, whole }: Needle, from = 0): number {
  if (wanted === '') return -1
  for (let at = folded.indexOf(wanted, from); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const end = at + wanted.length
    if (at > 0 && splits(folded.charAt(at - 1), folded.charAt(at))) continue
    if (whole && end < folded.length && splits(folded.charAt(end - 1), folded.charAt(end))) continue
    return at
  }
  return -1
}

export const standsIn = (folded: string, needle: Needle): boolean => placeIn(folded, needle) >= 0

/** Every place of every needle in the text, in order, those that touch made one. */
export function marksIn(text: string, needles: readonly Needle[]): Mark[] {
  const letters = lettersOf(text)
  const found = needles.flatMap((needle) => [...placesOf(letters, needle)])
  const marks: [number, number][] = []
  for (const [start, end] of found.sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
    const last = marks.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}

function* placesOf({ folded, at }: Letters, needle: Needle): Generator<Mark> {
  for (let place = placeIn(folded, needle); place >= 0; place = placeIn(folded, needle, place + 1)) {
    let end = place + needle.folded.length
    // A letter that folds into two, such as “æ”, is marked whole.
    while (end < folded.length && at[end] === at[end - 1]) end++
    yield [at[place] ?? 0, at[end] ?? 0]
  }
}
