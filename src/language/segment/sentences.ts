import type { Stretch } from './paragraphs.js'

/**
 * What follows an abbreviation, so that its point does not end a sentence: a capitalised name, a number, anything,
 * nothing, one of some words ("p.m. Friday"), or any word but those that open sentences ("U.S. President").
 */
export type Follows =
  | 'name'
  | 'number'
  | 'any'
  | 'none'
  | { readonly words: ReadonlySet<string> }
  | { readonly openers: ReadonlySet<string> }

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
  let quoted = false
  for (let i = within.start; i < within.end; i++) {
    if (text.charAt(i) === '"') quoted = !quoted
    if (!terminators.has(text.charAt(i))) continue
    let stop = i + 1
    while (stop < within.end && (terminators.has(text.charAt(stop)) || closesAt(text, stop, within.end, quoted))) {
      if (text.charAt(stop) === '"') quoted = !quoted
      stop++
    }
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

/** A quotation mark after a full stop closes an open quotation, or when no letter follows at once (`."She` opens one). */
function closesAt(text: string, at: number, end: number, quoted: boolean): boolean {
  const sign = text.charAt(at)
  if (!closers.has(sign)) return false
  if (sign === ')' || sign === ']' || sign === '”' || sign === '»' || (sign === '"' && quoted)) return true
  return at + 1 >= end || !/[\p{L}\p{N}]/u.test(text.charAt(at + 1))
}

function endsHere(
  text: string,
  start: number,
  mark: number,
  stop: number,
  end: number,
  abbreviations: ReadonlyMap<string, Follows>,
): boolean {
  const spaced = /\s/u.test(text.charAt(stop))
  let next = stop
  while (next < end && /\s/u.test(text.charAt(next))) next++
  const sign = text.charAt(next)
  const begins = /[\p{Lu}\p{Lt}\p{Lo}\p{N}"“«‘'([•–—-]/u.test(sign)
  if (!begins) return false
  if (!spaced) return text.charAt(mark) !== '.' ? closers.has(text.charAt(stop - 1)) : glued(text, mark, stop)
  if (text.charAt(mark) !== '.') return true
  // "Gen. (ret.) Diab": an abbreviation in brackets.
  if (stop > mark + 1)
    return !(
      stop === mark + 2 &&
      /[)\]]/.test(text.charAt(mark + 1)) &&
      abbreviated(text, start, mark, next, end, abbreviations)
    )
  return !abbreviated(text, start, mark, next, end, abbreviations)
}

/** A missing space: "… the talks.The minister …", but not "U.S.-led" or "3.5". */
function glued(text: string, mark: number, stop: number): boolean {
  if (stop > mark + 1) return /\p{Lu}|["“]/u.test(text.charAt(stop))
  return (
    /\p{Ll}{2}$|\p{N}$|["”’]$/u.test(text.slice(Math.max(0, mark - 2), mark)) &&
    /\p{Lu}\p{Ll}|["“]/u.test(text.slice(stop, stop + 2)) &&
    /^["“]?\p{Lu}[\p{L}’']*(?:[\s,?!]|$)/u.test(text.slice(stop, stop + 40))
  )
}

function abbreviated(
  text: string,
  start: number,
  mark: number,
  next: number,
  end: number,
  abbreviations: ReadonlyMap<string, Follows>,
): boolean {
  let from = mark
  while (from > start && mark - from < longest && /[\p{L}\p{N}.&]/u.test(text.charAt(from - 1))) from--
  const word = text.slice(from, mark + 1)
  const sign = text.charAt(next)
  // An initial: "George W. Bush", but not "at 40 C. The …".
  if (/^\p{Lu}\.$/u.test(word)) return !/\p{N}\s$/u.test(text.slice(Math.max(start, from - 2), from))
  const follows = abbreviations.get(word)
  if (follows === undefined) return false
  if (follows === 'any' || sign === '(') return true
  if (follows === 'name') return /\p{Lu}/u.test(sign)
  if (follows === 'number') return /\p{N}/u.test(sign)
  if (follows === 'none') return false
  const following = /^[\p{L}’']+/u.exec(text.slice(next, Math.min(end, next + longest)))?.[0] ?? ''
  return 'words' in follows
    ? follows.words.has(following)
    : /^\p{Lu}/u.test(following) && !follows.openers.has(following)
}

/** No abbreviation, and no word that follows one, is longer; keeps a run without a space cheap. */
const longest = 30

function push(out: Stretch[], text: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text.charAt(from))) from++
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--
  if (from < to) out.push({ start: from, end: to })
}
