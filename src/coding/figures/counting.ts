import type { CountingCue } from '../../knowledge/figures.js'
import type { Quantity } from '../../language/index.js'
import type { Figure } from '../../record/index.js'
import type { CodingContext } from '../context.js'

/** A rate is no count. */
const shares = new Set(['percent', 'percentage points', 'basis points'])

/** Whether a figure is the whole so far or what came on top; undefined where nothing tells. */
export function countingOf(context: CodingContext, quantity: Quantity): Figure['counting'] {
  const { analysis, lexicon } = context
  if (shares.has(quantity.unit ?? '')) return undefined
  const sentence = analysis.sentences.find((one) => one.start <= quantity.start && quantity.start < one.end)
  const others = analysis.quantities.filter((one) => one !== quantity && one.role === 'figure')
  // What stands beyond the next figure is told of that one.
  const first = Math.max(
    sentence?.start ?? 0,
    ...others.filter((one) => one.end <= quantity.start).map((one) => one.end),
  )
  const last = Math.min(
    sentence?.end ?? analysis.text.length,
    ...others.filter((one) => one.start >= quantity.end).map((one) => one.start),
  )
  const words: Record<CountingCue['where'], readonly string[]> = {
    before: [analysis.text.slice(first, quantity.start)],
    in: [analysis.text.slice(quantity.start, quantity.end), quantity.what],
    after: [analysis.text.slice(quantity.end, last)],
  }
  return lexicon.figures.counting.find((cue) => words[cue.where].some((one) => cue.pattern.test(one)))?.counting
}
