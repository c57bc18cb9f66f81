import type { FigureScopeWords } from '../../knowledge/figure-scopes.js'
import { isDayOrMonth } from './period.js'

/** Names in a text, folded, in order. `places`: those behind a word such as "in" or "near". */
export interface NamesIn {
  readonly names: readonly string[]
  readonly places: readonly string[]
}

/** A run of capitalised words. */
const run = /\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*/gu

/** Sentences whose names are remembered: those around the figures of a few reports. */
const remembered = new Map<string, NamesIn>()
const mostRemembered = 400

/**
 * The names in a sentence. A capital at its start is a name only with another capitalised word, or behind a word of
 * place: "Gunmen" is none.
 */
export function namesIn(sentence: string, words: Pick<FigureScopeWords, 'place' | 'owner'>): NamesIn {
  const known = remembered.get(sentence)
  if (known) return known
  const found = searched(sentence, words)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(sentence, found)
  return found
}

function searched(sentence: string, words: Pick<FigureScopeWords, 'place' | 'owner'>): NamesIn {
  const names: string[] = []
  const places: string[] = []
  for (const { 0: told, index } of sentence.matchAll(run)) {
    const [first = '', ...others] = told.split(' ')
    // "In Aceh" at the start of a sentence.
    const opens = index === 0 && words.place.has(first.toLowerCase())
    const name = folded(opens ? others.join(' ') : told)
    if (name.length < 3) continue
    const isJoined = sentence.charAt(index - 1) === ' ' && /[\p{L}'’-]/u.test(sentence.charAt(index - 2))
    const located = opens || (isJoined && announcesPlace(sentence.slice(Math.max(0, index - 40), index), words))
    // "Iran's Kerman": the place itself before the land that it lies in.
    const parts = name.split(owning).reverse()
    if (located) places.push(...parts)
    if (located || isJoined || index > 0 || name.includes(' ')) names.push(...parts)
  }
  return { names, places }
}

/** Whether a place is to come: "in", "in northern", "outside the town hall of". */
function announcesPlace(text: string, { place, owner }: Pick<FigureScopeWords, 'place' | 'owner'>): boolean {
  const [last = '', ...others] = (text.slice(-40).match(/[\p{L}-]+|[^\p{L}\s-]+/gu) ?? []).reverse()
  const earlier = others.slice(0, owner.has(last) ? 4 : 1)
  return place.has(last.toLowerCase()) || earlier.some((word) => place.has(word.toLowerCase()))
}

/** Between an owner and what is its own, in a folded name. */
const owning = '|'

/** Lower case, without accents, days and months; `|` in place of a possessive. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s (?=\p{Lu})/gu, '|')
    .replace(/['’]s\b|['’]/gu, '')
    .replace(/\.(?=\s|$)/gu, '')
    .toLowerCase()
    .split(' ')
    .filter((word) => !isDayOrMonth(word))
    .join(' ')
}

/** Whether two names mean the same, or one is a part of the other in words; "Russia" and "Russian" are alike. */
export function alikeNames(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [one.split(' '), other.split(' ')]
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  return few.every((word) => many.some((known) => alikeWords(word, known)))
}

/** "Italy" and "Italian" begin alike, up to the last letter of the shorter. */
export function alikeWords(one: string, other: string): boolean {
  if (one === other) return true
  const least = Math.min(one.length, other.length)
  let alike = 0
  while (alike < least && one[alike] === other[alike]) alike++
  return alike >= fewestLetters && alike >= least - 1
}

const fewestLetters = 4

export const sharesName = (some: readonly string[], others: readonly string[]): string | undefined =>
  some.find((one) => others.some((other) => alikeNames(one, other)))
