import { dayAfter } from '../../record/index.js'
import { daysBetween } from '../days.js'
import { wordsOf } from '../words.js'
import type { Telling } from './telling.js'
import { actWords, heaviest } from './weighed-words.js'

/** Under which keys a telling is found by later ones, and under which it looks for earlier ones. */
export interface Hooks {
  readonly held: readonly string[]
  readonly sought: readonly string[]
}

/** So many of the words that tell most of a sentence lead to others. */
const wordsOfSentence = 4
/** A longer span is no date to look for. */
const mostDays = 8

/**
 * What two tellings of one act have in common: the act, and a side, a place, a story or a telling word. A dated telling meets
 * those of its days and undated ones; an undated one meets all.
 */
export function hooksOf(telling: Telling): Hooks {
  const stems = acts(telling).flatMap((act) => circumstances(telling).map((hook) => `${telling.frame}|${act}|${hook}`))
  const days = daysOf(telling)
  const under = (marks: readonly string[]): string[] => stems.flatMap((stem) => marks.map((mark) => `${stem}|${mark}`))
  return days.length > 0
    ? { held: under([...days, 'dated']), sought: under([...days, 'undated']) }
    : { held: under(['undated']), sought: under(['dated', 'undated']) }
}

const acts = (telling: Telling): string[] =>
  telling.kind === null
    ? [...new Set(telling.acts.flatMap((word) => [`=${word}`, ...actWords().familiesOf(word)]))]
    : [telling.kind]

const circumstances = ({ sides, place, names, words, story }: Telling): string[] => [
  ...new Set([
    ...sides.flat().map(({ top }) => `who:${top}`),
    ...(place === null ? [] : wordsOf(place.name)),
    ...names,
    ...heaviest(words, wordsOfSentence),
    ...(story === null ? [] : [`story:${story}`]),
  ]),
]

function daysOf({ days, nature }: Telling): string[] {
  // What was said is told again on other days, and a stance has none.
  if (days === null || nature === 'saying' || nature === 'lasting') return []
  const count = daysBetween(days.from, days.to) + 1
  if (count > mostDays) return []
  return Array.from({ length: count }, (_, at) => dayAfter(days.from, at))
}
