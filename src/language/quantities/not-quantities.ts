import { isCapital, isDash, touches, type Word } from '../times/scan.js'
import type { Amount } from './amount.js'
import { isQuantityWord } from './quantity-words.js'

/** Whether the number is part of a name, a label, a score, a date in figures or an idiom, and counts nothing. */
export const countsNothing = (words: readonly Word[], amount: Amount): boolean =>
  isGlued(words, amount) ||
  isOrdinal(words, amount) ||
  isLabelled(words, amount) ||
  isScore(words, amount) ||
  (amount.tied && amount.kind === 'duration' && !amount.figures) ||
  isIdleOne(words, amount)

/** "S23", "Type-19", "9/11", "12:30", "1.2.3". */
function isGlued(words: readonly Word[], amount: Amount): boolean {
  const before = words[amount.first - 1]
  const here = words[amount.first]
  if (touches(before, here) && before !== undefined) {
    const joins =
      isDash(before) ||
      before.text === '/' ||
      before.text === ':' ||
      before.text === '.' ||
      before.text === "'" ||
      before.text === '’'
    if (joins && /^(sub|minus)$/.test(words[amount.first - 2]?.lower ?? '')) return false
    if (before.kind === 'word' || before.text === '#' || (joins && touches(words[amount.first - 2], before)))
      return true
  }
  const after = words[amount.next]
  const last = words[amount.next - 1]
  if (!touches(last, after) || after === undefined) return false
  const further = touches(after, words[amount.next + 1]) ? words[amount.next + 1] : undefined
  if (after.text === ':' || after.text === '/') return further?.kind === 'number'
  return after.kind === 'word' && words[amount.number]?.kind === 'number' && amount.unit === null
}

const isOrdinal = (words: readonly Word[], amount: Amount): boolean =>
  touches(words[amount.next - 1], words[amount.next]) && /^(st|nd|rd|th)$/.test(words[amount.next]?.lower ?? '')

/** "Resolution 1244", "Section 427", "Group of Seven": a name or label and its number. */
function isLabelled(words: readonly Word[], amount: Amount): boolean {
  const before = words[amount.first - 1]
  const here = words[amount.first]
  if (before === undefined || here === undefined || amount.kind === 'currency' || amount.kind === 'share') return false
  const next = words[amount.next]
  const lower = next?.kind === 'word' && next.text === next.lower && !isQuantityWord(next, 'stop')
  const plural = lower && isPluralNear(words, amount.next) && before.text.length > 1
  const label = before.text === '.' ? words[amount.first - 2] : before
  if (amount.unit === null && isQuantityWord(label, 'label') && (isCapital(label) || !plural || before.text === '.'))
    return !(before.text === '.' && !/^(no|nr)$/.test(label?.lower ?? ''))
  if (here.kind === 'word' && isCapital(here))
    return isCapital(before) || before.lower === 'of' || before.lower === 'the'
  return (
    hasCapital(before) &&
    !opensSentence(words, amount.first - 1) &&
    amount.unit === null &&
    !plural &&
    !isQuantityWord(before, 'stop')
  )
}

/** Whether the word or the one after it is a plural: "In Capital 3 people", but "Model 737 landed". */
const isPluralNear = (words: readonly Word[], at: number): boolean =>
  [words[at], words[at + 1]].some(
    (word) => word?.kind === 'word' && (isQuantityWord(word, 'plural') || /[^s]s$/.test(word.lower)),
  )

/** A capital first or inside. */
const hasCapital = (word: Word): boolean => word.kind === 'word' && word.text !== word.lower

const opensSentence = (words: readonly Word[], at: number): boolean =>
  at === 0 || /^[.!?:"“‘(]$/.test(words[at - 1]?.text ?? '.')

/** "2-1", "2-0 down": two small numbers of which the second is no larger, or with nothing counted after. */
function isScore(words: readonly Word[], amount: Amount): boolean {
  const small = (word: Word | undefined): boolean => word?.kind === 'number' && /^\d{1,2}$/.test(word.text)
  const dashAfter = isDash(words[amount.next]) && touches(words[amount.next - 1], words[amount.next])
  const dashBefore = isDash(words[amount.first - 1]) && touches(words[amount.first - 1], words[amount.first])
  if (
    dashAfter &&
    small(words[amount.number]) &&
    small(words[amount.next + 1]) &&
    touches(words[amount.next], words[amount.next + 1])
  )
    return true
  return (
    dashBefore &&
    small(words[amount.number]) &&
    small(words[amount.first - 2]) &&
    touches(words[amount.first - 2], words[amount.first - 1])
  )
}

/** "no one", "one another", "one of them", "one day". */
function isIdleOne(words: readonly Word[], amount: Amount): boolean {
  if (words[amount.number]?.lower !== 'one' || amount.value !== 1) return false
  if (isQuantityWord(words[amount.number - 1], 'one-lead')) return true
  const next = words[amount.number + 1]
  if (amount.unit !== null) return false
  if (next === undefined || next.kind === 'mark') return true
  if (next.lower === 'of') return false
  return isQuantityWord(next, 'one-stop') || isQuantityWord(next, 'stop')
}
