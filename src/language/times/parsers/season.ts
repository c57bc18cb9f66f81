import { isCapital, type Word } from '../scan.js'
import { isTold, toldNumber } from '../time-words.js'
import { afterThe, readPart, type TimeParser, yearAt } from './parser.js'

/** "summer 2018", "the winter of 1791", "early spring", "last autumn", "2019 summer". */
export const season: TimeParser = (words, at) => {
  const leading = yearAt(words, at)
  const part = leading === null ? readPart(words, at) : null
  let start = leading === null ? (part?.next ?? afterThe(words, at)) : at + 1
  const shift = toldNumber(words[start], 'shift') ?? toldNumber(words[start], 'shift-told')
  if (shift !== null) start++
  const month = toldNumber(words[start], 'season')
  if (month === null) return null
  const after = words[start + 1]?.lower === 'of' ? start + 2 : start + 1
  const trailing = leading ?? yearAt(words, after)
  if (trailing === null && shift === null && !saysSeason(words, at, start)) return null
  const next = leading === null && trailing !== null ? after + 1 : start + 1
  return [{ first: at, next, meaning: { is: 'season', month, year: trailing, shift, part: part?.part ?? null } }]
}

/** Whether the word alone means the season: not "to spring", "the fall of the city", "Northern Spring". */
function saysSeason(words: readonly Word[], at: number, season: number): boolean {
  const before = words[at - 1]
  if (at === season && isCapital(before)) return false
  if (!isTold(words[season], 'season-doubtful')) return true
  if (words[season + 1]?.lower === 'of') return false
  return before?.lower === 'in' || before?.lower === 'this' || before?.lower === 'by' || before?.lower === 'since'
}
