export {
  comparedFigures,
  type ComparedFigures,
  type FigureDispute,
  type FigureEntry,
  type FigurePoint,
  figureSeries,
  type FigureSeries,
  seriesByRule,
} from './figure-series.js'
export { figureListing, markOf, tellersOf } from './listing.js'
export { narrowed, type Narrowing, ownersToOffer } from './narrowed.js'
