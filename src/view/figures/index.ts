export { figureSeries, type FigureDispute, type FigurePoint, type FigureSeries } from './figure-series.js'
export { figureListing, markOf, tellersOf } from './listing.js'
export { narrowed, type Narrowing, ownersToOffer } from './narrowed.js'
