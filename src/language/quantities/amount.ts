import { numberWord, type Numeral, readNumeral } from '../times/numerals.js'
import { isDash, touches, type Word } from '../times/scan.js'
import { isPer, isUnit, signAt, signBefore, type UnitKind, unitPhraseAt } from './quantity-words.js'

/** A number with its unit, read from the words `first` up to and not including `next`. */
export interface Amount {
  readonly first: number
  readonly next: number
  /** Index of the number itself. */
  readonly number: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  readonly kind: UnitKind | 'fraction' | null
  /** What the amount is told for: "month" in "$3,500 a month". */
  readonly per: string | null
  readonly figures: boolean
  /** Whether a dash ties number and unit: "40-yard". */
  readonly tied: boolean
}

/** Reads an amount whose number stands at `at`; null where none does. */
export function readAmount(words: readonly Word[], at: number): Amount | null {
  const inWords = words[at]?.kind === 'word'
  const part = inWords ? readFraction(words, at) : null
  if (part !== null) return { ...plain, first: at, number: at, value: part.value, next: part.next, kind: 'fraction' }
  const sign = currencyBefore(words, at)
  const first = sign?.first ?? at
  const bare = inWords ? barePlural(words, at) : null
  if (bare !== null)
    return {
      ...withUnit(words, bare.next, null),
      first,
      number: at,
      value: null,
      low: bare.low,
      high: bare.high,
      figures: false,
    }
  const numeral = readNumeral(words, at)
  if (numeral === null) return null
  const range = readRange(words, first, numeral, sign !== null)
  const measured = withUnit(words, range?.unitAt ?? numeral.next, sign?.unit ?? null)
  const { unit, kind, per, tied } = measured
  const next = Math.max(measured.next, range?.next ?? 0)
  const minus = range === null ? minusBefore(words, first, unit !== null) : 0
  const value = range === null ? (minus > 0 ? -numeral.value : numeral.value) : null
  const [low, high] = [range?.low ?? null, range?.high ?? null]
  return { first: first - minus, next, number: at, value, low, high, unit, kind, per, figures: numeral.figures, tied }
}

const plain = { low: null, high: null, unit: null, per: null, figures: false, tied: false } as const

/** "two-thirds", "a third of", "half of". */
function readFraction(words: readonly Word[], at: number): { value: number; next: number } | null {
  const half = words[at]?.lower === 'half'
  if (half) return words[at + 1]?.lower === 'of' || words[at + 1]?.lower === 'the' ? { value: 0.5, next: at + 1 } : null
  const article = words[at]?.lower === 'a'
  const count = article ? { value: 1, next: at + 1 } : readNumeral(words, at)
  if (count === null || count.value > 9) return null
  const skip = isDash(words[count.next]) ? 1 : 0
  const denominator = Number(numberWord(words[count.next + skip], 'fraction') ?? 0)
  const next = count.next + skip + 1
  return denominator === 0 || (words[next]?.lower !== 'of' && (article || skip === 0))
    ? null
    : { value: count.value * denominator, next }
}

/** How many words say that the number is below zero: "minus 5", "minus-5"; a bare dash only before a unit and after a space. */
function minusBefore(words: readonly Word[], first: number, unit: boolean): number {
  const before = words[first - 1]
  if (before?.lower === 'minus') return 1
  if (!isDash(before) || !touches(before, words[first])) return 0
  if (words[first - 2]?.lower === 'minus') return 2
  return unit && !touches(words[first - 2], before) ? 1 : 0
}

/** "dozens", "tens of thousands", "several hundred": a stretch instead of a value. */
function barePlural(words: readonly Word[], at: number): { low: number; high: number; next: number } | null {
  const few = numberWord(words[at], 'few')
  if (few !== undefined) {
    const scale = Number(numberWord(words[at + 1], 'scale') ?? 0)
    return scale >= 100 ? { low: 2 * scale, high: 10 * scale - 1, next: at + 2 } : null
  }
  const [low, high] = (numberWord(words[at], 'plural') ?? '').split('-').map(Number)
  if (low === undefined || high === undefined) return null
  const [low2, high2] =
    words[at + 1]?.lower === 'of' ? (numberWord(words[at + 2], 'plural') ?? '').split('-').map(Number) : []
  if (low2 === undefined || high2 === undefined) return { low, high, next: at + 1 }
  return { low: low * (low2 / 2), high: (high + 1) * (low2 / 2) - 1, next: at + 3 }
}

/** A currency before the number: "$", "US $", "€", "RM". Letters must be capitals, and touch the number where alone. */
function currencyBefore(words: readonly Word[], at: number): { unit: string; first: number } | null {
  const sign = signBefore(words, at)
  if (sign === null) return null
  const parts = words.slice(sign.first, at)
  const small = parts.some((word) => word.kind === 'word' && word.text !== word.text.toUpperCase())
  const letters = parts.every((word) => word.kind === 'word') && !touches(words[at - 1], words[at])
  // "A $5 fine" is no Australian dollar.
  const article = parts.length > 1 && parts[0]?.text === 'A' && !touches(parts[0], parts[1])
  if (!small && !letters && !article) return { unit: sign.value, first: sign.first }
  const last = parts.length > 1 ? signAt(words, at - 1) : null
  return last === null || last.next !== at ? null : { unit: last.value, first: at - 1 }
}

