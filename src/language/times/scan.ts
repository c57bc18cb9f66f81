type Looked = ReadonlyMap<string, string> | undefined

/** A word, a number or a mark of the text, as the number and time readers see it. Offsets are UTF-16 code units. */
export class Word {
  /** Its classes in the word lists, filled in as they are looked up. */
  time: Looked = undefined
  number: Looked = undefined
  quantity: Looked = undefined
  unit: Looked = undefined

  constructor(
    readonly kind: 'word' | 'number' | 'mark',
    readonly start: number,
    readonly end: number,
    /** The printed form; a number of more than 24 characters is cut, for it tells nothing. */
    readonly text: string,
    readonly lower: string,
  ) {}
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isUpper = (code: number): boolean => code >= 65 && code <= 90
// Beyond ASCII everything counts as a letter but Latin-1 signs, general punctuation, symbols and CJK marks.
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  isUpper(code) ||
  (code >= 0xc0 &&
    code !== 0xd7 &&
    code !== 0xf7 &&
    !(code >= 0x2000 && code <= 0x2bff) &&
    !(code >= 0x3000 && code <= 0x303f))
const isWordy = (code: number): boolean => isDigit(code) || isLetter(code) || code === 46
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b)

/** Cuts `text` into words, numbers ("6,300", "1.5", ".5") and single marks, in one pass. A suffix is a word of its own ("30" "m"). */
export function scan(text: string): Word[] {
  const words: Word[] = []
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at++
      continue
    }
    const start = at
    const pointed = code === 46 && isDigit(text.charCodeAt(at + 1)) && !isWordy(text.charCodeAt(at - 1))
    const kind = isDigit(code) || pointed ? 'number' : isLetter(code) ? 'word' : 'mark'
    if (kind === 'number') at = endOfNumber(text, at)
    else if (kind === 'word') while (at < text.length && isLetter(text.charCodeAt(at))) at++
    else at++
    const printed = text.slice(start, kind === 'number' ? Math.min(at, start + 24) : at)
    words.push(new Word(kind, start, at, printed, kind === 'word' ? printed.toLowerCase() : printed))
  }
  return words
}

/** Digits, with commas before groups of three and points before digits: "6,300", "1.5", "05.11.2022". */
function endOfNumber(text: string, start: number): number {
  let at = start
  let digits = 0
  for (;;) {
    while (isDigit(text.charCodeAt(at))) {
      at++
      digits++
    }
    const mark = text[at]
    const group = mark === ',' && digits <= 3 && threeDigitsAt(text, at + 1)
    if (!group && !(mark === '.' && isDigit(text.charCodeAt(at + 1)))) return at
    at++
    digits = mark === ',' ? 0 : 9
  }
}

const threeDigitsAt = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) &&
  isDigit(text.charCodeAt(at + 1)) &&
  isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

/** Whether a mark ties the word to a number before it: the 5 of "11/5", "1:5" or "1,5". */
export function isTiedBack(words: readonly Word[], at: number): boolean {
  const mark = words[at - 1]
  const tied = mark?.text === '/' || mark?.text === ':' || mark?.text === ','
  return tied && words[at - 2]?.kind === 'number' && touches(mark, words[at]) && touches(words[at - 2], mark)
}

/** Whether the word is written with a capital. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && word.kind === 'word' && isUpper(word.text.charCodeAt(0))

/** Whether nothing stands between the two. */
export const touches = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start

const dashes = new Set(['-', '–', '—', '‐', '‑', '−'])
export const isDash = (word: Word | undefined): boolean => word !== undefined && dashes.has(word.text)
