import type { Figure } from '../../record/index.js'
import { daysBetween } from '../days.js'
import { sameSide } from '../sides.js'
import { ofLayer, type Told, type ToldIn } from '../told.js'
import { jaccard, remembered, shared, tellingWords } from '../words.js'

/** Two figures that count the same thing and can't both hold. */
export interface Contradiction<T extends Told = Told> {
  readonly figures: readonly [ToldIn<'figures', T>, ToldIn<'figures', T>]
  /** Why they are held to count the same thing and can't both be right, in a sentence. */
  readonly grounds: string
}

/** "About 100" allows 90 to 110. */
const aboutShare = 0.1
/** Counts of the same undated thing are learned of within these days of one another. */
const windowDays = 3
/** Telling words shared by the two sentences, so that the injured aren't set against the deployed. */
const likeSentence = 0.25

/** Pairs of figures that contradict one another, in order of learning. In doubt there is no pair. */
export function contradictions<T extends Told>(entries: readonly T[]): Contradiction<T>[] {
  const figures = ofLayer(entries, 'figures').sort((a, b) =>
    a.learned < b.learned ? -1 : a.learned > b.learned ? 1 : 0,
  )
  const recent = new Map<string, ToldIn<'figures', T>[]>()
  const found: Contradiction<T>[] = []
  for (const figure of figures) {
    const rivals = new Set<ToldIn<'figures', T>>()
    for (const word of tellingWords(figure.body.what)) {
      const near = (recent.get(word) ?? []).filter(({ learned }) => daysBetween(learned, figure.learned) <= windowDays)
      for (const rival of near) rivals.add(rival)
      recent.set(word, [...near, figure])
    }
    for (const rival of rivals) {
      const grounds = groundsOf(rival, figure)
      if (grounds !== null) found.push({ figures: [rival, figure], grounds })
    }
  }
  return found
}

function groundsOf(one: ToldIn<'figures'>, other: ToldIn<'figures'>): string | null {
  if (!countSame(one, other)) return null
  const [a, b] = [rangeOf(one.body), rangeOf(other.body)]
  if (a === null || b === null || (a.low <= b.high && b.low <= a.high)) return null
  return `both count ${one.body.what} in like words; ${bounded(one.body)} and ${bounded(other.body)} can't both be right`
}

function countSame(one: ToldIn<'figures'>, other: ToldIn<'figures'>): boolean {
  if (one.body.unit !== other.body.unit || !samePlace(one.body, other.body) || !nearInTime(one, other)) return false
  if (one.body.of.length > 0 && other.body.of.length > 0 && !sameSide(one.body.of, one, other.body.of, other))
    return false
  if (!sameThing(one.body.what, other.body.what)) return false
  return jaccard(sentenceWords(one), sentenceWords(other)) >= likeSentence
}

/** The same words, but for names: "peacekeepers" are "Union peacekeepers", the injured aren't the badly injured. */
function sameThing(one: string, other: string): boolean {
  const [a, b] = [tellingWords(one), tellingWords(other)]
  const named = new Set([...tellingWords(namesIn(one)), ...tellingWords(namesIn(other))])
  const apart = [...a, ...b].filter((word) => !(a.has(word) && b.has(word)))
  return shared(a, b) > 0 && apart.every((word) => named.has(word))
}

const namesIn = (what: string): string =>
  what
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .join(' ')

const samePlace = (one: Figure, other: Figure): boolean =>
  one.place === null || other.place === null || one.place.name === other.place.name

const nearInTime = (one: Told, other: Told): boolean => {
  if (one.from === null || other.from === null) return Math.abs(daysBetween(one.learned, other.learned)) <= windowDays
  return one.from <= (other.to ?? other.from) && other.from <= (one.to ?? one.from)
}

const sentenceWords = remembered(({ body }: ToldIn<'figures'>) =>
  tellingWords(body.evidence.map(({ text }) => text).join(' ')),
)

/** The values that a figure allows, both ends inclusive; null when it has no number. */
export function rangeOf({ value, low, high, bound }: Figure): { low: number; high: number } | null {
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

const bounded = ({ bound, value, low, high }: Figure): string =>
  `${bound.replace('-', ' ')} ${value ?? `${low ?? '?'} to ${high ?? '?'}`}`
