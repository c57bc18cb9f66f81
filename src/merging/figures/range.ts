import type { Figure } from '../../record/index.js'

/** "About 100" allows 90 to 110. */
const aboutShare = 0.1

/** The values that a figure allows, both ends inclusive. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** The values that a figure allows; null when it has no number. */
export function rangeOf({ value, low, high, bound }: Figure): Range | null {
  if (value === null) return low === null && high === null ? null : { low: low ?? 0, high: high ?? Infinity }
  // More than 30 soldiers are 31 at least; more than 2.5 % may be anything above.
  const step = Number.isInteger(value) ? 1 : 0
  switch (bound) {
    case 'exact':
      return { low: low ?? value, high: high ?? value }
    case 'about':
      return { low: value * (1 - aboutShare), high: value * (1 + aboutShare) }
    case 'at-least':
      return { low: value, high: Infinity }
    case 'more-than':
      return { low: value + step, high: Infinity }
    case 'at-most':
      return { low: -Infinity, high: value }
    case 'fewer-than':
      return { low: -Infinity, high: value - step }
  }
}

/** A round number is told roughly: 500 may be 480. */
const roundShare = 0.05
const leastRound = 100

/** What a figure allows as newspapers write: a round number is rough, and "more than 30" may be said of 30. */
export function roughRangeOf(figure: Figure): Range | null {
  const range = rangeOf(figure)
  if (range === null || figure.value === null) return range
  const slack = isRound(figure.value) ? figure.value * roundShare : 0
  return {
    low:
      figure.bound === 'at-most' || figure.bound === 'fewer-than'
        ? range.low
        : Math.min(range.low, figure.value - slack),
    high: Math.max(range.high, figure.value + slack),
  }
}

/** No more than two digits that aren't noughts. */
const isRound = (value: number): boolean => value >= leastRound && Number(value.toPrecision(2)) === value

export const canBothHold = (one: Range, other: Range): boolean => one.low <= other.high && other.low <= one.high

/** "at least 30", "30 to 40". */
export const bounded = ({ bound, value, low, high }: Figure): string =>
  value === null
    ? `${grouped(low)} to ${grouped(high)}`
    : (bound === 'exact' ? '' : `${bound.replace('-', ' ')} `) + grouped(value)

const grouped = (number: number | null): string => number?.toLocaleString('en') ?? '?'
