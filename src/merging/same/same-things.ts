import type { Copies } from '../copies/copies.js'
import type { Cluster, Decided, Told } from '../told.js'
import { sameActs } from './same-act.js'
import { sameMeasures } from './same-measure.js'
import { samePromises } from './same-promise.js'

/** Entries of all layers that are joined: acts, measures and promises. Figures are set in series instead. */
export const sameThings = <T extends Told>(entries: readonly T[], copies: Copies, decided?: Decided): Cluster<T>[] => [
  ...sameActs(entries, copies, decided),
  ...sameMeasures(entries, copies.origins, decided),
  ...samePromises(entries, copies.origins, decided),
]