interface Range {
  readonly low: number
  readonly high: number
  readonly next: number
  /** Where the unit stands: after the second number, or only after the first ("from 208 pounds to 193"). */
  readonly unitAt: number
}

/** "20-30", "20 to 30", "between $62 and $68", "5% to 10%", "from 208 pounds to 193". */
function readRange(words: readonly Word[], first: number, numeral: Numeral, signed: boolean): Range | null {
  const opener = words[first - 1]?.lower
  const unit = unitAt(words, numeral.next)
  const link = linkAt(words, unit?.next ?? numeral.next, opener, signed || unit !== null)
  if (link === null) return null
  const start = (signed ? signAt(words, link)?.next : undefined) ?? link
  const second = readNumeral(words, start)
  if (second === null || words[start]?.lower === 'one') return null
  if (unit !== null) {
    const secondUnit = unitAt(words, second.next)
    if (secondUnit === null ? opener !== 'from' : secondUnit.unit !== unit.unit) return null
  }
  // "four to five thousand" counts thousands on both sides; "$10 to $15 billion" billions; "$200 to $4 million" does not.
  const scale = scaleOf(words, second)
  const shared = unit === null && numeral.value < 1000 && numeral.value * scale <= second.value
  const low = shared ? numeral.value * scale : numeral.value
  const leap = opener === 'by' && second.value > 5 * low
  if (leap || second.value === low || (second.value < low && opener !== 'from')) return null
  return {
    low,
    high: second.value,
    next: second.next,
    unitAt: unit !== null && unitAt(words, second.next) === null ? numeral.next : second.next,
  }
}

/** The index after the link of a range: a dash, "to", "-to-", "or", "and" after "between"; null where none stands. */
function linkAt(words: readonly Word[], at: number, opener: string | undefined, plain: boolean): number | null {
  const dash = isDash(words[at]) ? at + 1 : at
  const word = words[dash]?.lower
  if (word === 'to') return isDash(words[dash + 1]) ? dash + 2 : dash + 1
  if (dash > at) return dash
  return (word === 'or' && !plain) || (word === 'and' && opener === 'between') ? at + 1 : null
}

/** The scale that a numeral ends in: 1000 in "five thousand" and "5k". */
function scaleOf(words: readonly Word[], numeral: Numeral): number {
  const last = words[numeral.next - 1]
  return Number(
    numberWord(last, 'scale') ?? (touches(words[numeral.next - 2], last) ? numberWord(last, 'suffix') : undefined) ?? 1,
  )
}

/** The unit after a number. One letter is a unit only where it touches the number. */
function unitAt(words: readonly Word[], at: number): { unit: string; kind: UnitKind; next: number } | null {
  const word = words[at]
  if (word === undefined) return null
  const glued = touches(words[at - 1], word)
  const unit = unitPhraseAt(words, at)
  const letter = word.text.length === 1 && word.kind === 'word' && unit?.next === at + 1
  // "5G" is a network, not five grams.
  return word.text === 'G' || (letter && !glued) ? null : unit
}

type Unit = Pick<Amount, 'next' | 'unit' | 'kind' | 'per' | 'tied'>

function withUnit(words: readonly Word[], at: number, sign: string | null): Unit {
  const of =
    words[at]?.lower === 'of' && words[at - 1] !== undefined && numberWord(words[at - 1], 'plural') !== undefined
      ? at + 1
      : at
  const tied = isDash(words[at]) && touches(words[at - 1], words[at]) && touches(words[at], words[at + 1])
  if (sign !== null)
    return withPer(words, { next: afterCountry(words, at), unit: sign, kind: 'currency', per: null, tied: false })
  const unit = unitAt(words, tied ? at + 1 : of)
  if (unit === null) return { next: at, unit: null, kind: null, per: null, tied }
  const dash = isDash(words[unit.next]) && words[unit.next + 1]?.lower === 'old'
  const age = unit.kind === 'duration' && (dash || words[unit.next]?.lower === 'old')
  if (age) return { next: unit.next + (dash ? 2 : 1), unit: 'years of age', kind: 'age', per: null, tied }
  return withPer(words, { ...unit, per: null, tied })
}

/** "$76 US a barrel". */
const afterCountry = (words: readonly Word[], at: number): number =>
  words[at]?.text === 'US'
    ? at + 1
    : words[at]?.text === 'U' && words[at + 2]?.text === 'S'
      ? at + (words[at + 3]?.text === '.' ? 4 : 3)
      : at

function withPer(words: readonly Word[], unit: Unit): Unit {
  const link = words[unit.next]
  const noun = words[unit.next + 1]
  if (unit.kind === 'duration' || unit.tied || (!isPer(link) && link?.text !== '/') || noun?.kind !== 'word')
    return unit
  const article = link?.lower === 'a' || link?.lower === 'an'
  if (article && !isUnit(noun) && !/^(share|head|piece|person)$/.test(noun.lower)) return unit
  const next = unitAt(words, unit.next + 1)?.next ?? unit.next + 2
  return {
    ...unit,
    per: words
      .slice(unit.next + 1, next)
      .map((word) => word.lower)
      .join(' '),
    next,
  }
}
