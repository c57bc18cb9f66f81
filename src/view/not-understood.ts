import { type Cutting, partIntoSentences } from '../language/index.js'
import type { LedgerEntry } from '../ledger/ledger.js'
import { spansIn } from '../record/index.js'

/** Which sentences of a text the record holds nothing of. Offsets are UTF-16 code units of the text. */
export interface NotUnderstood {
  /** The sentences of the story; bylines, notices and the like are none. */
  readonly sentences: number
  /** Those that no entry's words touch, in the order of the text. */
  readonly untouched: readonly { readonly start: number; readonly end: number }[]
}

/** The sentences of a text that no span of any of the entries reaches into: what the machine made nothing of. */
export function notUnderstood(
  text: string,
  entries: readonly Pick<LedgerEntry, 'body'>[],
  cutting: Cutting,
): NotUnderstood {
  const { sentences: all } = partIntoSentences(text, cutting)
  const told = all.filter(({ part }) => part !== 'aside')
  // In a script that the coders can't read everything looks like a byline: then all of it is the story.
  const story = told.length > 0 ? told : all
  const spans = entries.flatMap(({ body }) => [...spansIn(body)]).sort((one, other) => one.start - other.start)
  const untouched: { start: number; end: number }[] = []
  let [next, reached] = [0, 0]
  for (const { start, end } of story) {
    for (let span = spans[next]; span !== undefined && span.start < end; span = spans[++next])
      reached = Math.max(reached, span.end)
    if (reached <= start) untouched.push({ start, end })
  }
  return { sentences: story.length, untouched }
}
