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

/**
 * The known names in a sentence, for the parser: persons, bodies, states, and whoever stands behind a title.
 * Ambiguous family names are left alone.
 */
export function nameChunks(words: readonly string[], world: World): NameChunk[] {
  const out: NameChunk[] = []
  for (let at = 0; at < words.length; ) {
    const titled = titledName(words, at, world)
    const chunk = titled ?? knownName(words, at, world)
    if (chunk) out.push(chunk)
    at = chunk ? (chunk.to ?? chunk.last) + 1 : at + (world.names.longestMatch(words, at)?.length ?? 1)
  }
  return out
}

function knownName(words: readonly string[], at: number, world: World): NameChunk | null {
  const found = world.names.longestMatch(words, at)
  const first = found && /^the$/iu.test(words[at] ?? '') ? at + 1 : at
  const last = at + (found?.length ?? 1) - 1
  if (found && !found.possessive && isPeople(found.hits) && isCapital(words[first])) return { first, last, kind: 'GRP' }
  const kind = found?.possessive === false && !isPartOfName(words, first, last) ? kindOf(found.hits) : null
  const longer =
    kind === 'ORG' &&
    first > 1 &&
    /^\p{Lu}\p{Ll}/u.test(words[first - 1] ?? '') &&
    world.names.longestMatch(words, first - 1) === null
  if (kind === null || longer || !isCapital(words[first]) || !/^[\p{Lu}\p{N}]/u.test(words[last] ?? '')) return null
  return { first, last, kind, ...(kind === 'PER' ? { to: titleBehind(words, last, world) } : {}) }
}

/** "Chadian Defence Minister Jane Doe": an optional side, a title, and the capitalised words behind it. */
function titledName(words: readonly string[], at: number, world: World): NameChunk | null {
  const side = isCapital(words[at]) ? world.names.longestMatch(words, at) : null
  const start =
    side &&
    !side.possessive &&
    !/^the$/iu.test(words[at] ?? '') &&
    side.hits.some((hit) => hit.kind !== 'office-holder' && hit.kind !== 'place')
      ? at + side.length
      : at
  const title = titleAt(words, start, world)
  if (title === 0) return null
  const first = start + title
  let last = first - 1
  while (last + 1 < words.length && last - first < 4 && namePart(words, last + 1, first, world)) last++
  while (last >= first && !isCapital(words[last])) last--
  if (last < first || (isCapital(words[first - 1]) !== isCapital(words[first]) && !isCapital(words[first]))) return null
  const other = world.names.longestMatch(words, first)
  if (other && first + other.length > last && !other.hits.some((hit) => hit.kind === 'office-holder')) return null
  const sideKind = start === at || !side ? null : isPeople(side.hits) ? 'GRP' : kindOf(side.hits)
  return {
    from: at,
    first,
    last,
    kind: 'PER',
    to: titleBehind(words, last, world),
    ...(sideKind === null || sideKind === 'PER' ? {} : { side: { first: at, last: start - 1, kind: sideKind } }),
  }
}

/** Length of the longest title that begins here and is followed by a capital; 0 when there is none. */
function titleAt(words: readonly string[], at: number, world: World): number {
  for (const size of [5, 4, 3, 2, 1]) {
    if (!isCapital(words[at + size])) continue
    const title = words
      .slice(at, at + size)
      .join(' ')
      .replace(/ - /gu, '-')
      .toLowerCase()
    if (world.titles.has(title) || world.officeNames.has(title)) return size
  }
  return 0
}

const namePart = (words: readonly string[], at: number, first: number, world: World): boolean =>
  isCapital(words[at]) ||
  (at > first &&
    (words[at] === '-' || world.standIns['name-particle'].has((words[at] ?? '').toLowerCase())) &&
    /^\p{L}|^-$/u.test(words[at + 1] ?? ''))
const isCapital = (word: string | undefined): boolean => /^\p{Lu}[\p{L}.'’]*/u.test(word ?? '')

/** Where a title right behind a name ends ("Idriss Deby president of Chad"); the name's end when there is none. */
function titleBehind(words: readonly string[], last: number, world: World): number {
  for (const size of [3, 2, 1]) {
    const title = words.slice(last + 1, last + 1 + size).join(' ')
    if (!/^\p{Ll}/u.test(title) || !world.titles.has(title) || words[last + 1 + size] !== 'of') continue
    const of = world.names.longestMatch(words, last + 2 + size)
    if (of && isCapital(words[last + 2 + size])) return last + 1 + size + of.length
  }
  return last
}

/** "Ahmed Mohamed", "Texas Rangers": a capital right beside it makes the match a part of a longer name. */
function isPartOfName(words: readonly string[], first: number, last: number): boolean {
  const after = words[last + 1] ?? ''
  return last === first && (/^\p{Lu}\p{Ll}/u.test(after) || after === '-')
}

const isPeople = (hits: readonly NameHit[]): boolean =>
  hits.every((hit) => hit.kind === 'group' || hit.how === 'adjective' || hit.how === 'inhabitant')

function kindOf(hits: readonly NameHit[]): 'PER' | 'ORG' | 'LOC' | null {
  if (hits.some((hit) => hit.kind === 'group')) return null
  const places = hits.some((hit) => hit.kind === 'state' || hit.kind === 'entity' || hit.kind === 'place')
  if (hits.some((hit) => hit.kind === 'office-holder' && hit.how !== 'surname') && !places) return 'PER'
  if (hits.some((hit) => hit.kind === 'body' && hit.how !== 'seat')) return 'ORG'
  return places && hits.every((hit) => hit.how !== 'adjective' && hit.how !== 'inhabitant') ? 'LOC' : null
}
