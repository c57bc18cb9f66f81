import type { Stretch } from './paragraphs.js'

/** What follows an abbreviation, so that its point does not end a sentence. */
export type Follows = 'name' | 'number' | 'any' | 'none'

const closers = new Set(['"', '”', '’', "'", '»', ')', ']', '“'])
const terminators = new Set(['.', '!', '?', '…'])

/**
 * The sentences of a paragraph. A mark ends one when what follows can begin another: a capital, a digit, an
 * opening quote; not after an abbreviation that expects more ("Gen.", "Nov. 5"), and not before lower case
 * ('"Why?" he asked').
 */
export function sentencesOf(text: string, within: Stretch, abbreviations: ReadonlyMap<string, Follows>): Stretch[] {
  const out: Stretch[] = []
  let start = within.start
  for (let i = within.start; i < within.end; i++) {
    if (!terminators.has(text.charAt(i))) continue
    let stop = i + 1
    while (stop < within.end && (terminators.has(text.charAt(stop)) || closesAt(text, stop, within.end))) stop++
    if (stop < within.end && !endsHere(text, start, i, stop, within.end, abbreviations)) {
      i = stop - 1
      continue
    }
    push(out, text, start, stop)
    start = stop
    i = stop - 1
  }
  push(out, text, start, within.end)
  return out
}

/** A quotation mark after a full stop closes when no letter follows at once (`."She` opens a new one). */
function closesAt(text: string, at: number, end: number): boolean {
  const sign = text.charAt(at)
  if (!closers.has(sign)) return false
  if (sign === ')' || sign === ']' || sign === '”' || sign === '»') return true
  return at + 1 >= end || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

function endsHere(
  text: string, start: number, mark: number, stop: number, end: number, abbreviations: ReadonlyMap<string, Follows>,
): boolean {
  const spaced = /\s/u.test(text.charAt(stop))
  let next = stop
  while (next < end && /\s/u.test(text.charAt(next))) next++
  const sign = text.charAt(next)
  const begins = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"“«‘'([•–—-]/u.test(sign)
  if (!begins) return false
  if (!spaced) return text.charAt(mark) !== '.' ? closers.has(text.charAt(stop - 1)) : glued(text, mark, stop)
  if (text.charAt(mark) !== '.' || stop > mark + 1) return true
  return !abbreviated(text, start, mark, sign, abbreviations)
}

/** A missing space: "… the talks.The minister …", but not "U.S.-led" or "3.5". */
function glued(text: string, mark: number, stop: number): boolean {
  if (stop > mark + 1) return /\p{Lu}|["“]/u.test(text.charAt(stop))
  return /\p{Ll}{2}$|\p{N}$|["”’]$/u.test(text.slice(Math.max(0, mark - 2), mark)) && /\p{Lu}\p{Ll}|["“]/u.test(text.slice(stop, stop + 2)) &&
    /^\p{Lu}[\p{L}’']*(?:\s|,|$)/u.test(text.slice(stop, stop + 40))
}

function abbreviated(
  text: string, start: number, mark: number, next: string, abbreviations: ReadonlyMap<string, Follows>,
): boolean {
  let from = mark
  while (from > start && /[\p{L}\p{N}.&]/u.test(text.charAt(from - 1))) from--
  const word = text.slice(from, mark + 1)
  if (/^\p{Lu}\.$/u.test(word)) return true // an initial: "George W. Bush"
  const follows = abbreviations.get(word)
  if (follows === undefined) return false
  if (follows === 'any') return true
  if (follows === 'name') return /\p{Lu}/u.test(next)
  if (follows === 'number') return /\p{N}/u.test(next)
  return false
}

function push(out: Stretch[], text: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  if (from < to) out.push({ start: from, end: to })
}
