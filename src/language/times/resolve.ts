import {
  addMonths,
  dateOf,
  type Days,
  dayNumber,
  isDate,
  monthSpan,
  oneDay,
  weekdayOf,
  weekSpan,
  yearSpan,
} from './calendar.js'
import type { Meaning, Part, Unit } from './meaning.js'

/** What a time is worked out against. Days are numbers as in `calendar.ts`. */
export interface Anchor {
  /** The report's day, or null. */
  readonly published: number | null
  /** The days last told in the story, or null. */
  readonly told: Days | null
  /** Whether the story has moved to a day of its own: the told days bear their own year and stand near. */
  readonly moved: boolean
  /** How surely the words around speak of the future: 0 not, 1 perhaps, 2 surely. */
  readonly future: 0 | 1 | 2
}

/** The days that a meaning names, or null where nothing fixes them. */
export function resolve(meaning: Meaning, anchor: Anchor): Days | null {
  switch (meaning.is) {
    case 'date':
      return resolveDate(meaning, anchor)
    case 'years':
      return partOf(yearSpan(meaning.from, meaning.to), meaning.part, 'year')
    case 'season':
      return resolveSeason(meaning, anchor)
    case 'weekday':
      return resolveWeekday(meaning, anchor)
    case 'day-of-month':
      return resolveDayOfMonth(meaning.day, anchor)
    case 'step':
      return resolveStep(meaning, anchor)
    case 'window':
      return resolveWindow(meaning, anchor)
    default:
      return null
  }
}

type DateMeaning = Extract<Meaning, { is: 'date' }>

function resolveDate(meaning: DateMeaning, anchor: Anchor): Days | null {
  const year = meaning.year ?? yearOf(meaning, anchor)
  if (year === null) return null
  if (meaning.day === null) return partOf(monthSpan(year, meaning.month), meaning.part, 'month')
  return isDate(year, meaning.month, meaning.day) ? oneDay(dayNumber(year, meaning.month, meaning.day)) : null
}

/** The year of a date told without one. */
function yearOf(meaning: DateMeaning, anchor: Anchor): number | null {
  const from = meaning.yearFrom
  const base =
    from?.base === 'told' || (anchor.moved && from === null)
      ? (anchor.told?.from ?? anchor.published)
      : anchor.published
  if (base === null) return null
  const at = dateOf(base)
  const place = (year: number): number => dayNumber(year, meaning.month, Math.min(meaning.day ?? 15, 28))
  if (from?.base === 'told') return at.year + from.count
  if (from !== null) return sideOf(place, at.year, base, from.count)
  const byWeekday = meaning.weekday === null ? null : yearByWeekday(meaning, meaning.weekday, at.year)
  if (byWeekday !== null) return byWeekday
  if (anchor.moved && anchor.told && anchor.told.to - anchor.told.from > 300) return at.year
  // A moved story mostly runs on; a report mostly looks back unless its words look ahead.
  const [back, on] = anchor.moved
    ? [150, 215]
    : anchor.future === 2
      ? [45, 320]
      : anchor.future === 1
        ? [182, 182]
        : [275, 90]
  return (
    [at.year, at.year - 1, at.year + 1].find((year) => place(year) >= base - back && place(year) <= base + on) ??
    at.year
  )
}

/** "last April" is the one before the report's month, "next April" the one after, "this April" the nearest. */
function sideOf(place: (year: number) => number, year: number, base: number, count: number): number {
  if (count < 0) return place(year) < base - 14 ? year : year - 1
  if (count > 0) return place(year) > base + 14 ? year : year + 1
  return year
}

/** The year, of those nearest, in which the date falls on the weekday told. */
function yearByWeekday(meaning: DateMeaning, weekday: number, around: number): number | null {
  const fits = (year: number): boolean =>
    meaning.day !== null &&
    isDate(year, meaning.month, meaning.day) &&
    weekdayOf(dayNumber(year, meaning.month, meaning.day)) === weekday
  return [around, around - 1, around + 1].find(fits) ?? null
}

function resolveSeason(meaning: Extract<Meaning, { is: 'season' }>, anchor: Anchor): Days | null {
  const span = (year: number): Days => partOf(monthSpan(year, meaning.month, 3), meaning.part, 'season')
  if (meaning.year !== null) return span(meaning.year)
  const base = anchor.moved ? (anchor.told?.from ?? anchor.published) : anchor.published
  if (base === null) return null
  const year = dateOf(base).year
  if (meaning.shift === -1) return span(span(year).to < base ? year : year - 1)
  if (meaning.shift === 1) return span(span(year).from > base ? year : year + 1)
  if (meaning.shift === 0 || anchor.moved) return span(year)
  const ahead = anchor.future === 2
  return span(ahead ? (span(year).to >= base ? year : year + 1) : span(year).from <= base ? year : year - 1)
}

