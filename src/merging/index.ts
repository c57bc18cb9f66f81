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
export { type Choice, choiceOf, type ChoiceRule, choiceRules, defaultRule } from './figures/choice.js'
export { type Contradiction, contradictions, contradictionsAmong, rangeOf } from './figures/contradictions.js'
export type { Scoped } from './figures/alike.js'
export type { Texts } from './figures/passage.js'
export { scopedFigures } from './figures/scoped.js'
export { type Point, type Series, seriesAmong, seriesOf } from './figures/series.js'
export {
  type Copies,
  copiesFrom,
  copiesOf,
  type CopyGroup,
  copyGroups,
  originOf,
  originsOf,
  type Received,
} from './copies/copies.js'
export { CopyIndex } from './copies/copy-index.js'
export { copyKinds, isWholeCopy, type Relation, type RelationKind } from './copies/relation.js'
export type { Rival } from './same/cluster.js'
export { sameActs, whyNot } from './same/same-act.js'
export { measuresApart, sameMeasures } from './same/same-measure.js'
export { promisesApart, samePromises } from './same/same-promise.js'
export { sameThings } from './same/same-things.js'
export { remembered } from './words.js'
export { daysBetween } from './days.js'
