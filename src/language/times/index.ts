export { findTimes, type FoundTime } from './find-times.js'
export { publishedFromClues } from './published-from-clues.js'
export { isWeekday } from './weekdays.js'
