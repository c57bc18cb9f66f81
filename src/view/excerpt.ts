import type { Excerpt } from '../ledger/ledger.js'
import type { Span } from '../record/index.js'

/** Characters of context on either side, about. */
const around = 120

/**
 * The span in the words around it: whole words only, about 120 characters each side.
 * `text` is the report's text in which the span reads back.
 */
export function excerptOf(text: string, span: Span): Excerpt {
  const from = Math.max(0, span.start - around)
  const to = Math.min(text.length, span.end + around)
  const before = text.slice(from, span.start)
  const after = text.slice(span.end, to)
  return {
    span,
    before: from === 0 || /\s/.test(text.charAt(from - 1)) ? before : before.replace(/^\S*\s?/, ''),
    after: to === text.length || /\s/.test(text.charAt(to)) ? after : after.replace(/\s?\S*$/, ''),
  }
}
