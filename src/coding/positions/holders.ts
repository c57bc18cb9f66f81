import type { StanceFrame } from '../../knowledge/positions.js'
import type { Token } from '../../language/index.js'
import { actorHit, knownNames } from '../actors/known-names.js'
import type { CodingContext } from '../context.js'
import { actorsFor } from '../events/match.js'
import type { Predicate } from '../events/predicate.js'

/** Those who hold the attitude, with those named as among them ("most states, including Chad"). */
export function holdersOf(context: CodingContext, predicate: Predicate, spec: StanceFrame['holder']): string[] {
  const told = actorsFor(context, predicate, spec)
  const holders = told.length > 0 ? told : holdersByOrder(context, predicate)
  if (predicate.pos !== 'v') return holders
  const others = namedAmong(context, predicate, exceptions)
  const among = namedAmong(context, predicate, including).filter((id) => !others.includes(id))
  return [...new Set([...holders, ...among])]
}

const including = /\b(?:including|among them|such as|led by)\s+$/iu
const exceptions = /\b(?:unlike|in contrast to|as opposed to)\s+$/iu

/** "Unlike Chad, …": those told of as holding the contrary. */
export const exceptedFrom = (context: CodingContext, token: Token): string[] =>
  namedAmong(context, { token, pos: 'v', roles: new Map() }, exceptions)

/** The known names behind words that lead to a list, between the subject and its verb. */
function namedAmong(context: CodingContext, predicate: Predicate, lead: RegExp): string[] {
  const { analysis, trees } = context
  const { token } = predicate
  const sentence = analysis.sentences[trees.sentenceOf(token)]
  const before = sentence ? analysis.tokens.slice(sentence.first, token.index) : []
  const from = before.findIndex((one) => lead.test(analysis.text.slice(sentence?.start ?? 0, one.start)))
  if (from < 0) return []
  const run = before.slice(from)
  const end = run.findIndex((one) => ['VERB', 'AUX', 'SCONJ'].includes(one.upos) && one.rel !== 'case')
  return knownNames(end < 0 ? run : run.slice(0, end), context.world).flatMap((known) => {
    const hit = actorHit(known, context.world, 'name', 'alias')
    return hit && ['state', 'body'].includes(hit.kind) ? [context.cast.registry.ensure(hit.id).id] : []
  })
}

/** The holder where the parse lost it: a noun's neighbour, a verb's name at the start of the sentence. */
function holdersByOrder(context: CodingContext, predicate: Predicate): string[] {
  const { analysis, trees } = context
  const { token } = predicate
  if (predicate.pos !== 'v') return (predicate.roles.get('subj') ?? []).flatMap((one) => byName(context, one))
  const sentence = analysis.sentences[trees.sentenceOf(token)]
  const subject = predicate.roles.get('subj')?.[0]
  if (subject && ['WDT', 'WP'].includes(subject.xpos)) {
    const before = analysis.tokens.slice(0, subject.index).findLast((one) => one.upos !== 'PUNCT')
    return before?.upos === 'PROPN' || before?.upos === 'NOUN' ? [...context.cast.one(trees.firstConjunct(before))] : []
  }
  if (predicate.roles.has('subj') || !['root', 'parataxis'].includes(token.rel) || !sentence) return []
  const before = analysis.tokens.slice(sentence.first, token.index)
  const name = before.find((one) => one.upos === 'PROPN' && analysis.tokens[one.index + 1]?.xpos !== 'POS')
  return name ? byName(context, name) : []
}

/** A known name, whatever the parse makes of it. */
function byName(context: CodingContext, token: Token): string[] {
  const known = knownNames([token], context.world)[0]
  const hit = known && actorHit(known, context.world, 'name', 'alias')
  return hit && ['state', 'entity', 'body'].includes(hit.kind) ? [context.cast.registry.ensure(hit.id).id] : []
}

/** A state named anywhere inside what the attitude is about: "the independence of its former province, Chad". */
export function namedInside(context: CodingContext, predicate: Predicate, holders: readonly string[]): string[] {
  const { registry } = context.cast
  const own = new Set(holders.flatMap((id) => registry.chain(id)))
  const inside = ['obj', 'to']
    .flatMap((role) => predicate.roles.get(role) ?? [])
    .flatMap((one) => context.trees.subtree(one))
  const party = (id: string): boolean => ['state', 'intergovernmental'].includes(registry.get(id)?.kind ?? 'unknown')
  const found = inside
    .flatMap((one) => (one.upos === 'PROPN' ? [...byName(context, one), ...context.cast.one(one)] : []))
    .filter((id) => party(id) && !own.has(id))
  return found.slice(0, 1)
}
