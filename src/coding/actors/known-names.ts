import type { NameHit } from '../../knowledge/names.js'
import type { NameChunk, Token } from '../../language/index.js'
import type { World } from './world.js'

/** A known name over tokens `first` to `last` (positions in the list searched). */
export interface KnownName {
  readonly first: number
  readonly last: number
  readonly hits: readonly NameHit[]
}

/** The known names in a run of tokens, longest first from the left, none overlapping. */
export function knownNames(tokens: readonly Token[], world: World): KnownName[] {
  const words = tokens.map((token) => token.text)
  const out: KnownName[] = []
  for (let at = 0; at < words.length; ) {
    const found = world.names.longestMatch(words, at)
    if (found) out.push({ first: at, last: at + found.length - 1, hits: found.hits })
    at += found?.length ?? 1
  }
  return out
}

const actorKinds = ['state', 'entity', 'body', 'group', 'office-holder'] as const

/** The hit that names an actor, where one does: a state or body by name before a seat, a person, a place. */
export function actorHit(known: KnownName, world: World, ...how: readonly NameHit['how'][]): NameHit | undefined {
  const fits = known.hits.filter((hit) => hit.kind !== 'place' && (how.length === 0 || how.includes(hit.how)))
  return fits.sort((a, b) => rank(a, world) - rank(b, world))[0]
}

const rank = (hit: NameHit, world: World): number => {
  const kind = actorKinds.findIndex((one) => one === hit.kind)
  const how = ['name', 'alias', 'capital', 'seat', 'adjective', 'inhabitant', 'surname'].indexOf(hit.how)
  // Inhabitants that are a group of their own ("Albanians") are the group.
  // Former states have no ISO alpha-2 code: today's namesake is meant.
  const former = hit.kind === 'state' && world.states.get(hit.id)?.iso2 === null ? 7 : 0
  return former + how * 10 + (hit.how === 'inhabitant' ? 5 : 0) + kind
}

/** The known names of several words in a sentence, for the parser: persons, bodies, states; each word capitalised or small ("of"). */
export function nameChunks(words: readonly string[], world: World): NameChunk[] {
  const out: NameChunk[] = []
  for (let at = 0; at < words.length; ) {
    const found = world.names.longestMatch(words, at)
    const first = found && /^the$/iu.test(words[at] ?? '') ? at + 1 : at
    const last = at + (found?.length ?? 1) - 1
    const kind = found?.possessive === false ? kindOf(found.hits) : null
    if (kind !== null && last > first && /^\p{Lu}/u.test(words[first] ?? '') && /^\p{Lu}/u.test(words[last] ?? '')) out.push({ first, last, kind })
    at = last + 1
  }
  return out
}

function kindOf(hits: readonly NameHit[]): NameChunk['kind'] | null {
  if (hits.some((hit) => hit.kind === 'office-holder' && hit.how !== 'surname')) return 'PER'
  if (hits.some((hit) => hit.kind === 'body')) return 'ORG'
  return hits.some((hit) => (hit.kind === 'state' || hit.kind === 'entity' || hit.kind === 'place') && (hit.how === 'name' || hit.how === 'alias')) ? 'LOC' : null
}
