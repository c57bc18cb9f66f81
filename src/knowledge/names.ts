import type { Knowledge } from './knowledge.js'
import type { Term } from './offices.js'
import { firstKey, isAbbreviation, keysOf, keysOfName } from './spelling.js'
import type { State } from './states.js'

export type NamedKind = 'state' | 'entity' | 'body' | 'group' | 'office-holder' | 'place'
export type NamedHow = 'name' | 'alias' | 'adjective' | 'inhabitant' | 'capital' | 'seat' | 'surname'

/** What a name may stand for. `id` is that of the row in its table; an office-holder's is the term's. */
export interface NameHit {
  readonly kind: NamedKind
  readonly id: string
  readonly how: NamedHow
}

export interface NameMatch {
  /** Number of words that the name takes up. */
  readonly length: number
  /** Whether the last word is a possessive ("Chad's") of which the name is only the first part. */
  readonly possessive: boolean
  readonly hits: readonly NameHit[]
}

/** All names of the tables, for look-up by whole name and by words of a running text. */
export interface NameIndex {
  /** What the whole of `name` may stand for; empty when nothing. */
  lookup(name: string): readonly NameHit[]
  /**
   * The longest name that begins with the word at `from`. Words are as a tokeniser gives them: with "U.S.",
   * "al-Qaeda" and "Chad's" as one word or as several, with a leading "the" or without.
   */
  longestMatch(words: readonly string[], from: number): NameMatch | null
}

interface Stored extends NameHit {
  /** `exact`: an abbreviation, only in capitals; `capital`: wants a capital letter; `any`: as it comes. */
  readonly letters: 'exact' | 'capital' | 'any'
}

interface Names {
  /** By keys joined with a blank. */
  readonly hits: Map<string, Stored[]>
  /** Number of keys of the longest name that begins with a key. */
  readonly reach: Map<string, number>
  /** Names not yet taken into `hits` and `reach`, by how they begin: no report asks for all of them. */
  readonly waiting: Map<string, [name: string, hit: NameHit][]>
  /** Words asked for lately, for most begin no name. */
  readonly begins: Map<string, boolean>
}

const mostRemembered = 50_000

/** Builds the index: some ten milliseconds for the project's own tables, and more as their names are asked for. */
export function indexNames(knowledge: Knowledge): NameIndex {
  const names: Names = { hits: new Map(), reach: new Map(), waiting: new Map(), begins: new Map() }
  for (const [name, hit] of namesOf(knowledge)) {
    const beginning = beginningOf(name)
    const same = names.waiting.get(beginning)
    if (same) same.push([name, hit])
    else names.waiting.set(beginning, [[name, hit]])
  }
  return {
    lookup(name) {
      const match = longest(names, [name], 0)
      return match && !match.possessive ? match.hits : []
    },
    longestMatch: (words, from) => longest(names, words, from),
  }
}

/** The first two characters of a name's first key, or the only one. */
const beginningOf = (name: string): string => firstKey(name).slice(0, 2)

/** Takes in the names that begin as the key does. */
function takeIn(names: Names, key: string): void {
  const beginning = key.slice(0, 2)
  const waiting = names.waiting.get(beginning)
  if (!waiting) return
  names.waiting.delete(beginning)
  for (const [name, hit] of waiting) add(names, name, hit)
}

function add(names: Names, name: string, hit: NameHit): void {
  const keys = keysOfName(name)
  const first = keys[0]
  if (first === undefined) return
  const whole = keys.join(' ')
  const hits = names.hits.get(whole)
  // The last stored is of the same row, if any is: names come row by row.
  const last = hits?.at(-1)
  if (last?.id === hit.id && last.kind === hit.kind) return
  const letters = isAbbreviation(name) ? 'exact' : /[A-Z]/.test(name) || name !== name.toLowerCase() ? 'capital' : 'any'
  const stored: Stored = { kind: hit.kind, id: hit.id, how: hit.how, letters }
  if (hits) hits.push(stored)
  else names.hits.set(whole, [stored])
  names.reach.set(first, Math.max(names.reach.get(first) ?? 0, keys.length))
}

