export { findTimes, type FoundTime } from './find-times.js'
