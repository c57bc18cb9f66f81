import type { Found, Meaning, Part, Unit } from '../meaning.js'
import { isDash, type Word } from '../scan.js'
import { isTold, phraseAt, phrasesOf, told, toldNumber } from '../time-words.js'
import { afterThe, readPart, type TimeParser } from './parser.js'

const units: readonly Unit[] = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'year',
  'decade',
  'century',
]

/** The unit of the calendar that the word names, or null. */
export function unitAt(words: readonly Word[], at: number): Unit | null {
  const name = told(words[at], 'unit')
  return units.find((unit) => unit === name) ?? null
}

const step = (
  first: number,
  next: number,
  unit: Unit,
  count: number,
  base: 'published' | 'told',
  part: Part | null = null,
): Found[] => [{ first, next, meaning: { is: 'step', unit, count, base, part } }]

/** "today", "yesterday", "tonight", "this morning", "last night", "that evening", "the next morning". */
export const dayWord: TimeParser = (words, at) => {
  const day = toldNumber(words[at], 'day-word')
  if (day !== null) return step(at, at + 1, 'day', day, 'published')
  const start = afterThe(words, at)
  if (!isTold(words[start + 1], 'day-part')) return null
  const following = toldNumber(words[start], 'shift-told')
  if (following !== null && (start > at || following === 0)) return step(at, start + 2, 'day', following, 'told')
  const shift = toldNumber(words[start], 'shift')
  return shift === null || start > at ? null : step(at, start + 2, 'day', shift, 'published')
}

/** "last week", "this past month", "next year", "this weekend", "later this month", "early next year". */
export const shiftedUnit: TimeParser = (words, at) => {
  const edge = edgeAt(words, at)
  const start = edge?.next ?? at
  const shift = toldNumber(words[start], 'shift')
  if (shift === null || words[start]?.lower === 'past' || words[start]?.lower === 'coming') return null
  const second = words[start + 1]?.lower
  const pushed = words[start]?.lower === 'this' && (second === 'past' || second === 'coming')
  const unit = unitAt(words, pushed ? start + 2 : start + 1)
  const days = unit === 'day' && shift !== 0
  if (unit === null || unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'century' || days)
    return null
  const count = pushed ? (second === 'past' ? -1 : 1) : shift
  const told = words[start]?.lower === 'this' && unit === 'day'
  return step(at, start + (pushed ? 3 : 2), unit, count, told ? 'told' : 'published', edge?.part ?? null)
}

/** "the following day", "the previous year", "that same month", "later that year", "the year before". */
export const toldUnit: TimeParser = (words, at) => {
  const edge = edgeAt(words, at)
  let start = edge?.next ?? at
  const the = words[start]?.lower === 'the'
  if (the) start++
  const yearBefore = the ? unitAt(words, start) : null
  if (yearBefore !== null && edge === null) {
    const way = words[start + 1]?.lower
    const last = words[start + 2]
    const closed = last === undefined || last.kind === 'mark' || isTold(last, 'lead')
    if ((way === 'before' || way === 'previous') && closed) return step(at, start + 2, yearBefore, -1, 'told')
    if ((way === 'after' || way === 'following') && closed) return step(at, start + 2, yearBefore, 1, 'told')
    return null
  }
  const count = toldNumber(words[start], 'shift-told')
  if (count === null || (!the && words[start]?.lower !== 'that')) return null
  const same = words[start + 1]?.lower === 'same' || words[start + 1]?.lower === 'very' ? 1 : 0
  const unit = unitAt(words, start + same + 1)
  const plural = words[start + same + 1]?.lower.endsWith('s') ?? false
  if (unit === null || plural || unit === 'second' || unit === 'minute' || unit === 'hour') return null
  return step(at, start + same + 2, unit, count, 'told', edge?.part ?? null)
}

/** "the end of the month", "early in the year", "late in the week", "the end of next year", "month's end", "year end". */
export const partOfUnit: TimeParser = (words, at) => {
  const part = readPart(words, at)
  if (part === null) return unitsEnd(words, at)
  const the = words[part.next - 1]?.lower === 'the'
  const shift = the ? 0 : (toldNumber(words[part.next], 'shift') ?? toldNumber(words[part.next], 'shift-told'))
  const start = the ? part.next : part.next + 1
  const unit = unitAt(words, start)
  if (shift === null || (unit !== 'month' && unit !== 'year' && unit !== 'week' && unit !== 'decade')) return null
  const base = the || isTold(words[part.next], 'shift-told') ? 'told' : 'published'
  return step(at, start + 1, unit, shift, base, part.part)
}

function unitsEnd(words: readonly Word[], at: number): Found[] | null {
  const start = afterThe(words, at)
  const unit = unitAt(words, start)
  if (unit !== 'month' && unit !== 'year' && unit !== 'week') return null
  const mark = words[start + 1]?.text
  const end = mark === "'" || mark === '’' ? start + 3 : isDash(words[start + 1]) ? start + 2 : start + 1
  if (words[end]?.lower !== 'end' || words[end + 1]?.lower === 'of') return null
  return step(at, end + 1, unit, 0, 'told', 'end')
}

/** "early", "later", "earlier" before a unit: "earlier this week", "late last year". */
function edgeAt(words: readonly Word[], at: number): { part: Part | null; next: number } | null {
  if (isTold(words[at], 'later')) return { part: null, next: words[at + 1]?.lower === 'in' ? at + 2 : at + 1 }
  if (words[at]?.lower === 'earlier') return { part: null, next: words[at + 1]?.lower === 'in' ? at + 2 : at + 1 }
  const part = words[at]?.lower === 'early' || words[at]?.lower === 'late' ? readPart(words, at) : null
  return part === null || words[part.next - 1]?.lower === 'in' || words[part.next - 1]?.lower === 'the' ? null : part
}

const vagues = phrasesOf('vague')

/** Times that can't be worked out and keep their text: "now", "previously", "in the coming days". */
export const vague: TimeParser = (words, at) => {
  const phrase = phraseAt(vagues, words, at)
  const meaning: Meaning = { is: 'vague' }
  return phrase === null ? null : [{ first: at, next: phrase.next, meaning }]
}
