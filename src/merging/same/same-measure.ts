import { sameSide, sideKey } from '../sides.js'
import { cluster, type Origins, type Rule } from './cluster.js'
import { type Cluster, ofLayer, type Told, type ToldIn } from '../told.js'
import { containment, jaccard, remembered, tellingWords } from '../words.js'

const likeRule = 0.35
const ruleInside = 0.7

/**
 * Joins measures of different reports: same authority, same kind, like words in what is ruled and
 * for whom. Dates and status may differ: they are what changes in the life of one measure.
 */
export function sameMeasures<T extends Told>(
  entries: readonly T[],
  origins: Origins = new Map(),
): Cluster<ToldIn<'measures', T>>[] {
  const measures = ofLayer(entries, 'measures')
  return cluster(measures, measureRule<ToldIn<'measures', T>>(), origins)
}

const measureRule = <T extends ToldIn<'measures'>>(): Rule<T> => ({
  bucket: (entry) =>
    entry.body.authority.length === 0 ? null : `${entry.body.kind}|${sideKey(entry.body.authority, entry)}`,
  grounds(one, other) {
    if (!sameSide(one.body.authority, one, other.body.authority, other)) return null
    const [a, b] = [ruleWords(one), ruleWords(other)]
    const alike = jaccard(a, b) >= likeRule || (Math.min(a.size, b.size) > 1 && containment(a, b) >= ruleInside)
    return alike ? 'the same authority and kind of measure, in like words' : null
  },
})

const ruleWords = remembered(({ body }: ToldIn<'measures'>) => tellingWords(`${body.rule} ${body.applies_to ?? ''}`))
