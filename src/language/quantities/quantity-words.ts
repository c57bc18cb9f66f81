import type { Word } from '../times/scan.js'
import {
  classesOf,
  loadWordList,
  phraseAt,
  phraseBefore,
  phrasesBefore,
  type Phrases,
  phrasesIn,
} from '../times/word-list.js'
import { type Bound, bounds } from '../../record/index.js'

const wordClasses = [
  'bound',
  'bound-after',
  'label',
  'back',
  'back-of',
  'more',
  'stop',
  'harm',
  'harm-link',
  'harm-adverb',
  'which',
  'one-stop',
  'one-lead',
  'plural',
] as const
const unitClasses = ['before', 'currency', 'share', 'measure', 'duration', 'times', 'age', 'per'] as const
export type UnitKind = 'currency' | 'share' | 'measure' | 'duration' | 'times' | 'age'
const unitKinds: readonly UnitKind[] = ['currency', 'share', 'measure', 'duration', 'times', 'age']

const words = loadWordList('en/quantity-words.tsv', wordClasses)
const units = loadWordList('en/units.tsv', unitClasses)

/** Whether the word stands in a class of `quantity-words.tsv`. */
export const isQuantityWord = (word: Word | undefined, kind: (typeof wordClasses)[number]): boolean =>
  word !== undefined && classesOf(words, word, 'quantity').has(kind)

export const boundIn = (value: string | undefined): Bound | null => bounds.find((bound) => bound === value) ?? null

const boundsBefore = phrasesBefore(words, 'bound')

/** The bound that the words before `at` tell, with the index of the first of them; null without one. */
export function boundBefore(read: readonly Word[], at: number): { bound: Bound; first: number } | null {
  const phrase = phraseBefore(boundsBefore, read, at)
  const bound = boundIn(phrase?.value)
  return phrase === null || bound === null ? null : { bound, first: phrase.first }
}

const boundsAfter: Phrases = phrasesIn(words, 'bound-after')

/** The bound that the words from `at` on tell: "or more". */
export function boundAfter(read: readonly Word[], at: number): { bound: Bound; next: number } | null {
  const phrase = phraseAt(boundsAfter, read, at)
  const bound = boundIn(phrase?.value)
  return phrase === null || bound === null ? null : { bound, next: phrase.next }
}

const signs = phrasesIn(units, 'before')
const signsBefore = phrasesBefore(units, 'before')

/** A currency's sign or code that ends before `at`. */
export const signBefore = (read: readonly Word[], at: number): { value: string; first: number } | null =>
  phraseBefore(signsBefore, read, at)
/** A currency's sign or code that stands at `at`. */
export const signAt = (read: readonly Word[], at: number): { value: string; next: number } | null =>
  phraseAt(signs, read, at)

/** Units that stand after a number, by their first word; the value is the kind and the unit's name. */
const unitsAfter: Phrases = phrasesIn(
  new Map(
    [...units].flatMap(([form, values]) => {
      const kind = unitKinds.find((name) => values.has(name))
      return kind === undefined ? [] : [[form, new Map([['unit', `${kind} ${values.get(kind) ?? ''}`]])] as const]
    }),
  ),
  'unit',
)

/** The unit at `at` with its kind, and the index after it. */
export function unitPhraseAt(read: readonly Word[], at: number): { unit: string; kind: UnitKind; next: number } | null {
  const phrase = phraseAt(unitsAfter, read, at)
  const kind = unitKinds.find((name) => phrase?.value.startsWith(`${name} `))
  return phrase === null || kind === undefined
    ? null
    : { unit: phrase.value.slice(kind.length + 1), kind, next: phrase.next }
}

export const isPer = (word: Word | undefined): boolean =>
  word !== undefined && classesOf(units, word, 'unit').has('per')
/** Whether the word is a unit of any kind: what "a" can stand before in "a barrel", "a month". */
export const isUnit = (word: Word | undefined): boolean =>
  word !== undefined && unitKinds.some((kind) => classesOf(units, word, 'unit').has(kind))
