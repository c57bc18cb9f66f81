import type { Token } from '../../language/index.js'
import type { Measure, Span } from '../../record/index.js'
import type { ActorKind } from '../../record/index.js'
import type { CodingContext } from '../context.js'

/** A measure in the making: `answers` is still a draft. */
export interface MeasureDraft extends Omit<Measure, 'id' | 'answers' | 'evidence'> {
  evidence: Span[]
  answers: MeasureDraft | null
  /** Words that tell the rule, first telling first. */
  readonly heads: Token[]
  /** Lemmas of what is ruled and for whom, without the word of the rule itself. */
  readonly about: Set<string>
  /** Whether what is told here is only a name for a rule told elsewhere ("the sanctions"). */
  readonly bare: boolean
}

const rulers: readonly ActorKind[] = ['state', 'intergovernmental', 'government', 'parliament', 'court', 'police', 'armed-force', 'armed-group', 'institution', 'person', 'party']

/** Those who can lay a rule on others. */
export const rulersAmong = (context: CodingContext, ids: readonly string[]): string[] =>
  ids.filter((id) => rulers.includes(context.cast.registry.get(id)?.kind ?? 'unknown'))

/** The lemmas that tell what a phrase is about. */
export const topicOf = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter((token) => ['NOUN', 'PROPN', 'ADJ'].includes(token.upos) && /\p{L}{2}/u.test(token.text)).map((token) => token.lemma.toLowerCase()))

export const union = (a: readonly Span[], b: readonly Span[]): Span[] =>
  [...a, ...b.filter((span) => !a.some((one) => one.start <= span.start && span.end <= one.end))]
