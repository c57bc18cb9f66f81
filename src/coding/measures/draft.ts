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
  /** Whether a bare name laid down by somebody is a rule of its own ("imposed new sanctions"). */
  readonly own?: boolean
  /** What of its days does not add up, as told. */
  conflicts?: readonly Conflict[]
}

/** Two things told of a measure's days that can't both be right, and both are kept. */
export interface Conflict {
  /** A sentence for people, without its subject: what the words and the sums give. */
  readonly message: string
  readonly span: Span
}

const rulers: readonly ActorKind[] = [
  'state',
  'intergovernmental',
  'government',
  'parliament',
  'court',
  'police',
  'armed-force',
  'armed-group',
  'institution',
  'person',
  'party',
]

/** Those who can lay a rule on others; "the government" of nobody said is that of the state told of last before the word. */
export function rulersAmong(context: CodingContext, ids: readonly string[], at?: Token): string[] {
  const { registry } = context.cast
  const found = ids.filter((id) => rulers.includes(registry.get(id)?.kind ?? 'unknown'))
  return at
    ? [
        ...new Set(
          found.map((id) =>
            registry.get(id)?.kind === 'government' && registry.get(id)?.of === null
              ? (stateBefore(context, at) ?? id)
              : id,
          ),
        ),
      ]
    : found
}

/** The state, or the state of the person, named nearest before a word. */
function stateBefore(context: CodingContext, at: Token): string | null {
  const { cast, analysis, trees, world } = context
  for (let i = at.index - 1; i >= 0; i--) {
    const token = analysis.tokens[i]
    if (!token || trees.sentenceOf(at) - trees.sentenceOf(token) > 2) return null
    if (!['PROPN', 'NOUN'].includes(token.upos)) continue
    const state = cast
      .one(token)
      .flatMap((id) => cast.registry.chain(id))
      .find((id) => world.states.has(id))
    if (state) return state
  }
  return null
}

/** The lemmas that tell what a phrase is about. */
export const topicOf = (tokens: readonly Token[]): Set<string> =>
  new Set(
    tokens
      .filter((token) => ['NOUN', 'PROPN', 'ADJ'].includes(token.upos) && /\p{L}{2}/u.test(token.text))
      .map((token) => token.lemma.toLowerCase()),
  )

export const union = (a: readonly Span[], b: readonly Span[]): Span[] => [
  ...a,
  ...b.filter((span) => !a.some((one) => one.start <= span.start && span.end <= one.end)),
]
