export { findQuantities, type FoundQuantity } from './find-quantities.js'
