import type { Analysis, Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'

const known = new WeakMap<Analysis, ReadonlySet<number>>()

/** Whether a word belongs to a time expression ("on Sunday"), so that it is no part of an act. */
export function isTime(context: CodingContext, token: Token): boolean {
  const words = known.get(context.analysis) ?? timeWords(context.analysis)
  known.set(context.analysis, words)
  return words.has(token.index)
}

/** The tokens of all time expressions, in one walk over both; expressions such as "now" are left out. */
function timeWords({ times, tokens }: Analysis): ReadonlySet<number> {
  const spans = times.filter((time) => time.kind !== 'vague').sort((a, b) => a.start - b.start)
  const found = new Set<number>()
  let first = 0
  for (const token of tokens) {
    while (first < spans.length && (spans[first]?.end ?? 0) <= token.start) first++
    for (let i = first; (spans[i]?.start ?? Infinity) <= token.start; i++)
      if (token.end <= (spans[i]?.end ?? 0)) found.add(token.index)
  }
  return found
}
