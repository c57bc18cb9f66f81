import type { Frame } from '../../knowledge/acts.js'
import type { CodingContext } from '../context.js'
import type { Force } from './force.js'
import { actorsFor } from './match.js'
import { isPassive, type Predicate } from './predicate.js'

/** Under a charge the accused did it, whoever the clause seems to hang on. */
export function sourceOf(context: CodingContext, predicate: Predicate, frame: Frame, force: Force): string[] {
  const accused = force.charge && context.trees.child(force.charge, 'obj', 'nsubj:pass')
  const charged = accused ? context.cast.all(accused) : []
  return charged.length > 0 ? charged : actorsFor(context, predicate, frame.source)
}

/** Acts that go outwards: the doer's own people are its means, not those acted on ("withdrew its troops"). */
const outward = new Set<string>(['MOBILIZE', 'RETREAT', 'AGREE', 'AID'])

/** Those acted on. Where all do it with one another both sides are named in both lists, but one alone is no other side. */
export function targetOf(
  context: CodingContext,
  predicate: Predicate,
  frame: Frame,
  source: readonly string[],
): string[] {
  for (const one of frame.target.alternatives) {
    const mutual = isMutualPart(frame, one)
    if (frame.type === 'ACCUSE' && one.roles.includes('that') && tellsOfVictims(context, predicate)) continue
    const found = actorsFor(context, predicate, { alternatives: [one] }, mutual ? [] : source, !outward.has(frame.type))
    if (found.length > (mutual ? 1 : 0)) return found
  }
  return []
}

/** "claimed that ten villagers had been hurt": who suffers in the clause is not the one accused. */
export const tellsOfVictims = (context: CodingContext, predicate: Predicate): boolean =>
  (predicate.roles.get('that') ?? []).some((clause) => clause.upos === 'VERB' && isPassive(context, clause))

/** Those who protest at home do so to their state: "workers in Peru went on strike". */
export function homeOf(context: CodingContext, predicate: Predicate, source: readonly string[]): string[] {
  const { trees, cast } = context
  const around = [...(predicate.roles.get('subj') ?? []), predicate.token]
  const places = around
    .flatMap((token) => trees.children(token, 'nmod', 'obl'))
    .filter((child) => ['in', 'at', 'across'].includes(trees.case(child)))
  const found = places.flatMap((child) => [...cast.one(child), ...cast.ownersOf(child)])
  return [...new Set(found)].filter((id) => !source.includes(id) && context.world.states.has(id)).slice(0, 1)
}

type Alternative = Frame['source']['alternatives'][number]
const isMutualPart = (frame: Frame, one: Alternative): boolean =>
  one.roles.join('+') === frame.source.alternatives[0]?.roles.join('+')
export const isMutual = (frame: Frame): boolean => frame.target.alternatives.some((one) => isMutualPart(frame, one))

/** Talks that a mediator holds with the parties are his act towards them (CAMEO 045), not everybody's with everybody. */
export function mediated(context: CodingContext, predicate: Predicate, source: string[], target: string[]): void {
  const own = (predicate.roles.get('subj') ?? []).flatMap((token) => context.cast.all(token))
  const others = source.filter((id) => !own.includes(id))
  if (
    own.length !== 1 ||
    others.length < 2 ||
    !own.some((id) => isMediator(context, id)) ||
    others.some((id) => isMediator(context, id))
  )
    return
  source.splice(0, source.length, ...own)
  target.splice(0, target.length, ...others)
}

/** What two would do with one another, one of them refuses: "India will not hold talks with Pakistan". */
export function oneSided(context: CodingContext, predicate: Predicate, source: string[], target: string[]): void {
  const own = (predicate.roles.get('subj') ?? []).flatMap((token) => context.cast.all(token))
  const others = target.filter((id) => !own.includes(id))
  if (own.length === 0 || others.length === 0) return
  source.splice(0, source.length, ...own)
  target.splice(0, target.length, ...others)
}

export const isMediator = (context: CodingContext, id: string): boolean =>
  context.cast.registry.chain(id).some((one) => context.cast.registry.get(one)?.kind === 'intergovernmental')
