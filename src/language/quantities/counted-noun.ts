import { isDash, touches } from '../times/scan.js'
import { isQuantityWord } from './quantity-words.js'
import type { Tagged } from './tags.js'

/** The noun phrase that a number counts. */
export interface Counted {
  /** The noun with its modifiers before it, as printed; '' where there is none. */
  readonly noun: string
  /** The noun phrase with a short modifier after it where that says which: "men shot by soldiers". */
  readonly what: string
  /** Index of the head noun's word, or -1. */
  readonly head: number
  /** Index after the last word that stands together with the number. */
  readonly next: number
}

const longest = 8

/** Reads the noun phrase that begins at `at`. */
export function readCounted(text: string, tagged: Tagged, at: number): Counted {
  const { words } = tagged
  // "three of them were injured"
  const back =
    words[at]?.lower === 'of' && isQuantityWord(words[at + 1], 'back-of') && tagged.tag(at + 2, 0) !== 'noun'
      ? at + 2
      : null
  const own = back === null ? readNoun(tagged, afterOf(tagged, at)) : null
  if (back !== null) return { noun: '', what: harmAfter(text, tagged, back) ?? '', head: -1, next: at }
  if (own === null) return { noun: '', what: harmAfter(text, tagged, at) ?? '', head: -1, next: at }
  const noun = printed(text, tagged, own.first, own.next)
  const tail = readTail(text, tagged, own.next)
  const harm = tail === null ? harmAfter(text, tagged, own.next) : null
  const what = harm !== null ? `${noun} ${harm}` : tail === null ? noun : printed(text, tagged, own.first, tail)
  return { noun, what, head: own.next - 1, next: tail ?? own.next }
}

/** "30 of its soldiers", "hundreds of people": the noun stands after "of" and its determiner. */
function afterOf(tagged: Tagged, at: number): number {
  const { words } = tagged
  if (words[at]?.lower !== 'of') return at
  return isQuantityWord(words[at + 1], 'back') || words[at + 1]?.lower === 'a' || words[at + 1]?.lower === 'an'
    ? at + 2
    : at + 1
}

/** Modifiers and nouns from `at` on, up to the last noun. */
function readNoun(tagged: Tagged, at: number): { first: number; next: number } | null {
  let lastNoun = -1
  let taken = 0
  let nouns = 0
  for (let i = at; i < at + longest; i++) {
    const { words } = tagged
    const glue = taken > 0 && isDash(words[i]) && touches(words[i - 1], words[i]) && touches(words[i], words[i + 1])
    if (glue) continue
    // "100 people's lives": the genitive goes on.
    if (taken > 0 && words[i]?.lower === 's' && touches(words[i - 1], words[i])) continue
    if (
      taken > 0 &&
      (words[i]?.text === "'" || words[i]?.text === '’') &&
      words[i + 1]?.lower === 's' &&
      touches(words[i], words[i + 1])
    )
      continue
    const joined = isDash(words[i - 1]) && taken > 0
    const tag = tagged.tag(i, joined ? 0 : nouns)
    const more = taken === 0 && isQuantityWord(words[i], 'more')
    if ((tag === 'stop' || tag === 'verb') && !more && !joined) break
    taken++
    if (tag !== 'noun' || more) continue
    nouns++
    lastNoun = i
  }
  return lastNoun < 0 ? null : { first: at, next: lastNoun + 1 }
}

const printed = (text: string, tagged: Tagged, first: number, next: number): string =>
  text.slice(tagged.words[first]?.start ?? 0, tagged.words[next - 1]?.end ?? 0).replace(/\s+/g, ' ')

/** The index after a modifier that follows the noun: "of …", "shot by …", "injured", "owning cars …"; null without one. */
function readTail(text: string, tagged: Tagged, at: number): number | null {
  const { words } = tagged
  const word = words[at]
  if (word?.lower === 'of') {
    const noun = readNoun(tagged, afterOf(tagged, at))
    return noun === null ? null : noun.next
  }
  const relation = tagged.relation(at)
  const owning =
    word !== undefined && word.kind === 'word' && word.lower.endsWith('ing') && tagged.tag(at, 1) === 'verb'
  if (!owning && !isQuantityWord(word, 'which')) return null
  if (relation !== null && !relation.startsWith('acl')) return null
  const preposition = words[at + 1]?.lower
  const by = /^(by|in|at|on|near|to|with|as|for|from|under|during)$/.test(preposition ?? '')
  if (isQuantityWord(word, 'harm') && preposition !== 'by')
    return relation === null && !by && !isClosed(tagged, at + 1) ? null : at + 1
  if (!owning && !by) return null
  return owning ? endOfClause(tagged, at + 1) : (readNoun(tagged, afterDeterminer(tagged, at + 2))?.next ?? null)
}

const isClosed = (tagged: Tagged, at: number): boolean => {
  const word = tagged.words[at]
  return word === undefined || word.kind === 'mark' || tagged.tag(at, 1) === 'stop'
}

const afterDeterminer = (tagged: Tagged, at: number): number =>
  isQuantityWord(tagged.words[at], 'back') || tagged.words[at]?.lower === 'a' || tagged.words[at]?.lower === 'an'
    ? at + 1
    : at

/** Up to the next mark or finite verb, twenty words at most. */
function endOfClause(tagged: Tagged, at: number): number | null {
  for (let i = at; i < at + 20; i++) {
    const word = tagged.words[i]
    const finite =
      (isQuantityWord(word, 'harm-link') && tagged.words[i - 1]?.lower !== 'to') ||
      word?.lower === 'who' ||
      word?.lower === 'that' ||
      word?.lower === 'and'
    if (
      word === undefined ||
      finite ||
      (word.kind === 'mark' && !touches(tagged.words[i - 1], tagged.words[i + 1]) && !isDash(word))
    )
      return i > at ? i : null
  }
  return null
}

/** "were injured", "have been seriously wounded", "died": what befell those counted, or null. */
function harmAfter(text: string, tagged: Tagged, at: number): string | null {
  const { words } = tagged
  let i = at
  while (i < at + 3 && isQuantityWord(words[i], 'harm-link')) i++
  const adverb = isQuantityWord(words[i], 'harm-adverb') ? i++ : -1
  if (!isQuantityWord(words[i], 'harm')) return null
  const finite = words[i]?.lower === 'died'
  if (i === at && !finite) return null
  return printed(text, tagged, adverb < 0 ? i : adverb, i + 1)
}
