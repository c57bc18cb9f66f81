import { isDash, touches, type Word } from './scan.js'
import { classesOf, loadWordList } from './word-list.js'

const list = loadWordList('en/numbers.tsv', ['unit', 'ten', 'scale', 'suffix', 'plural', 'fraction', 'ordinal', 'few'])

export type NumberClass = 'unit' | 'ten' | 'scale' | 'suffix' | 'plural' | 'fraction' | 'ordinal' | 'few'

/** The value of the word in a class of `numbers.tsv`, as written there. */
export const numberWord = (word: Word | undefined, kind: NumberClass): string | undefined =>
  word?.kind === 'word' ? classesOf(list, word, 'number').get(kind) : undefined

const valueIn = (word: Word | undefined, kind: NumberClass): number | null => {
  const value = numberWord(word, kind)
  return value === undefined ? null : Number(value)
}

/** Whether the word is a number word of any class. */
export const isNumberWord = (word: Word): boolean => word.kind === 'word' && classesOf(list, word, 'number').size > 0

/** A number read from the words `at` up to and not including `next`. */
export interface Numeral {
  readonly value: number
  readonly next: number
  /** Whether it is written in figures. */
  readonly figures: boolean
}

/** The value of figures such as "6,300" or "1.5"; null for other marks ("05.11.2022") and very long ones. */
export function figuresOf(word: Word | undefined): number | null {
  if (word === undefined || word.kind !== 'number' || word.end - word.start > 24) return null
  const plain = word.text.replaceAll(',', '')
  return /^\d*\.?\d+$/.test(plain) ? Number(plain) : null
}

/** Reads a number at `at`: figures with a scale ("1.5 million", "4.5bn"), or words ("twenty-five", "two hundred and six"). */
export function readNumeral(words: readonly Word[], at: number): Numeral | null {
  const figures = figuresOf(words[at])
  return figures === null ? readNumberWords(words, at) : scaled(words, at, figures)
}

function scaled(words: readonly Word[], at: number, figures: number): Numeral {
  const after = words[at + 1]
  const suffix =
    touches(words[at], after) && !(touches(after, words[at + 2]) && words[at + 2]?.kind === 'number')
      ? valueIn(after, 'suffix')
      : null
  if (suffix !== null) return { value: round(figures * suffix), next: at + 2, figures: true }
  const skip = isDash(after) && touches(words[at], after) ? 2 : 1
  const scale = valueIn(words[at + skip], 'scale')
  if (scale === null) return { value: figures, next: at + 1, figures: true }
  const second = valueIn(words[at + skip + 1], 'scale') ?? 1
  return { value: round(figures * scale * second), next: at + skip + (second === 1 ? 1 : 2), figures: true }
}

// 1.1 million must be 1100000, not 1100000.0000000002.
const round = (value: number): number => Number(value.toPrecision(12))

/** Number words, after the way they are built: [below hundred] [hundred] [and below hundred] [thousand …]. */
function readNumberWords(words: readonly Word[], start: number): Numeral | null {
  let total = 0
  let group: number | null = null
  let at = start
  // "a hundred", "a million", "half a million": the article counts as one.
  if ((words[at]?.lower === 'a' || words[at]?.lower === 'an') && valueIn(words[at + 1], 'scale') !== null) {
    group = 1
    at++
  } else if (words[at]?.lower === 'half' && words[at + 1]?.lower === 'a' && valueIn(words[at + 2], 'scale') !== null) {
    group = 0.5
    at += 2
  }
  for (;;) {
    const joined = group !== null || total > 0
    const skip = joined && (isDash(words[at]) || words[at]?.lower === 'and') ? 1 : 0
    const small = readBelowHundred(words, at + skip)
    const scale = valueIn(words[at + skip], 'scale')
    if (scale !== null && joined && (skip === 0 || isDash(words[at]))) {
      if (scale === 100 || scale === 12) group = (group ?? 1) * scale
      else {
        total += (group ?? 1) * scale
        group = null
      }
      at += skip + 1
    } else if (
      small !== null &&
      (group === null ? total === 0 || skip === 0 || total >= 1000 : group >= 100 && group % 100 === 0)
    ) {
      // "two and three" stays two numbers; "two hundred and three" is one.
      if (group === null && total > 0 && small.value >= 1000) break
      group = (group ?? 0) + small.value
      at = small.next
    } else break
  }
  return at === start || (group === null && total === 0)
    ? at > start
      ? { value: 0, next: at, figures: false }
      : null
    : { value: round(total + (group ?? 0)), next: at, figures: false }
}

/** "seven", "seventeen", "seventy", "seventy-seven". */
function readBelowHundred(words: readonly Word[], at: number): { value: number; next: number } | null {
  const ten = valueIn(words[at], 'ten')
  if (ten === null) {
    const unit = valueIn(words[at], 'unit')
    return unit === null ? null : { value: unit, next: at + 1 }
  }
  const skip = isDash(words[at + 1]) ? 2 : 1
  const unit = valueIn(words[at + skip], 'unit')
  return unit === null || unit > 9 || unit === 0
    ? { value: ten, next: at + 1 }
    : { value: ten + unit, next: at + skip + 1 }
}
