import { daysBetween } from '../days.js'
import { sameSide } from '../sides.js'
import type { ToldIn } from '../told.js'
import { jaccard } from '../words.js'
import { relationOf, type Relation } from './counted.js'
import { alikeNames, alikeWords, sharesName } from './names.js'
import type { Period } from './period.js'
import type { Scope } from './scope.js'

/** A figure with its scope. */
export interface Scoped<T extends ToldIn<'figures'> = ToldIn<'figures'>> {
  readonly entry: T
  readonly scope: Scope
}

/** Two figures of one scope. */
export interface Alike {
  /** `same` thing counted, or the first a `part` of the second, or its `whole`. */
  readonly relation: Exclude<Relation, null>
  /** What they have in common beside the thing counted: "in Quetta on 2016-08-08". */
  readonly tie: string
}

/** Counts of one thing are learned of within these days of one another, and of the day they are of. */
const windowDays = 3
/** What befalls people in one place is mostly one event; marches and strengths change from day to day. */
const undatedDays = { grows: windowDays, lasts: 0, act: 0 }
/** Sentences that share no name must be as alike as this in their words (Jaccard). */
const likeSentence = 0.25

/**
 * What ties two figures together; null where they count different things, or it can't be told. In doubt apart.
 * With `overTime`, a lasting state and a total so far may be told of different days.
 */
export function alike(one: Scoped, other: Scoped, { overTime = false } = {}): Alike | null {
  return likeScope(one, other, overTime) ?? inTheSameWords(one, other)
}

/** A copy, or words that an outlet prints again, tells the same number of the same thing. */
function inTheSameWords({ entry, scope }: Scoped, other: Scoped): Alike | null {
  const same =
    scope.sentence === other.scope.sentence && entry.body.evidence[0]?.text === other.entry.body.evidence[0]?.text
  return same ? { relation: 'same', tie: 'in the same words' } : null
}

function likeScope(one: Scoped, other: Scoped, overTime: boolean): Alike | null {
  const [a, b] = [one.scope, other.scope]
  if (a.unit !== b.unit || a.outlook !== b.outlook || a.happening !== b.happening || !sameCounting(a, b)) return null
  if (!isComparable(one) || !isComparable(other)) return null
  if (!sameDoer(a, b) || !(sameOwner(one, other) || ownDoers(a, b))) return null
  if (a.happening === null && jaccard(a.words, b.words) < likeSentence) return null
  const relation = relationOf(a, b)
  if (relation === null) return null
  const time = overTime && isOngoing(a) ? '' : timeTie(one, other)
  const where = time === null ? null : placeTie(a, b, time !== '')
  if (time === null || where === null) return null
  return { relation, tie: [where, time].filter((part) => part !== '').join(' ') }
}

/** Told of one day after another: a strength, a camp's people, the toll so far. */
const isOngoing = ({ course, counting }: Scope): boolean => course === 'lasts' || counting === 'total'

/** A number of which nothing is told, and a length or weight, may be of anything. */
const isComparable = ({ scope, entry }: Scoped): boolean =>
  entry.body.kind === 'share' || (scope.happening !== null && (scope.unit === null || entry.body.kind === 'money'))

/** The newly added aren't the whole; a day's toll isn't the whole so far. */
function sameCounting(a: Scope, b: Scope): boolean {
  if (a.counting === b.counting) return true
  if (a.counting === 'added' || b.counting === 'added') return false
  const whole = a.counting === 'total' ? a : b
  const untold = whole === a ? b : a
  return untold.period === null || whole.period?.from === untold.period.from
}

/** Whose own are counted: the words for one doer lie in those for the other. */
function sameDoer(a: Scope, b: Scope): boolean {
  if (a.doer.length === 0 || b.doer.length === 0) return true
  const [few, many] = a.doer.length <= b.doer.length ? [a.doer, b.doer] : [b.doer, a.doer]
  return few.every((word) => many.some((known) => alikeWords(word, known)))
}

/** The sentences themselves name whose they are, and name the same. */
const ownDoers = (a: Scope, b: Scope): boolean => a.doer.length > 0 && b.doer.length > 0

/** Two named sides that differ part the figures; a side that is only "soldiers" is nobody's in particular. */
function sameOwner(one: Scoped, other: Scoped): boolean {
  const [a, b] = [ownersOf(one), ownersOf(other)]
  return a.length === 0 || b.length === 0 || sameSide(a, one.entry, b, other.entry)
}

/** Whom the counted belong to; those with a name of their own are their own side. */
const ownersOf = ({ entry }: Scoped): string[] =>
  entry.body.of.flatMap((id) => {
    const actor = entry.actors.find((known) => known.id === id)
    if (actor === undefined) return [id]
    return actor.of !== null ? [actor.of] : /\p{Lu}/u.test(actor.name) ? [id] : []
  })

/** The time they share in words, "" where neither is dated and both were learned of together; null where they differ. */
function timeTie(one: Scoped, other: Scoped): string | null {
  const [a, b] = [one.scope.period, other.scope.period]
  const learnedApart = Math.abs(daysBetween(one.entry.learned, other.entry.learned))
  if (a === null || b === null) {
    const [dated, undated] = a === null ? [b, one] : [a, other]
    if (learnedApart > undatedDays[one.scope.course ?? 'act'] || (dated !== null && one.scope.course === 'act'))
      return null
    return dated === null || (isShort(dated) && Math.abs(daysBetween(dated.from, undated.entry.learned)) <= windowDays)
      ? ''
      : null
  }
  if (a.to === null || b.to === null)
    return a.to === b.to && a.from === b.from && learnedApart <= windowDays ? `since ${a.from}` : null
  if (a.from === b.from && a.to === b.to) return a.from === a.to ? `on ${a.from}` : `from ${a.from} to ${a.to}`
  const meet = a.from <= b.to && b.from <= a.to
  return meet && isShort(a) && isShort(b) ? `about ${a.from}` : null
}

/** A day and the night after it. */
const isShort = ({ from, to }: Period): boolean => to !== null && daysBetween(from, to) <= 1

/** The place or the names they share in words; null where the places differ or nothing ties them. */
function placeTie(a: Scope, b: Scope, dated: boolean): string | null {
  if (a.sites.length > 0 && b.sites.length > 0 && !a.sites.some((site) => b.sites.includes(site))) return null
  const [here, there] = [a.places[0], b.places[0]]
  if (here !== undefined && there !== undefined) return alikeNames(here, there) ? `at ${here}` : null
  if (here !== undefined || there !== undefined) {
    const [name, blind] = here === undefined ? [there ?? '', a] : [here, b]
    const near = blind.placesAround[0]
    if (near !== undefined && alikeNames(name, near)) return `at ${name}`
    return [...blind.names, ...blind.around].some((known) => alikeNames(name, known)) ? `at ${name}` : null
  }
  const common =
    sharesName(a.names, b.names) ??
    (dated ? sharesName([...a.names, ...a.placesAround], [...b.names, ...b.placesAround]) : undefined)
  if (common !== undefined) return `with ${common}`
  const unnamed = [a, b].filter(({ names }) => names.length === 0).length
  const nameless = unnamed === 2 || (unnamed === 1 && dated)
  return nameless && jaccard(a.words, b.words) >= likeSentence ? 'in like words' : null
}
