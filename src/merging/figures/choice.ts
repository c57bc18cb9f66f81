import type { Figure } from '../../record/index.js'
import type { Told } from '../told.js'
import type { Point, Series } from './series.js'

/** How the preferred value of a series is chosen; UCDP's best estimates are conservative. */
export const choiceRules = ['conservative', 'latest', 'most-origins'] as const
export type ChoiceRule = (typeof choiceRules)[number]
export const defaultRule: ChoiceRule = 'conservative'

/** The span of a series, and the point that a rule prefers. */
export interface Choice<T extends Told = Told> {
  /** The least and the greatest value told and not brought up to date. */
  readonly low: number
  readonly high: number
  readonly best: Point<T>
  readonly rule: ChoiceRule
  /** Why this one, in a few words. */
  readonly grounds: string
}

/** The choice by a rule among what stands; null where no point has a number. */
export function choiceOf<T extends Told>({ points }: Series<T>, rule: ChoiceRule = defaultRule): Choice<T> | null {
  const standing = points.filter((point) => point.supersededBy === null && leastOf(point) !== null)
  const [best, grounds] = preferred(standing, rule)
  if (best === undefined) return null
  return {
    low: Math.min(...standing.map((point) => leastOf(point) ?? Infinity)),
    high: Math.max(...standing.map((point) => greatestOf(point) ?? -Infinity)),
    best,
    rule,
    grounds,
  }
}

function preferred<T extends Told>(standing: readonly Point<T>[], rule: ChoiceRule): [Point<T> | undefined, string] {
  const origins = originsByValue(standing)
  const tellers = (point: Point<T>): number => origins.get(valueOf(point))?.size ?? 0
  const first = (...orders: ((a: Point<T>, b: Point<T>) => number)[]): Point<T> | undefined =>
    [...standing].sort((a, b) => orders.reduce((found, order) => found || order(a, b), 0))[0]
  const lowest = (a: Point<T>, b: Point<T>): number => (leastOf(a) ?? 0) - (leastOf(b) ?? 0)
  const newest = (a: Point<T>, b: Point<T>): number => (a.learned < b.learned ? 1 : a.learned > b.learned ? -1 : 0)
  const most = (a: Point<T>, b: Point<T>): number => tellers(b) - tellers(a)
  if (rule === 'latest') return [first(newest, most, lowest), 'the one learned last']
  if (rule === 'most-origins') return [first(most, newest, lowest), 'the one that most independent origins tell']
  const sure = (a: Point<T>, b: Point<T>): number => Number(tellers(b) > 1) - Number(tellers(a) > 1)
  const best = first(sure, lowest, newest)
  const corroborated = best !== undefined && tellers(best) > 1
  return [best, corroborated ? 'the lowest that two independent origins tell' : 'the lowest told']
}

function originsByValue<T extends Told>(points: readonly Point<T>[]): Map<string, Set<string>> {
  const origins = new Map<string, Set<string>>()
  for (const point of points) {
    const known = origins.get(valueOf(point)) ?? new Set()
    for (const origin of point.origins) known.add(origin)
    origins.set(valueOf(point), known)
  }
  return origins
}

const bodyOf = ({ told: [first] }: Point): Figure => first.entry.body
const valueOf = (point: Point): string => `${leastOf(point)} ${greatestOf(point)}`
const leastOf = (point: Point): number | null => bodyOf(point).value ?? bodyOf(point).low
const greatestOf = (point: Point): number | null => bodyOf(point).value ?? bodyOf(point).high
