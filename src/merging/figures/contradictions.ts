import { daysBetween } from '../days.js'
import type { Told, ToldIn } from '../told.js'
import { alike, type Alike, type Scoped } from './alike.js'
import type { Texts } from './passage.js'
import { bounded, canBothHold, roughRangeOf } from './range.js'
import { bucketsOf, type ScopedIn, scopedFigures } from './scoped.js'
import { isUpdate } from './update.js'

export { rangeOf } from './range.js'

/** Two figures that count the same thing and can't both hold. */
export interface Contradiction<T extends Told = Told> {
  /** In order of learning. */
  readonly figures: readonly [ToldIn<'figures', T>, ToldIn<'figures', T>]
  /** Why they are held to count the same thing and can't both be right, in a sentence. */
  readonly grounds: string
}

/** Figures of one bucket that a later one is compared with. */
const rivalsKept = 40

/**
 * Pairs of figures that contradict one another, in order of learning. In doubt there is no pair. All entries of the
 * reports may be given: what else is told in a figure's sentence dates it; `texts` hold the words around it.
 */
export const contradictions = <T extends Told>(entries: readonly T[], texts: Texts = new Map()): Contradiction<T>[] =>
  contradictionsAmong(scopedFigures(entries, texts))

/** The same of figures whose scopes are known already, in order of learning. */
export function contradictionsAmong<T extends Told>(figures: readonly ScopedIn<T>[]): Contradiction<T>[] {
  const recent = new Map<string, ScopedIn<T>[]>()
  const found: Contradiction<T>[] = []
  for (const figure of figures) {
    const rivals = new Set<ScopedIn<T>>()
    for (const key of bucketsOf(figure)) {
      const near = recent.get(key) ?? []
      for (const rival of near) rivals.add(rival)
      recent.set(key, [...near.slice(1 - rivalsKept), figure])
    }
    for (const rival of rivals) {
      const grounds = groundsOf(rival, figure)
      if (grounds !== null) found.push({ figures: [rival.entry, figure.entry], grounds })
    }
  }
  return found
}

function groundsOf(one: Scoped, other: Scoped): string | null {
  const tied = alike(one, other)
  if (tied === null || !sameMoment(one, other) || isUpdate(one, other) || isUpdate(other, one)) return null
  const [a, b] = [roughRangeOf(one.entry.body), roughRangeOf(other.entry.body)]
  if (a === null || b === null || canBothHold(a, b) || isPart(tied, a, b)) return null
  const thing = one.entry.body.what
  return `both count ${thing} ${happened(one)}${tied.tie}; ${bounded(one.entry.body)} and ${bounded(other.entry.body)} can't both be right`
}

const happened = ({ scope }: Scoped): string => (scope.happening === null ? '' : `(${scope.happening}) `)

/** Days between two tellings that may contradict one another. */
const windowDays = 3

const sameMoment = (one: Scoped, other: Scoped): boolean =>
  Math.abs(daysBetween(one.entry.learned, other.entry.learned)) <= windowDays

/** A part may be smaller than its whole, never greater. */
const isPart = ({ relation }: Alike, a: { low: number }, b: { low: number }): boolean =>
  relation === 'part' ? a.low < b.low : relation === 'whole' ? b.low < a.low : false