function longest(names: Names, words: readonly string[], from: number): NameMatch | null {
  const start = isThe(words[from]) ? from + 1 : from
  if (!beginsName(names, words[start] ?? '')) return null
  let best: NameMatch | null = null
  let keys: string[] = []
  for (let at = start, reach = 1; at < words.length && keys.length < reach; at++) {
    const word = words[at] ?? ''
    const more = keysOf(word)
    // A hyphen or apostrophe that stands alone ("al", "-", "Qaeda") joins; anything else without letters ends the name.
    if (more.length === 0 && at > start && /^[-‐‑–'’]$/.test(word)) continue
    if (more.length === 0) break
    keys = [...keys, ...more]
    reach = names.reach.get(keys[0] ?? '') ?? 0
    if (reach === 0) break
    const written = words.slice(start, at + 1)
    const hits = hitsFor(names, keys, written)
    const owner = hits.length === 0 && /\p{L}['’]s$/u.test(word) ? hitsFor(names, keys.slice(0, -1), written) : []
    if (hits.length > 0) best = { length: at + 1 - from, possessive: false, hits }
    else if (owner.length > 0) best = { length: at + 1 - from, possessive: true, hits: owner }
  }
  // No bare surname takes an article: "the West" is no Mr West.
  const hits = start > from ? best?.hits.filter((hit) => hit.how !== 'surname') : best?.hits
  return best && hits && hits.length > 0 ? { ...best, hits } : null
}

function beginsName(names: Names, word: string): boolean {
  const known = names.begins.get(word)
  if (known !== undefined) return known
  const first = keysOf(word)[0]
  if (first !== undefined) takeIn(names, first)
  const begins = first !== undefined && names.reach.has(first)
  if (names.begins.size >= mostRemembered) names.begins.clear()
  names.begins.set(word, begins)
  return begins
}

function hitsFor(names: Names, keys: readonly string[], words: readonly string[]): NameHit[] {
  const stored = names.hits.get(keys.join(' '))
  if (!stored) return []
  const written = words.join('').replace(/['’]s$/, '')
  return stored.filter((hit) => lettersFit(hit.letters, written)).map(({ kind, id, how }) => ({ kind, id, how }))
}

const lettersFit = (letters: Stored['letters'], written: string): boolean =>
  letters === 'any' || (letters === 'capital' ? /\p{Lu}/u.test(written) : !/\p{Ll}/u.test(written))

const isThe = (word: string | undefined): boolean => word !== undefined && /^the$/i.test(word)

function* namesOf(knowledge: Knowledge): Generator<[string, NameHit]> {
  for (const state of knowledge.states) yield* landNames('state', state)
  for (const entity of knowledge.entities) yield* landNames('entity', entity)
  for (const body of knowledge.bodies) {
    yield* each('body', body.id, { name: [body.name], alias: body.aliases, seat: body.seat })
  }
  for (const group of knowledge.groups) {
    const adjective = group.adjective === null ? [] : [group.adjective]
    yield* each('group', group.id, { name: [group.name], alias: [group.plural, group.singular], adjective })
  }
  for (const term of knowledge.offices) {
    yield* each('office-holder', term.id, { name: [term.holder], alias: term.holder_aliases, surname: surnames(term) })
  }
  for (const place of knowledge.places) yield* each('place', place.id, { name: [place.name], alias: place.aliases })
}

function landNames(kind: 'state' | 'entity', land: State): Generator<[string, NameHit]> {
  const { name, aliases, adjectives, inhabitants, capital, seats } = land
  return each(kind, land.id, {
    name: [name],
    alias: aliases,
    adjective: adjectives,
    inhabitant: inhabitants,
    seat: seats,
    capital: capital === null ? [] : [capital],
  })
}

// The first that holds is kept: a capital that stands for its government is a seat.
const hows: readonly NamedHow[] = ['name', 'alias', 'adjective', 'inhabitant', 'seat', 'capital', 'surname']

function* each(
  kind: NamedKind,
  id: string,
  names: Partial<Record<NamedHow, readonly string[]>>,
): Generator<[string, NameHit]> {
  for (const how of hows) for (const name of names[how] ?? []) yield [name, { kind, id, how }]
}

/** The word by which news calls a holder after the first mention: an alias of one word, else the last word. */
function surnames(term: Term): string[] {
  const words = term.holder.split(/\s+/)
  const single = term.holder_aliases.filter((alias) => words.includes(alias))
  const last = words.at(-1) ?? ''
  return single.length > 0 ? single : words.length > 1 && last.length > 2 ? [last] : []
}
