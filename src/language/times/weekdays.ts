import { scan } from './scan.js'
import { isTold } from './time-words.js'

/** Whether a text is a weekday's name and nothing else. */
export function isWeekday(text: string): boolean {
  const words = scan(text)
  return words.length === 1 && isTold(words[0], 'weekday')
}
