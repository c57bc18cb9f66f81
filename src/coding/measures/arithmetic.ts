import type { TimeMention } from '../../language/index.js'
import type { Phase } from '../../record/index.js'
import { dayNumber, dayOf } from '../dates.js'
import type { Conflict } from './draft.js'
import { type Lasting, endsOf } from './lengths.js'

/** A phase with how long it is said to last, and the time that proves its end. */
export interface Stretch extends Phase {
  readonly time: TimeMention
  readonly lasts: Lasting | null
  /** Its last day where the report tells it; null where it is worked out from the length. */
  readonly toldEnd: string | null
}

/** What does not add up in phases in order: a length that misses the end told, days told twice, days of which nothing is told. */
export function conflictsIn(stretches: readonly Stretch[]): Conflict[] {
  const lengths = stretches.flatMap((one) => wrongLength(one) ?? [])
  const seams = stretches.flatMap((one, at) => {
    const next = stretches[at + 1]
    return next ? (brokenSeam(one, next) ?? []) : []
  })
  return [...lengths, ...seams]
}

function wrongLength({ from, toldEnd, lasts, time }: Stretch): Conflict | null {
  if (from === null || toldEnd === null || lasts === null) return null
  const { first, last } = endsOf(from, lasts)
  if (first <= toldEnd && toldEnd <= last) return null
  const sum = `"${lasts.text}" from ${inWords(from)} would end on ${inWords(first)}, but the report says ${inWords(toldEnd)}`
  return { message: `${sum}; both are kept as told`, span: spanOf(time) }
}

/** One phase may begin on the last day of the one before: "until Friday … from Friday". */
function brokenSeam(one: Stretch, next: Stretch): Conflict | null {
  if (one.to === null || next.from === null) return null
  const between = dayNumber(next.from) - dayNumber(one.to)
  if (between === 0 || between === 1) return null
  const seam = `"${one.rule}" ends on ${inWords(one.to)} and "${next.rule}" begins on ${inWords(next.from)}`
  const message =
    between > 1
      ? `${seam}, so nothing is told of ${daysInWords(dayOf(dayNumber(one.to) + 1), dayOf(dayNumber(next.from) - 1))}`
      : `${seam}, so both hold on ${daysInWords(next.from, next.to !== null && next.to < one.to ? next.to : one.to)}`
  return { message: `${message}; both are kept as told`, span: spanOf(next.time) }
}

const spanOf = ({ start, end, text }: TimeMention): Conflict['span'] => ({ start, end, text })

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (day: string): string => format.format(new Date(`${day}T00:00:00Z`))
const daysInWords = (from: string, to: string): string =>
  from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`
