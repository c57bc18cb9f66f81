import { type Phrases, phraseOf } from '../../knowledge/phrases.js'
import type { CodedEvent } from '../../record/index.js'

/** The doers and those acted on, as names in a list; "" where unknown. */
export interface Sides {
  readonly source: string
  readonly target: string
}

const unnamed = 'persons not named'

/** Fills a pattern of `phrases.tsv`: `{source}`, `{target}` and `[when the target is known|else]`. */
export const filled = (pattern: string, { source, target }: Sides): string =>
  pattern
    .replace(/\[([^[\]|]*)\|?([^[\]|]*)\]/g, (_, known: string, unknown: string) => (target === '' ? unknown : known))
    .replaceAll('{target}', () => target)
    .replaceAll('{source}', () => source || unnamed)

/** An event as a clause in the past ("A accused B") and as something to come ("accuse B", after "to"). */
export function clausesOf(event: CodedEvent, sides: Sides, phrases: Phrases): { past: string; base: string } {
  const phrase = phraseOf(event, phrases) ?? {
    past: '{source} acted[ towards {target}]',
    base: 'act[ towards {target}]',
  }
  return { past: filled(phrase.past, sides), base: filled(phrase.base, sides) }
}
