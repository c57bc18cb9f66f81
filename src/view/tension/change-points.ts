/** How change points are looked for; the numbers that a reader needs to judge one. */
export interface ChangeRule {
  /** Standard deviations that a week may lie above or below the baseline without counting. */
  readonly slack: number
  /** Standard deviations that must have piled up for an alarm. */
  readonly threshold: number
  /** Covered weeks needed before a week is judged at all. */
  readonly leastBaseline: number
  /** The smallest spread assumed, in points of tension: one act of middling weight more is no change. */
  readonly leastSpread: number
}

/** Chosen by `scripts/tension-false-alarms.mjs`; what it measured stands in `measured.ts`. */
export const changeRule: ChangeRule = { slack: 0.5, threshold: 4, leastBaseline: 12, leastSpread: 5 }

/** `at`: index of the first point of the new level; `seen`: of the point at which the alarm was given. */
export interface ChangePoint {
  readonly at: number
  readonly seen: number
  readonly direction: 'rise' | 'fall'
  /** Mean of the baseline, and of the points from `at` to `seen`. */
  readonly before: number
  readonly after: number
}

interface Sum {
  readonly direction: ChangePoint['direction']
  piled: number
  /** Where the sum last left zero: Page's estimate of the change. */
  onset: number
}

/**
 * Change points by two one-sided cumulative sums (Page, "Continuous inspection schemes", Biometrika 41, 1954).
 * The baseline is the mean and spread of the points before the one that is judged, back to the last change: no point is
 * judged by what came later. Points that are null (nothing was read) are stepped over; `judged` counts those for
 * which the baseline was long enough.
 */
export function changePoints(
  series: readonly (number | null)[],
  rule: ChangeRule = changeRule,
): { readonly found: readonly ChangePoint[]; readonly judged: number } {
  const covered = series.flatMap((value, index) => (value === null ? [] : [{ value, index }]))
  const line = new Running(covered.map(({ value }) => value))
  const found: ChangePoint[] = []
  let sums = startingAt(0)
  let [start, judged] = [0, 0]
  for (let now = 0; now < covered.length; now++) {
    if (now - start >= rule.leastBaseline) judged++
    const alarm = sums.find((sum) => pile(sum, line, start, now, rule))
    if (alarm === undefined) continue
    const at = alarm.onset
    found.push({
      at: covered[at]?.index ?? 0,
      seen: covered[now]?.index ?? 0,
      direction: alarm.direction,
      before: line.mean(start, at),
      after: line.mean(at, now + 1),
    })
    start = at
    sums = startingAt(now + 1)
  }
  return { found, judged }
}

const startingAt = (onset: number): Sum[] => [
  { direction: 'rise', piled: 0, onset },
  { direction: 'fall', piled: 0, onset },
]

/** Adds a point to a sum; whether that gives the alarm. While a sum is piling up its baseline stays as it was. */
function pile(sum: Sum, line: Running, start: number, now: number, rule: ChangeRule): boolean {
  if (sum.piled === 0) sum.onset = now
  if (sum.onset - start < rule.leastBaseline) return false
  const over = line.mean(now, now + 1) - line.mean(start, sum.onset)
  const away = over / Math.max(rule.leastSpread, line.spread(start, sum.onset))
  sum.piled = Math.max(0, sum.piled + (sum.direction === 'rise' ? away : -away) - rule.slack)
  return sum.piled > rule.threshold
}

/** Mean and spread of any stretch of a line, from sums that are made once. */
class Running {
  readonly #sums: readonly number[]
  readonly #squares: readonly number[]

  constructor(values: readonly number[]) {
    this.#sums = summed(values)
    this.#squares = summed(values.map((value) => value * value))
  }

  mean(from: number, end: number): number {
    return between(this.#sums, from, end) / (end - from)
  }

  /** Standard deviation of a sample. */
  spread(from: number, end: number): number {
    const [count, mean] = [end - from, this.mean(from, end)]
    const squares = between(this.#squares, from, end) - count * mean * mean
    return Math.sqrt(Math.max(0, squares) / Math.max(1, count - 1))
  }
}

const between = (sums: readonly number[], from: number, end: number): number => (sums[end] ?? 0) - (sums[from] ?? 0)

/** At `n` the sum of the first `n` values. */
function summed(values: readonly number[]): number[] {
  let sum = 0
  return [0, ...values.map((value) => (sum += value))]
}
