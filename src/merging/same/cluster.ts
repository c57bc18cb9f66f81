import { compare } from '../../record/index.js'
import type { Hooks } from './hooks.js'
import { type ListedDecisions, type Rulings, rulingsOn } from './rulings.js'

/** What a rule says of two: whether something keeps them apart, how much speaks for one, and why. */
export interface Opinion {
  readonly clash: boolean
  readonly score: number
  grounds(): string[]
  against(): string[]
}

/** How things told are joined. */
export interface Rule<T> {
  /** The key of the thing in rulings; no two have the same. */
  keyOf(item: T): string
  reportOf(item: T): string
  /** The day it was learned; the empty string where unknown. */
  learnedOf(item: T): string
  hooksOf(item: T): Hooks
  judge(one: T, other: T): Opinion
  /** The mean score from which a newcomer joins. */
  readonly enough: number
  /** Whether one report may tell one thing twice; else its coder has told the two apart. */
  readonly withinReports: boolean
}

/** How a member came in. */
export interface Join<T> {
  readonly member: T
  /** The earlier member that it is most like. */
  readonly to: T
  readonly grounds: readonly string[]
}

/** A member that came near and was kept apart. */
export interface Rival<T> {
  readonly rival: T
  readonly score: number
  readonly grounds: readonly string[]
  readonly against: readonly string[]
}

export interface Group<T> {
  /** In the order of learning. */
  readonly members: readonly [T, ...T[]]
  readonly joins: readonly Join<T>[]
}

/** How many clusters are found under one key, the latest; and with how many a newcomer is compared, best hooked first. */
const heldUnderKey = 16
const clustersCompared = 24
/** With how many members a newcomer is compared: the first ones, which began the cluster, and the last. */
const firstCompared = 4
const lastCompared = 4

interface Growing<T> {
  readonly order: number
  readonly members: [T, ...T[]]
  readonly reports: Set<string>
  readonly joins: Join<T>[]
}

/**
 * Joins things told in the order in which they were learned, so that what comes later never changes what was joined
 * before. A newcomer joins the cluster that it is most like on the average, if it clashes with none of its members.
 * Rulings stand above all. The number of comparisons grows with the number of things, not with their square.
 */
export function cluster<T>(items: readonly T[], rule: Rule<T>, decided?: ListedDecisions): Group<T>[] {
  return new Clusters(items, rule, decided).groups
}

/** For each thing those that it was compared with and kept apart from, the nearest first. */
export function rivals<T>(items: readonly T[], rule: Rule<T>, item: T, decided?: ListedDecisions): Rival<T>[] {
  return new Clusters(items, rule, decided).rivalsOf(item)
}

class Clusters<T> {
  readonly groups: Growing<T>[] = []
  readonly #held = new Map<string, Growing<T>[]>()
  readonly #homes = new Map<string, Growing<T>>()
  readonly #rulings: Rulings

