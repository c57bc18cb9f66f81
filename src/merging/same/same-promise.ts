import { sideKey } from '../sides.js'
import { cluster, type Origins, type Rule } from './cluster.js'
import { type Cluster, ofLayer, type Told, type ToldIn } from '../told.js'
import { jaccard, tellingWords } from '../words.js'

const likeName = 0.6

/** Joins commitments of different reports: the same parties' states and nearly the same name. */
export function samePromises<T extends Told>(
  entries: readonly T[],
  origins: Origins = new Map(),
): Cluster<ToldIn<'commitments', T>>[] {
  const commitments = ofLayer(entries, 'commitments')
  return cluster(commitments, promiseRule<ToldIn<'commitments', T>>(), origins)
}

const promiseRule = <T extends ToldIn<'commitments'>>(): Rule<T> => ({
  bucket: (entry) => (entry.body.parties.length === 0 ? null : sideKey(entry.body.parties, entry)),
  grounds: (one, other) =>
    jaccard(tellingWords(one.body.name), tellingWords(other.body.name)) >= likeName
      ? 'the same parties and nearly the same name'
      : null,
})
