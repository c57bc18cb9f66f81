export {
  type Cluster,
  type Decided,
  isIn,
  nothingDecided,
  ofLayer,
  tellingKey,
  type Told,
  type ToldIn,
} from './told.js'
export { type Contradiction, contradictions, rangeOf } from './figures/contradictions.js'
export { type Copies, copiesOf, type CopyGroup, copyGroups, originsOf, type Received } from './copies/copies.js'
export { sameActs } from './same/same-act.js'
export { sameMeasures } from './same/same-measure.js'
export { samePromises } from './same/same-promise.js'
export { remembered } from './words.js'
export { daysBetween } from './days.js'