  constructor(
    items: readonly T[],
    private readonly rule: Rule<T>,
    decided?: ListedDecisions,
  ) {
    this.#rulings = rulingsOn(items.map(rule.keyOf), decided)
    for (const item of [...items].sort((one, other) => this.#order(one, other))) this.#admit(item)
  }

  /** Rivals among what was learned before and after. */
  rivalsOf(item: T): Rival<T>[] {
    const home = this.#homes.get(this.rule.keyOf(item))
    return this.#near(item)
      .filter((growing) => growing !== home)
      .flatMap(({ members }) => compared(members).map((member) => this.#rival(item, member)))
      .sort((a, b) => b.score - a.score)
  }

  #rival(item: T, rival: T): Rival<T> {
    const opinion = this.rule.judge(rival, item)
    const against = [
      ...(this.#ruledApart(item, [rival]) ? ['a person ruled them apart'] : []),
      ...(this.rule.reportOf(rival) === this.rule.reportOf(item) ? ['both stand in one report'] : []),
      ...opinion.against(),
    ]
    return { rival, score: opinion.score, grounds: opinion.grounds(), against }
  }

  #order(one: T, other: T): number {
    const { learnedOf, reportOf, keyOf } = this.rule
    return (
      compare(learnedOf(one), learnedOf(other)) ||
      compare(reportOf(one), reportOf(other)) ||
      compare(keyOf(one), keyOf(other))
    )
  }

  #admit(item: T): void {
    const home = this.#ruledHome(item) ?? this.#bestHome(item)
    const growing = home?.growing ?? this.#start(item)
    if (home !== null) {
      growing.members.push(item)
      growing.joins.push({ member: item, to: home.to, grounds: home.grounds })
    }
    growing.reports.add(this.rule.reportOf(item))
    this.#homes.set(this.rule.keyOf(item), growing)
    for (const key of this.rule.hooksOf(item).held) this.#hold(key, growing)
  }

  #start(item: T): Growing<T> {
    const growing: Growing<T> = { order: this.groups.length, members: [item], reports: new Set(), joins: [] }
    this.groups.push(growing)
    return growing
  }

  #hold(key: string, growing: Growing<T>): void {
    const there = (this.#held.get(key) ?? []).filter((one) => one !== growing)
    this.#held.set(key, [...there.slice(1 - heldUnderKey), growing])
  }

  /** The cluster of what a person ruled to be one with the item, where that was learned before. */
  #ruledHome(item: T): Home<T> | null {
    for (const key of this.#rulings.oneWith(this.rule.keyOf(item))) {
      const growing = this.#homes.get(key)
      const to = growing?.members.find((member) => this.rule.keyOf(member) === key)
      if (growing !== undefined && to !== undefined) return { growing, to, grounds: ['a person ruled them one'] }
    }
    return null
  }

  #bestHome(item: T): Home<T> | null {
    let best: (Met<T> & { readonly growing: Growing<T> }) | null = null
    for (const growing of this.#near(item)) {
      if (!this.rule.withinReports && growing.reports.has(this.rule.reportOf(item))) continue
      if (this.#ruledApart(item, growing.members)) continue
      const met = this.#meet(item, growing.members)
      if (met === null || met.mean < this.rule.enough) continue
      if (best === null || met.mean > best.mean || (met.mean === best.mean && growing.order < best.growing.order))
        best = { ...met, growing }
    }
    return best === null ? null : { growing: best.growing, to: best.member, grounds: best.opinion.grounds() }
  }

  /** The clusters that share most keys with the item, at most so many. */
  #near(item: T): Growing<T>[] {
    const hits = new Map<Growing<T>, number>()
    for (const key of this.rule.hooksOf(item).sought)
      for (const growing of this.#held.get(key) ?? []) hits.set(growing, (hits.get(growing) ?? 0) + 1)
    return [...hits]
      .sort((a, b) => b[1] - a[1] || b[0].order - a[0].order)
      .slice(0, clustersCompared)
      .map(([growing]) => growing)
  }

  /** How the item gets on with the members; null where it clashes with one. */
  #meet(item: T, members: readonly [T, ...T[]]): Met<T> | null {
    let [nearest, sum, count]: [Opinionated<T> | null, number, number] = [null, 0, 0]
    for (const member of compared(members)) {
      const opinion = this.rule.judge(member, item)
      if (opinion.clash) return null
      sum += opinion.score
      count++
      if (nearest === null || opinion.score > nearest.opinion.score) nearest = { member, opinion }
    }
    return nearest === null ? null : { ...nearest, mean: sum / count }
  }

  #ruledApart(item: T, members: readonly T[]): boolean {
    const key = this.rule.keyOf(item)
    return members.some((member) => this.#rulings.apart(key, this.rule.keyOf(member)))
  }
}

interface Home<T> {
  readonly growing: Growing<T>
  readonly to: T
  readonly grounds: readonly string[]
}

interface Opinionated<T> {
  readonly member: T
  readonly opinion: Opinion
}

interface Met<T> extends Opinionated<T> {
  readonly mean: number
}

function compared<T>(members: readonly T[]): readonly T[] {
  if (members.length <= firstCompared + lastCompared) return members
  return [...members.slice(0, firstCompared), ...members.slice(-lastCompared)]
}
