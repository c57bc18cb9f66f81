import type { Token } from '../../language/index.js'
import { actorHit, knownNames } from '../actors/known-names.js'
import { phraseAt, phraseBefore } from '../clauses.js'
import type { CodingContext } from '../context.js'
import { sameParty } from '../proposals/parties.js'

/** Those whom a nominal and its coordination name, also by two peoples before one noun ("Thai and Cambodian ministers"). */
export function sidesAt(context: CodingContext, token: Token): string[] {
  return unique(
    context.trees.conjuncts(token).flatMap((one) => {
      const peoples = peoplesBefore(context, one)
      return peoples.length > 1 ? peoples : (membersOf(context, one) ?? belonging(context, one))
    }),
  )
}

/** The actor, or the state by whose name one is told who belongs to nobody else ("his Chadian counterpart"). */
function belonging(context: CodingContext, token: Token): readonly string[] {
  const { cast, world } = context
  const found = cast.one(token)
  const loose = found.length > 0 && found.every((id) => cast.registry.chain(id).length === 1 && !world.states.has(id))
  const named = loose && token.upos === 'NOUN' ? knownNames(phraseBefore(context, token), world) : []
  const state = named
    .map((known) => actorHit(known, world, 'adjective', 'name'))
    .find((hit) => hit && world.states.has(hit.id))
  return state ? [cast.registry.ensure(state.id).id] : found
}

/** "delegations from Chad and Sudan": those of each state. */
function membersOf(context: CodingContext, token: Token): readonly string[] | null {
  const { trees, cast } = context
  const from = trees.children(token, 'nmod').filter((child) => ['from', 'of'].includes(trees.case(child)))
  const sides = unique(from.flatMap((child) => trees.conjuncts(child)).flatMap((one) => cast.one(one)))
  return sides.length > 1 && token.xpos.endsWith('S') && cast.one(token).length < 2 ? sides : null
}

/** The states named one after the other before a plural noun. */
function peoplesBefore(context: CodingContext, token: Token): string[] {
  const { tokens } = context.analysis
  let first = token.index
  for (let i = token.index - 1; i >= 0 && token.index - i < 9; i--) {
    const one = tokens[i]
    if (!one || context.trees.sentenceOf(one) !== context.trees.sentenceOf(token)) break
    const joins = one.lemma === 'and' || one.text === ',' || one.xpos === 'HYPH' || one.text === '–'
    if (!joins && !['ADJ', 'PROPN', 'NOUN'].includes(one.upos)) break
    first = i
  }
  const run = tokens.slice(first, token.index)
  if (!run.some((one) => one.lemma === 'and' || one.xpos === 'HYPH' || one.text === '–')) return []
  const found = knownNames(run, context.world).flatMap((known) => {
    const hit = actorHit(known, context.world, 'adjective', 'name', 'alias', 'inhabitant')
    return hit && context.world.states.has(hit.id) ? [context.cast.registry.ensure(hit.id).id] : []
  })
  return unique(found)
}

/** All subjects of a verb, also where the parse gives it two ("The government and the rebels will hold …"). */
export function subjectsOf(context: CodingContext, verb: Token, subject: Token | undefined): string[] {
  const own = context.trees.children(verb, 'nsubj')
  return unique((own.length > 0 ? own : subject ? [subject] : []).flatMap((one) => sidesAt(context, one)))
}

/** Those between whom something is, read along the words: "between the minister of Chad and the president of Sudan". */
export function sidesBetween(context: CodingContext, from: number): string[] {
  const { tokens } = context.analysis
  const first = phraseAt(context, from)
  const and = first.findIndex((one) => one.lemma === 'and')
  const rest = and >= 0 ? [] : afterAnd(context, (first.at(-1)?.index ?? from) + 1)
  const named = [...first, ...rest].filter((one) => ['NOUN', 'PROPN', 'PRON', 'NUM'].includes(one.upos))
  const inside = new Set([...first, ...rest].map((one) => one.index))
  const heads = named.filter((one) => !inside.has(one.head) || one.rel === 'conj' || one.rel.startsWith('nsubj'))
  const found = unique(heads.flatMap((head) => [...peoples(context, head), ...context.cast.one(head)]))
  const start = tokens[from]
  return found.length > 0 || !start ? found : sidesAt(context, start)
}

const peoples = (context: CodingContext, head: Token): string[] => {
  const found = peoplesBefore(context, head)
  return found.length > 1 ? found : []
}

function afterAnd(context: CodingContext, at: number): Token[] {
  const { tokens } = context.analysis
  return tokens[at]?.lemma === 'and' ? phraseAt(context, at + 1) : []
}

/** Names before the noun of an occasion: "U.S.-China talks", "Greek-Turkish negotiations". */
export const sidesBefore = (context: CodingContext, token: Token): string[] => peoplesBefore(context, token)

export const unique = (ids: readonly string[]): string[] => [...new Set(ids)]

/** How many different sides stand among the actors: a minister is none beside his state, rebels are one beside theirs. */
export function sideCount(context: CodingContext, ids: readonly string[]): number {
  const sides: string[][] = []
  for (const id of ids) {
    const same = sides.find((side) => sameParty(context, side, [id]))
    if (same) same.push(id)
    else sides.push([id])
  }
  return sides.length
}
