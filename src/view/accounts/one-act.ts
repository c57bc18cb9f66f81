import { shareADay } from '../../merging/days.js'
import type { Place } from '../../record/index.js'
import { quadClass } from '../../record/index.js'
import type { Account } from './deeds.js'
import { overlap, wordsShared } from './like-words.js'

/** Words that two accounts must share to be held for one act; fewer where both name one town or site. */
const fewestWords = 2
const fewestWordsInOnePlace = 1

/**
 * How much speaks for two accounts by different voices telling one act; 0 where something speaks against it. They must
 * be of one kind, between the same actors (be it that each blames the other), on a common day or in one report, in
 * words that have something in common. In doubt they stay apart.
 */
export function oneAct(one: Account, other: Account, texts: ReadonlyMap<string, string>): number {
  if (!areOfOneKind(one, other) || !concernTheSame(one, other) || !canBeOneDay(one, other)) return 0
  if (overlap(one.entry, other.entry) && !one.denies && !other.denies) return 0
  const words = wordsShared(one.entry, other.entry, texts)
  const isOnePlace = comparePlaces(one.entry.body.place, other.entry.body.place) === 'same'
  return words >= (isOnePlace ? fewestWordsInOnePlace : fewestWords) ? words : 0
}

/**
 * Whether nothing keeps two accounts apart: a day, a place, or one voice that tells both; if they were one act, the
 * merging would have joined those.
 */
export function goTogether(one: Account, other: Account): boolean {
  if (one.voice.columns.some((column) => other.voice.columns.includes(column))) return false
  if (comparePlaces(one.entry.body.place, other.entry.body.place) === 'other') return false
  return isAccusation(one) !== isAccusation(other) || !areDated(one, other) || shareADay(one.entry, other.entry)
}

/** The day of an accusation is that on which it was made. */
const isAccusation = ({ entry }: Account): boolean => entry.body.type === 'ACCUSE'

function areOfOneKind({ entry: { body: one } }: Account, { entry: { body: other } }: Account): boolean {
  if (one.type === other.type) return true
  return quadClass(one.type) === 'material conflict' && quadClass(other.type) === 'material conflict'
}

/** The same doers and sufferers as far as both are told, the same sufferers, or each in the other's place. */
function concernTheSame(one: Account, other: Account): boolean {
  const sufferers = compareSets(one.others, other.others)
  const doers = compareSets(one.blamed, other.blamed)
  if (one.entry.body.type !== other.entry.body.type) return sufferers === 'same'
  if (isAccusation(one)) return areReversed(one, other)
  if (sufferers === 'same') return true
  if (doers === 'same') return sufferers === 'untold'
  return areReversed(one, other)
}

const areReversed = (one: Account, other: Account): boolean =>
  compareSets(one.blamed, other.others) === 'same' && compareSets(one.others, other.blamed) === 'same'

function canBeOneDay(one: Account, other: Account): boolean {
  if (areDated(one, other)) return shareADay(one.entry, other.entry)
  return one.entry.report.id === other.entry.report.id
}

const areDated = (one: Account, other: Account): boolean =>
  [one, other].every(({ entry }) => entry.from !== null || entry.to !== null)

type Compared = 'same' | 'other' | 'untold'

export function compareSets(one: ReadonlySet<string>, other: ReadonlySet<string>): Compared {
  if (one.size === 0 || other.size === 0) return 'untold'
  return [...one].some((item) => other.has(item)) ? 'same' : 'other'
}

/** Towns and sites are one or another by their names; an area tells too little. */
function comparePlaces(one: Place | null, other: Place | null): Compared {
  if (one === null || other === null || !isPoint(one) || !isPoint(other)) return 'untold'
  return one.name === other.name ? 'same' : 'other'
}

const isPoint = ({ precision }: Place): boolean => precision === 'town' || precision === 'site'
