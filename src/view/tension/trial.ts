import { type ChangePoint, changePoints, type ChangeRule, changeRule } from './change-points.js'

/** A made-up run of weeks in which nothing changes but, where asked, coverage or conflict in the middle. */
export interface Trial {
  readonly weeks: number
  /** Reports of the panel in an average week. */
  readonly reports: number
  /** Hostile acts found in an average week. */
  readonly acts: number
  /** What both are multiplied by from the middle on: more reports find more acts. */
  readonly coverage: number
  /** What the acts alone are multiplied by from the middle on. */
  readonly conflict: number
}

/** With coverage taken out of it, or not. */
export type Line = 'normalised' | 'raw'

/** Weights of acts as they come, roughly: many words, fewer deeds, some of them deadly. */
const weights = [1, 2, 2, 2, 3, 3.5, 3.5, 5, 5, 5.5, 6, 7, 7, 9]

/** The normalised and the raw line of a trial. The same seed gives the same lines on every machine. */
export function noise(trial: Trial, seed: number): Record<Line, number[]> {
  const random = mulberry32(seed)
  const [raw, normalised]: [number[], number[]] = [[], []]
  for (let week = 0; week < trial.weeks; week++) {
    const late = week >= trial.weeks / 2
    const coverage = late ? trial.coverage : 1
    const reports = Math.max(1, overdispersed(trial.reports * coverage, random))
    const share = reports / trial.reports
    const acts = overdispersed(trial.acts * share * (late ? trial.conflict : 1), random)
    let sum = 0
    for (let act = 0; act < acts; act++) sum += weights[Math.floor(random() * weights.length)] ?? 0
    raw.push(sum)
    normalised.push((sum / reports) * trial.reports)
  }
  return { raw, normalised }
}

/** Alarms a year where nothing changes, over the weeks that are judged. */
export function alarmsPerYear(
  trial: Trial,
  runs: number,
  { seed = 1, rule = changeRule, line = 'normalised' }: { seed?: number; rule?: ChangeRule; line?: Line } = {},
): number {
  let [alarms, weeks] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const { found, judged } = changePoints(noise(trial, seed + run)[line], rule)
    alarms += found.length
    weeks += judged
  }
  return (52 * alarms) / weeks
}

/** How often a change in the middle is found within a year (also by chance), and after how many weeks (median). */
export function delayOf(
  trial: Trial,
  runs: number,
  { seed = 1, rule = changeRule }: { seed?: number; rule?: ChangeRule } = {},
): { found: number; weeks: number } {
  const delays: number[] = []
  const middle = trial.weeks / 2
  const wanted: ChangePoint['direction'] = trial.conflict >= 1 ? 'rise' : 'fall'
  for (let run = 0; run < runs; run++) {
    const hit = changePoints(noise(trial, seed + run).normalised, rule).found.find(
      ({ seen, direction }) => seen >= middle && direction === wanted,
    )
    if (hit !== undefined && hit.seen - middle < 52) delays.push(hit.seen - middle + 1)
  }
  delays.sort((one, other) => one - other)
  return { found: delays.length / runs, weeks: delays[Math.floor(delays.length / 2)] ?? Number.NaN }
}

/** Variance three times the mean: a Poisson count whose mean itself varies (gamma), as news comes in bursts. */
const dispersion = 3

function overdispersed(mean: number, random: () => number): number {
  const shape = mean / (dispersion - 1)
  return poisson(gamma(shape, random) * (dispersion - 1), random)
}

/** Knuth's count of draws above e^-mean, in parts so that large means don't underflow. */
function poisson(mean: number, random: () => number): number {
  let count = 0
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(left, 30))
    for (let product = random(); product > limit; product *= random()) count++
  }
  return count
}

/** Marsaglia and Tsang, "A simple method for generating gamma variables", 2000; shapes below 1 by their boost. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A small generator with 32 bits of state (Tommy Ettinger's mulberry32, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
