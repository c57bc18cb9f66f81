import { daysBetween } from '../days.js'
import { shared } from '../words.js'
import { compareSides } from './compare-sides.js'
import { compareWhen } from './compare-when.js'
import { compareWhere } from './compare-where.js'
import type { Telling } from './telling.js'
import { actWords, insideness, likeness, sharedWords } from './weighed-words.js'

/** Whether two tellings tell one act. `grounds` and `against` give phrases for people, the weightiest first. */
export interface Verdict {
  readonly same: boolean
  /** Something that rules it out by itself: another day, another place. */
  readonly clash: boolean
  /** Points for minus points against; from `enough` up it is the same unless they clash. */
  readonly score: number
  /** What speaks for it. */
  grounds(): string[]
  /** What speaks against it. */
  against(): string[]
}

/**
 * What each agreement counts: three of what, who, when and where make an act, or the same act in a story that is plainly
 * the same. Set by hand.
 */
export const points = {
  act: 0.35,
  /** Where another word of the same family tells it. */
  likeAct: 0.32,
  /** Two codes of the same kind, of which neither refines the other. */
  otherCode: -0.3,
  sides: 0.35,
  someSides: 0.2,
  unlikeSides: -0.2,
  speakerUntold: -0.3,
  day: 0.3,
  place: 0.3,
  /** Where only one tells the place: two deeds of a day are easily taken for one. */
  placeOnOneSide: -0.25,
  /** Where no day is shared, and neither sentence nor story is alike. */
  unlikeUndated: -0.4,
  /** Where both sentences have rare names, and none is shared. */
  otherNames: -0.6,
  /** Times the likeness of the sentences. */
  words: 0.3,
  /** Where both reports tell one story. */
  story: 0.45,
}

/** So many points, and it is the same. */
export const enough = 0.75

/** Two sayings are one when their words are so alike, or so much of the shorter is found in the longer. */
const likeSaying = 0.4
const insideSaying = 0.7
/** Shorter sayings lie in longer ones by chance. */
const fewestWords = 3
/** Of two deeds without a day in common, sentences or stories must be as alike as this. */
const likeSentence = 0.35
/** ... and they must have been learned within so many days of each other. */
const longestApart = 14

/** One consideration: a phrase, its points (negative: against), and whether it rules out the same by itself. */
interface Finding {
  /** Made only where somebody asks. */
  readonly phrase: () => string
  readonly points: number
  readonly clash?: true
}

/** Judges whether both tell one act. Symmetric; takes no heed of which report tells what. */
export function judge(one: Telling, other: Telling): Verdict {
  const act = one.frame === other.frame && one.nature === other.nature ? actFinding(one, other) : null
  if (act === null) return verdictOf([{ phrase: () => 'another kind of act', points: 0, clash: true }])
  const circumstances = [act, ...codes(one, other), ...who(one, other), ...where(one, other), ...when(one, other)]
  // What clashes needs no look at the words, which costs most.
  if (circumstances.some(({ clash }) => clash)) return verdictOf(circumstances)
  return verdictOf([...circumstances, ...told(one, other)])
}

/** Whether both tell another day, place, side or name. */
export const circumstancesClash = (one: Telling, other: Telling): boolean =>
  compareWhen(one, other) === 'other' ||
  compareWhere(one, other) === 'other' ||
  compareSides(one, other) === 'other' ||
  haveOtherNames(one, other)

function verdictOf(findings: readonly Finding[]): Verdict {
  const score = findings.reduce((sum, finding) => sum + finding.points, 0)
  const clash = findings.some((finding) => finding.clash)
  const phrases = (wanted: (finding: Finding) => boolean): string[] =>
    findings
      .filter(wanted)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
      .map(({ phrase }) => phrase())
  return {
    same: !clash && score >= enough,
    clash,
    score,
    grounds: () => phrases((finding) => finding.points > 0),
    against: () => phrases((finding) => finding.clash === true || finding.points <= 0),
  }
}

function actFinding(one: Telling, other: Telling): Finding | null {
  if (one.kind !== other.kind) return null
  if (one.kind !== null) return { phrase: () => 'the same kind of act', points: points.act }
  const same = one.acts.find((word) => other.acts.includes(word))
  if (same !== undefined) return { phrase: () => `both tell it as "${same}"`, points: points.act }
  const [word, like] = likeActs(one, other)
  // A cluster has several words for its act: a newcomer need not be like every one of them, only most.
  return word === undefined
    ? { phrase: () => 'no word in common for the act', points: 0 }
    : { phrase: () => `"${word}" and "${like}" may tell one act`, points: points.likeAct }
}

