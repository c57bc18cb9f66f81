import type { Quantity, TimeMention, Token } from '../analysis.js'
import { isNumberWord, numberWord } from '../times/numerals.js'
import { isTiedBack, scan, type Word } from '../times/scan.js'
import { type Amount, readAmount } from './amount.js'
import { type Counted, readCounted } from './counted-noun.js'
import { countsNothing } from './not-quantities.js'
import { boundAfter, boundBefore, isQuantityWord } from './quantity-words.js'
import { Tagged } from './tags.js'

/** A quantity with what it is to the coding manual. */
export interface FoundQuantity extends Quantity {
  /** `figure`: counted or an amount, by the manual's Figures rule; the others are none of its figures. */
  readonly role: 'figure' | 'share' | 'duration' | 'age' | 'back-reference' | 'bare'
  /** The noun counted with the modifiers before it; '' where there is none. */
  readonly noun: string
  /** What the amount is told for ("month"), or null. */
  readonly per: string | null
}

/**
 * The numbers of a text with bound, unit and what they count (coding manual, section 5, Figures). `tokens` may lack a
 * parse (`upos` empty): nouns are then found by word lists. `times` are skipped, but for the lengths in them.
 */
export function findQuantities(text: string, tokens: readonly Token[], times: readonly TimeMention[]): FoundQuantity[] {
  const words = scan(text)
  const tagged = new Tagged(
    words,
    tokens,
    new Set(times.filter((time) => time.kind !== 'duration').map((time) => time.start)),
  )
  const found: FoundQuantity[] = []
  let time = 0
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (
      word === undefined ||
      isTiedBack(words, at) ||
      !(
        word.kind === 'number' ||
        isNumberWord(word) ||
        word.lower === 'a' ||
        word.lower === 'an' ||
        word.lower === 'half'
      )
    ) {
      at++
      continue
    }
    while (time < times.length && (times[time]?.end ?? 0) <= word.start) time++
    const amount = readAmount(words, at)
    if (amount === null) {
      at++
      continue
    }
    const mention = times[time]
    const within = mention !== undefined && mention.start <= word.start
    if (within && amount.kind !== 'duration') {
      while (at < words.length && (words[at]?.start ?? 0) < mention.end) at++
      continue
    }
    if (!countsNothing(words, amount)) found.push(quantityOf(text, tagged, amount))
    at = Math.max(amount.next, at + 1)
  }
  return found
}

function quantityOf(text: string, tagged: Tagged, amount: Amount): FoundQuantity {
  const { words } = tagged
  const before = boundBefore(words, amount.first)
  const behind = boundAfter(words, amount.next)
  const counted = countedBy(text, tagged, amount, behind?.next ?? amount.next)
  const plural =
    numberWord(words[amount.number], 'plural') !== undefined || numberWord(words[amount.number], 'few') !== undefined
  const bound = before?.bound ?? behind?.bound ?? (plural ? 'about' : 'exact')
  const first = words[before?.first ?? amount.first]
  const last = words[Math.max(counted.next, amount.next) - 1]
  return {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    value: amount.value,
    low: amount.low,
    high: amount.high,
    bound,
    unit: amount.unit,
    what: counted.what || (amount.unit ?? ''),
    head: tagged.indexAt(counted.head < 0 ? amount.number : counted.head),
    role: roleOf(words, amount, counted),
    noun: counted.noun,
    per: amount.per,
  }
}

/** What the amount counts. After a unit it is a noun of its own ("51 percent stake") or stands after "of" or "in". */
function countedBy(text: string, tagged: Tagged, amount: Amount, at: number): Counted {
  const { words } = tagged
  const none: Counted = { noun: '', what: '', head: -1, next: at }
  if (amount.kind === 'age' || amount.kind === 'times') return none
  if (amount.kind === 'duration') return words[at]?.lower === 'of' ? readCounted(text, tagged, at) : none
  if (amount.kind === 'currency' && words[at]?.lower === 'in') {
    const inside = readCounted(text, tagged, at + 1)
    return inside.noun !== '' && !/^[A-Z]/.test(inside.noun) ? inside : none
  }
  const counted = readCounted(text, tagged, at)
  const another =
    isQuantityWord(words[amount.first - 1], 'more') && counted.noun !== '' ? `${words[amount.first - 1]?.lower} ` : ''
  return { ...counted, what: `${another}${counted.what}` }
}

function roleOf(words: readonly Word[], amount: Amount, counted: Counted): FoundQuantity['role'] {
  if (amount.kind === 'age') return 'age'
  if (amount.kind === 'fraction') return 'share'
  if (amount.kind === 'duration') return counted.noun === '' ? 'duration' : 'figure'
  const before = words[amount.first - 1]
  const pointsBack = words[amount.next]?.lower === 'of' && isQuantityWord(words[amount.next + 1], 'back-of')
  const definite = !amount.figures && amount.value !== null && amount.unit === null && isQuantityWord(before, 'back')
  // "three of them were injured" tells a number of its own.
  if (pointsBack && counted.what !== '') return 'figure'
  if (amount.value !== null && (pointsBack || (definite && amount.value < 13))) return 'back-reference'
  return amount.unit === null && counted.what === '' ? 'bare' : 'figure'
}
