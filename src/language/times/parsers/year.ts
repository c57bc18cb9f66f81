import { isCapital, isDash, touches, type Word } from '../scan.js'
import { isTold, toldNumber } from '../time-words.js'
import { afterThe, readPart, type TimeParser, yearAt } from './parser.js'

/** "2008", "early 2016", "the end of 1944", "1998-99"; not a number that counts ("2008 people"). */
export const year: TimeParser = (words, at) => {
  const part = readPart(words, at)
  const start = part?.next ?? at
  const from = yearAt(words, start)
  if (from === null || (part === null && !saysYear(words, start, from))) return null
  const short = secondYear(words, start, from)
  const last = short ?? from
  return [
    {
      first: at,
      next: start + (short === null ? 1 : 3),
      meaning: { is: 'years', from, to: last, part: part?.part ?? null },
    },
  ]
}

/** The end of a pair such as "1998-99", or null. */
function secondYear(words: readonly Word[], at: number, from: number): number | null {
  const short = words[at + 2]
  if (!isDash(words[at + 1]) || short?.kind !== 'number' || !/^\d\d$/.test(short.text)) return null
  if (!touches(words[at], words[at + 1]) || !touches(words[at + 1], short) || isDash(words[at + 3])) return null
  const last = Math.floor(from / 100) * 100 + Number(short.text)
  return last > from && last - from < 60 ? last : null
}

const openers = new Set(['(', '[', ',', ';', '-', '–', '—', '/', '‘', '“', '"'])

function saysYear(words: readonly Word[], at: number, value: number): boolean {
  const before = words[at - 1]
  const next = words[at + 1]
  if (value < 1000 || value > 2199 || isTold(before, 'not-year-lead') || isTold(next, 'not-year-next')) return false
  if (before !== undefined && !spaced(before, words[at]) && before.kind !== 'word' && !openers.has(before.text))
    return false
  if (next?.text === '%' || next?.text === '°' || (next?.kind === 'number' && value < 1900)) return false
  const counted = next?.kind === 'word' && !isCapital(next) && isPlural(next.lower)
  if (isTold(before, 'year-lead') || before?.text === '(') return value >= 1800 || !counted
  if (before?.lower === 'the' || before?.lower === 's' || before?.text === "'" || before?.text === '’')
    return value >= 1500
  return value >= 1900 && value <= 2099 && !counted
}

const isPlural = (word: string): boolean =>
  word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'was' && word !== 'has' && word !== 'this'
const spaced = (before: Word, word: Word | undefined): boolean => word !== undefined && before.end < word.start

/** "the 1990s", "the late 1980s", "the sixties", "the 20th century", "nineteenth century". */
export const decade: TimeParser = (words, at) => {
  const part = readPart(words, at)
  const start = part?.next ?? afterThe(words, at)
  const number = words[start]
  if (number?.kind === 'number' && /^[12]\d\d0$/.test(number.text)) {
    const mark = words[start + 1]?.text === '’' || words[start + 1]?.text === "'" ? 2 : 1
    const suffix = words[start + mark]
    if (suffix?.lower !== 's' || !touches(number, words[start + 1])) return null
    const from = Number(number.text)
    return [
      {
        first: at,
        next: start + mark + 1,
        meaning: { is: 'years', from, to: from + (from % 100 === 0 ? 99 : 9), part: part?.part ?? null },
      },
    ]
  }
  const sixties = start > at ? toldNumber(number, 'decade-word') : null
  if (sixties === null) return null
  return [
    {
      first: at,
      next: start + 1,
      meaning: { is: 'years', from: 1900 + sixties, to: 1909 + sixties, part: part?.part ?? null },
    },
  ]
}

/** "the 20th century". Counted as people do, from the year ending in 00. */
export const century: TimeParser = (words, at) => {
  const part = readPart(words, at)
  const start = part?.next ?? afterThe(words, at)
  const number = words[start]
  if (
    number?.kind !== 'number' ||
    !/^\d{1,2}$/.test(number.text) ||
    !/^(st|nd|rd|th)$/.test(words[start + 1]?.lower ?? '')
  )
    return null
  const noun = isDash(words[start + 2]) ? start + 3 : start + 2
  if (words[noun]?.lower !== 'century') return null
  const from = (Number(number.text) - 1) * 100
  if (isEra(words, noun + 1)) return [{ first: at, next: noun + 2, meaning: { is: 'vague' } }]
  return [
    {
      first: at,
      next: noun + 1,
      meaning: { is: 'years', from: Math.max(from, 1), to: from + 99, part: part?.part ?? null },
    },
  ]
}

/** A year with its era: "490 BC", "August 480 B.C.". No calendar of ours reaches it, so it is kept as text. */
export const era: TimeParser = (words, at) => {
  const part = readPart(words, at)
  let start = part?.next ?? at
  if (isTold(words[start], 'month') && isCapital(words[start])) start++
  const word = words[start]
  if (word?.kind !== 'number' || !/^\d{1,4}$/.test(word.text)) return null
  const letters = words[start + 1]
  if (isEra(words, start + 1) && letters?.text.length !== 1)
    return [{ first: at, next: start + 2, meaning: { is: 'vague' } }]
  if (letters?.text !== 'B' || words[start + 2]?.text !== '.' || words[start + 3]?.text !== 'C') return null
  return [
    {
      first: at,
      next: start + (words[start + 4]?.text === '.' && touches(words[start + 3], words[start + 4]) ? 5 : 4),
      meaning: { is: 'vague' },
    },
  ]
}

const isEra = (words: readonly Word[], at: number): boolean =>
  isTold(words[at], 'era') && words[at]?.text === words[at]?.text.toUpperCase()