/** A word of each whose families meet. */
function likeActs(one: Telling, other: Telling): [string, string] | [] {
  for (const word of one.acts) {
    const families = actWords().familiesOf(word)
    const like = other.acts.find((against) =>
      actWords()
        .familiesOf(against)
        .some((family) => families.includes(family)),
    )
    if (like !== undefined) return [word, like]
  }
  return []
}

function codes({ code: one }: Telling, { code: other }: Telling): Finding[] {
  const agree = one === null || other === null || one.startsWith(other) || other.startsWith(one)
  return agree ? [] : [{ phrase: () => 'another sort of that kind', points: points.otherCode }]
}

function who(one: Telling, other: Telling): Finding[] {
  const compared = compareSides(one, other)
  if (compared === 'same') return [{ phrase: () => 'the same sides', points: points.sides }]
  if (compared === 'some') return [{ phrase: () => 'the same on the side that both tell', points: points.someSides }]
  if (compared === 'unlike') return [{ phrase: () => 'not the same sides', points: points.unlikeSides }]
  if (compared === 'other') return [{ phrase: () => 'another side', points: 0, clash: true }]
  return one.nature === 'speaking' ? [{ phrase: () => 'the speaker is untold', points: points.speakerUntold }] : []
}

function when(one: Telling, other: Telling): Finding[] {
  if (one.nature === 'lasting') return []
  const compared = compareWhen(one, other)
  if (compared === 'same') return [{ phrase: () => 'the same day', points: points.day }]
  if (compared === 'other' && !(one.nature === 'saying' && isCut(one, other)))
    return [{ phrase: () => 'another day', points: 0, clash: true }]
  if (learnedApart(one, other) > longestApart)
    return [{ phrase: () => 'no day in common, and told weeks apart', points: 0, clash: true }]
  const alike = isOneStory(one, other) || likeness(one.words, other.words) >= likeSentence
  return alike
    ? []
    : [{ phrase: () => 'no day in common, and neither sentence nor story alike', points: points.unlikeUndated }]
}

function where(one: Telling, other: Telling): Finding[] {
  const compared = compareWhere(one, other)
  if (compared === 'same') return [{ phrase: () => 'the same place', points: points.place }]
  if (compared === 'other') return [{ phrase: () => 'another place', points: 0, clash: true }]
  if (one.nature === 'saying' || one.nature === 'lasting') return []
  if (haveOtherNames(one, other)) return [{ phrase: () => 'other names', points: points.otherNames }]
  return compared === 'one-sided' ? [{ phrase: () => 'only one tells the place', points: points.placeOnOneSide }] : []
}

const haveOtherNames = ({ names: one }: Telling, { names: other }: Telling): boolean =>
  one.size > 0 && other.size > 0 && shared(one, other) === 0

/** How it is told: sentence, story. */
function told(one: Telling, other: Telling): Finding[] {
  const findings: Finding[] = []
  const byWords = one.nature === 'saying' || one.nature === 'lasting'
  const alike = byWords ? sayingLikeness(one, other) : likeness(one.words, other.words)
  if (alike === null) return [...findings, { phrase: () => 'other words', points: 0, clash: true }]
  if (alike > 0) findings.push({ phrase: () => likeWords(one, other), points: alike * points.words })
  if (isOneStory(one, other)) findings.push({ phrase: () => 'reports of one story', points: points.story })
  return findings
}

function learnedApart({ learned: one }: Telling, { learned: other }: Telling): number {
  return one === null || other === null ? 0 : Math.abs(daysBetween(one, other))
}

const isOneStory = ({ story: one }: Telling, { story: other }: Telling): boolean => one !== null && one === other

/** How alike two sayings are; null where they can't be one. */
function sayingLikeness(one: Telling, other: Telling): number | null {
  const alike = likeness(one.words, other.words)
  const inside = isCut(one, other) ? insideness(one.words, other.words) : 0
  return Math.max(alike, inside) >= likeSaying ? Math.max(alike, inside) : null
}

/** Whether the shorter saying lies in the longer. */
const isCut = (one: Telling, other: Telling): boolean =>
  Math.min(one.words.size, other.words.size) >= fewestWords && insideness(one.words, other.words) >= insideSaying

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')
const likeWords = (one: Telling, other: Telling): string =>
  `like words (${quoted(sharedWords(one.words, other.words, 3))})`
