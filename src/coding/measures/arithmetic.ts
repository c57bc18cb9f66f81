import type { TimeMention } from '../../language/index.js'
import type { Phase } from '../../record/index.js'
import type { Conflict } from './draft.js'
import { type Lasting, endsOf } from './lengths.js'
import { type Seam, seamsIn } from './seams.js'

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
  return [...lengths, ...seamsIn(stretches).map(conflictOf)]
}

function wrongLength({ from, toldEnd, lasts, time }: Stretch): Conflict | null {
  if (from === null || toldEnd === null || lasts === null) return null
  const { first, last } = endsOf(from, lasts)
  if (first <= toldEnd && toldEnd <= last) return null
  const sum = `"${lasts.text}" from ${inWords(from)} would end on ${inWords(first)}, but the report says ${inWords(toldEnd)}`
  return { message: `${sum}; both are kept as told`, span: spanOf(time) }
}

function conflictOf({ kind, one, next, from, to }: Seam<Stretch>): Conflict {
  const seam = `"${one.rule}" ends on ${inWords(one.to ?? from)} and "${next.rule}" begins on ${inWords(next.from ?? to)}`
  const sum = kind === 'gap' ? 'so nothing is told of' : 'so both hold on'
  return { message: `${seam}, ${sum} ${daysInWords(from, to)}; both are kept as told`, span: spanOf(next.time) }
}

const spanOf = ({ start, end, text }: TimeMention): Conflict['span'] => ({ start, end, text })

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const inWords = (day: string): string => format.format(new Date(`${day}T00:00:00Z`))
const daysInWords = (from: string, to: string): string =>
  from === to ? inWords(from) : `${inWords(from)} to ${inWords(to)}`