function resolveWeekday(meaning: Extract<Meaning, { is: 'weekday' }>, anchor: Anchor): Days | null {
  const base = meaning.base === 'told' ? (anchor.told?.to ?? anchor.published) : anchor.published
  if (base === null) return null
  const back = (weekdayOf(base) - meaning.weekday + 7) % 7
  const on = (7 - back) % 7
  const toward = meaning.toward ?? (anchor.future === 2 ? 1 : 0)
  if (meaning.toward === -1) return oneDay(base - (back === 0 ? 7 : back))
  if (meaning.toward === 1) return oneDay(base + (on === 0 ? 7 : on))
  return oneDay(toward === 1 ? base + on : base - back)
}

function resolveDayOfMonth(day: number, anchor: Anchor): Days | null {
  const base = anchor.told?.from ?? anchor.published
  if (base === null) return null
  const { year, month } = dateOf(base)
  return isDate(year, month, day) ? oneDay(dayNumber(year, month, day)) : null
}

function resolveStep(meaning: Extract<Meaning, { is: 'step' }>, anchor: Anchor): Days | null {
  const told = meaning.base === 'told' && anchor.told !== null
  // "the end of the month" is the story's month where the story has moved, else the report's.
  const published = meaning.part !== null && !anchor.moved && anchor.published !== null
  const base = told && !published ? anchor.told : anchor.published === null ? null : oneDay(anchor.published)
  if (base === null) return null
  const { unit, count } = meaning
  if ((unit === 'day' || unit === 'week') && base.to - base.from > 6) return null
  if (unit === 'month' && count !== 0 && base.to - base.from > 31) return null
  return partOf(shifted(base.from, unit, count, anchor), meaning.part, unit)
}

/** The calendar unit so many steps from the one that holds the day. */
function shifted(day: number, unit: Unit, count: number, anchor: Anchor): Days {
  const { year, month } = dateOf(day)
  switch (unit) {
    case 'week':
      return weekSpan(day + 7 * count)
    case 'weekend':
      return weekendOf(day, count, anchor)
    case 'month':
      return monthSpan(year, month + count)
    case 'year':
      return yearSpan(year + count)
    case 'decade':
      return Math.abs(count) > 0 ? yearSpan(year + 10 * count) : yearSpan(year - (year % 10), year - (year % 10) + 9)
    case 'century':
      return Math.abs(count) > 0
        ? yearSpan(year + 100 * count)
        : yearSpan(year - (year % 100), year - (year % 100) + 99)
    case 'day':
      return oneDay(day + count)
    case 'hour':
      return oneDay(day + Math.trunc(count / 24))
    default:
      return oneDay(day)
  }
}

/** Saturday and Sunday. "This weekend", told on a weekday before Friday and not of the future, is the one just past. */
function weekendOf(day: number, count: number, anchor: Anchor): Days {
  const saturday = weekSpan(day).from + 5
  const past = count === 0 && weekdayOf(day) < 5 && anchor.future === 0
  const first = saturday + (past ? -7 : count < 0 && weekdayOf(day) >= 6 ? 7 * count : 7 * count)
  return { from: first, to: first + 1 }
}

function resolveWindow(meaning: Extract<Meaning, { is: 'window' }>, anchor: Anchor): Days | null {
  const { unit, count, toward } = meaning
  const base = meaning.base === 'told' ? (anchor.told?.to ?? null) : anchor.published
  if (base === null || count > 10000) return null
  const move = (day: number, way: number): number => {
    if (unit === 'day') return day + way * count
    if (unit === 'week') return day + way * count * 7
    return addMonths(day, way * count * (unit === 'month' ? 1 : unit === 'year' ? 12 : unit === 'decade' ? 120 : 1200))
  }
  if (toward < 0) return { from: move(base, -1), to: base }
  return { from: base + 1, to: move(base + 1, 1) - 1 }
}

/** The part of a stretch: of a month, the manual's days (to the 10th, 11th to 20th, from the 21st); of others, thirds. */
export function partOf(days: Days, part: Part | null, unit: Unit | 'season'): Days {
  if (part === null) return days
  const length = days.to - days.from + 1
  const [first, second] = unit === 'month' ? [10, 20] : [Math.round(length / 3), Math.round((2 * length) / 3)]
  if (part === 'early' || part === 'start') return { from: days.from, to: days.from + first - 1 }
  if (part === 'mid') return { from: days.from + first, to: days.from + second - 1 }
  return { from: days.from + second, to: days.to }
}
