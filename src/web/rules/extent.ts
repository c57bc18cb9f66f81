import type { WireRule } from '../../api/rules/wire.js'
import { type Axis, placeOf } from './axis.js'

type Bar = WireRule['bars'][number]

/** Where a bar is drawn, in shares of the axis, cut to it. */
export interface Extent {
  readonly start: number
  readonly end: number
  /** Nobody tells when it began, or when it ends: it fades there. */
  readonly openStart: boolean
  readonly openEnd: boolean
  /** The share of the bar up to the last day on which anything was told of it; what lies behind is only not told otherwise. */
  readonly solid: number
}

/** A bar without any day is drawn from its first telling on. Null where it lies outside of the axis. */
export function extentOf(bar: Bar, { learned }: Pick<WireRule, 'learned'>, axis: Axis): Extent | null {
  const dated = bar.from !== null || bar.to !== null
  const from = bar.from ?? (dated ? axis.from : learned.from)
  const to = bar.to ?? axis.to
  const [start, end] = [placeOf(axis, from), placeOf(axis, nextDay(to))]
  if (end <= 0 || start >= 1) return null
  const [cutStart, cutEnd] = [Math.max(0, start), Math.min(1, Math.max(end, start))]
  const told = placeOf(axis, nextDay(later(learned.to, from)))
  const solid = bar.to === null ? (told - cutStart) / Math.max(0.0001, cutEnd - cutStart) : 1
  return {
    start: cutStart,
    end: cutEnd,
    openStart: bar.from === null,
    openEnd: bar.to === null,
    solid: Math.min(1, Math.max(0, solid)),
  }
}

const later = (one: string, other: string): string => (one > other ? one : other)
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
