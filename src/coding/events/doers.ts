import type { Token } from '../../language/index.js'
import type { CodingContext } from '../context.js'
import { type Predicate, isPassive } from './predicate.js'

/** Whether the doer that the sentence names can do no act of conflict or mediation: a storm, a dog, an enzyme. */
export function isUnfitDoer(context: CodingContext, predicate: Predicate, source: readonly string[]): boolean {
  const doers = predicate.roles.get('subj') ?? []
  if (source.length > 0 || doers.length === 0 || predicate.pos !== 'v') return false
  return doers.every((doer) => doer.upos !== 'PRON' && !isMeans(context, doer))
}

/** Weapons, blasts and attacks stand for those behind them. */
const isMeans = (context: CodingContext, doer: Token): boolean =>
  context.trees
    .conjuncts(doer)
    .some((one) => context.lexicon.classes.get('means')?.has(one.lemma.toLowerCase()) ?? false)

/**
 * Whether nobody of public life has a part: "the insurer rejected the claim", "two hikers were injured in a fall". A
 * hostile act in the passive needs no name on either side ("an office was set on fire"); a mere loss does.
 */
export function isPrivate(
  context: CodingContext,
  predicate: Predicate,
  source: readonly string[],
  target: readonly string[],
): boolean {
  if (isPublic(context, [...source, ...target])) return false
  const loss = context.lexicon.classes.get('casualty')?.has(predicate.token.lemma.toLowerCase()) ?? false
  return loss || source.length > 0 || !isPassive(context, predicate.token)
}

/** Kinds that are no party to anything by themselves. */
const privateKinds = new Set(['unknown', 'company', 'media'])

/** Whether one of the actors has a part in public life: by its kind, by its own name, or by whom it belongs to. */
function isPublic(context: CodingContext, ids: readonly string[]): boolean {
  const { registry } = context.cast
  return ids
    .flatMap((id) => registry.chain(id))
    .some((id) => {
      const actor = registry.get(id)
      return actor !== undefined && (!privateKinds.has(actor.kind) || /^\p{Lu}/u.test(actor.name))
    })
}
