import type { Token } from '../../language/index.js'
import { type Span, spanOf } from '../../record/index.js'
import type { CodingContext } from '../context.js'

/** The clause of a word, whole: what proves an attitude. */
export function clauseSpan({ trees, analysis }: CodingContext, token: Token): Span | null {
  const { first, last } = trees.range(token)
  return spanOf(analysis.text, analysis.tokens[first]?.start ?? token.start, analysis.tokens[last]?.end ?? token.end)
}
