import { type Cluster, ofLayer, type Told, type ToldIn } from '../told.js'
import { remembered } from '../words.js'
import { cluster, type Opinion, type Rival, type Rule, rivals } from './cluster.js'
import { clustersOf, type Origins } from './clusters-of-groups.js'
import { compareSides } from './compare-sides.js'
import { apart, entryRule, one } from './rule-of-entries.js'
import type { ListedDecisions } from './rulings.js'
import { participantsOf, weighedText } from './telling-of-entry.js'
import { heaviest, insideness, likeness, sharedWords } from './weighed-words.js'

/** Rules whose words are so alike are one; or where so much of the shorter, of two words or more, lies in the longer. */
const likeRule = 0.4
const ruleInside = 0.7
const fewestWords = 2

type Measured = ToldIn<'measures'>

/**
 * Joins measures of different reports into one with a history: same authority, same kind, like words in what is ruled
 * and for whom. Dates and status may differ: they are what changes in the life of one measure.
 */
export function sameMeasures<T extends Told>(
  entries: readonly T[],
  origins: Origins = new Map(),
  decided?: ListedDecisions,
): Cluster<ToldIn<'measures', T>>[] {
  const measures = ofLayer(entries, 'measures')
  return clustersOf(cluster<ToldIn<'measures', T>>(measures, measureRule, decided), measures, origins)
}

/** The measures that were compared with this one and kept apart, the nearest first, with what spoke against. */
export function measuresApart<T extends Told>(
  entry: ToldIn<'measures', T>,
  entries: readonly T[],
  decided?: ListedDecisions,
): Rival<ToldIn<'measures', T>>[] {
  return rivals<ToldIn<'measures', T>>(ofLayer(entries, 'measures'), measureRule, entry, decided)
}

const measureRule: Rule<Measured> = {
  ...entryRule,
  enough: likeRule,
  hooksOf(entry) {
    const tops = participantsOf(entry.body.authority, entry).map(({ top }) => top)
    const words = heaviest(ruleWords(entry), 6)
    const keys = tops.flatMap((top) => words.map((word) => `${entry.body.kind}|${top}|${word}`))
    return { held: keys, sought: keys }
  },
  judge: (a, b) => judgeMeasures(a, b),
}

function judgeMeasures(a: Measured, b: Measured): Opinion {
  const [words, others] = [ruleWords(a), ruleWords(b)]
  const inside = Math.min(words.size, others.size) >= fewestWords ? insideness(words, others) : 0
  const alike = Math.max(likeness(words, others), inside >= ruleInside ? inside : 0)
  const like = `like words (${sharedWords(words, others, 3).join(', ')})`
  const same = compareSides(
    { sides: [participantsOf(a.body.authority, a)] },
    { sides: [participantsOf(b.body.authority, b)] },
  )
  if (same !== 'same') return apart(alike, [like], 'another authority')
  return alike >= likeRule
    ? one(alike, 'the same authority and kind of measure', like)
    : apart(alike, ['the same authority and kind of measure'], 'other words in what is ruled and for whom')
}

const ruleWords = remembered(({ body }: Measured) => weighedText(`${body.rule} ${body.applies_to ?? ''}`))
