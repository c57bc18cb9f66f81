import type { Sentence, TimeMention } from '../../language/index.js'
import type { Coding } from '../coding.js'
import { dayNumber, dayOf } from '../dates.js'
import { type Stretch, conflictsIn } from './arithmetic.js'
import type { MeasureDraft } from './draft.js'
import { laterStatus } from './joining.js'
import { type Lasting, endsOf } from './lengths.js'
import { type ToldPhase, datedTimes, isBeginning, isEnd, lengthsIn } from './phases.js'

/** What one sentence tells of when a measure holds. */
export interface Told {
  readonly phases: readonly ToldPhase[]
  readonly begins: TimeMention | null
  readonly ends: TimeMention | null
  readonly lasts: (Lasting & { readonly time: TimeMention }) | null
}

export function toldIn(coding: Coding, sentence: Sentence, phases: readonly ToldPhase[]): Told {
  const times = datedTimes(coding, sentence)
  return {
    phases,
    begins: times.find((time) => time.from !== null && isBeginning(coding, time)) ?? null,
    ends: times.findLast((time) => time.to !== null && isEnd(coding, time)) ?? null,
    lasts: lengthsIn(coding, sentence)[0] ?? null,
  }
}

/** Two phases make a rule that comes in stages; one is its date. What does not add up is noted, and kept as told. */
export function settle(draft: MeasureDraft, told: readonly Told[]): void {
  const phases = closed(told.flatMap((one) => one.phases))
  if (phases.length >= 2) {
    const stretches = inOrder(phases)
    draft.phases = stretches.map(({ from, to, rule }) => ({ from, to, rule }))
    draft.status = laterStatus(draft.status, 'gradual')
    draft.conflicts = conflictsIn(stretches)
    return
  }
  const whole = wholeOf(draft, told)
  if (whole?.lasts) draft.conflicts = conflictsIn([whole])
  const only = phases[0]
  if (only && !draft.date)
    draft.date = { text: only.time.text, from: only.closes ? null : only.from, to: only.closed?.to ?? only.to }
  // "from March 1 to August 31": the end of a single regime is its date's.
  const { date } = draft
  const oneStretch = whole !== null && (whole.joined || told.some(({ phases }) => phases.some((phase) => phase.closes)))
  if (oneStretch && date && date.from === whole.from && (date.to === null || date.to === date.from)) date.to = whole.to
}

/** What only tells an end ends what was told before it; alone it is a phase like others. */
function closed(told: readonly ToldPhase[]): ToldPhase[] {
  const out: ToldPhase[] = []
  for (const phase of told) {
    const last = out.at(-1)
    if (!phase.closes || !last || phase.to === null) out.push(phase)
    else out[out.length - 1] = { ...last, closed: last.closed ?? { to: phase.to, time: phase.time } }
  }
  return out
}

/** The days of phases in a row: a weekday is the next behind the phase before, "then … for two months" goes on from its end. */
function inOrder(phases: readonly ToldPhase[]): Stretch[] {
  let end: string | null = null
  return phases.map((phase) => {
    const { from, to, time } = phase
    const late: number =
      from !== null && end !== null && from <= end && !/\d/u.test(time.text)
        ? 7 * Math.ceil((dayNumber(end) - dayNumber(from) + 1) / 7)
        : 0
    const later = (day: string | null): string | null => (day === null ? null : dayOf(dayNumber(day) + late))
    const goesOn = time.kind === 'duration' && end !== null ? dayOf(dayNumber(end) + 1) : null
    const stretch = stretchOf(phase, goesOn ?? later(from), later(to))
    end = stretch.to ?? stretch.from
    return stretch
  })
}

/** The last day told wins over one worked out; a length without a last day gives one. */
function stretchOf(phase: ToldPhase, from: string | null, to: string | null): Stretch {
  const { rule, time, lasts, closed: told } = phase
  const end = told
    ? yearOn(told.to, from, told.time)
    : phase.time.kind === 'span' && lasts?.text === time.text
      ? null
      : to
  const worked = lasts && from !== null && !lasts.loose ? dayOf(dayNumber(endsOf(from, lasts).first)) : null
  return {
    from,
    to: end ?? (to === null || to === from ? (worked ?? to) : to),
    rule,
    time: told?.time ?? time,
    lasts,
    toldEnd: end,
  }
}

/** "April 21" without its year, told as the end of what begins in January of the next one. */
function yearOn(day: string, from: string | null, time: TimeMention): string {
  if (from === null || day >= from || /\d{4}/u.test(time.text)) return day
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
}

/** A single rule with a beginning and an end, and its length where that is told too, each with its own words. */
function wholeOf(draft: MeasureDraft, told: readonly Told[]): (Stretch & { readonly joined: boolean }) | null {
  const begins = told.find((one) => one.begins)?.begins
  const ends = told.findLast((one) => one.ends)?.ends
  if (!begins?.from || !ends?.to) return null
  const to = yearOn(ends.to, begins.from, ends)
  const lasts = told.find((one) => one.lasts)?.lasts ?? null
  // "from March 1 until August 31": nothing but a word or two between.
  const joined = ends.start >= begins.end && ends.start - begins.end < 12
  return to <= begins.from ? null : { from: begins.from, to, rule: draft.rule, time: ends, lasts, toldEnd: to, joined }
}
