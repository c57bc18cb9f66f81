import type { Word } from '../times/scan.js'
import { loadWordList, type Phrases, phrasesIn } from '../times/word-list.js'
import type { Bound } from '../../record/index.js'
import { boundSchema } from '../../record/index.js'

const wordClasses = [
  'bound', 'bound-after', 'label', 'back', 'back-of', 'more', 'stop', 'harm', 'harm-link', 'harm-adverb', 'which', 'one-stop', 'one-lead',
] as const
const unitClasses = ['before', 'currency', 'share', 'measure', 'duration', 'times', 'age', 'per'] as const
export type UnitKind = 'currency' | 'share' | 'measure' | 'duration' | 'times' | 'age'
const unitKinds: readonly UnitKind[] = ['currency', 'share', 'measure', 'duration', 'times', 'age']

const words = loadWordList('en/quantity-words.tsv', wordClasses)
const units = loadWordList('en/units.tsv', unitClasses)

/** Whether the word stands in a class of `quantity-words.tsv`. */
export const isQuantityWord = (word: Word | undefined, kind: (typeof wordClasses)[number]): boolean =>
  word !== undefined && words.get(word.lower)?.has(kind) === true

/** The bound that a phrase of lower-case words before a number tells, or null. */
export const boundOf = (phrase: string): Bound | null => boundIn(words.get(phrase)?.get('bound'))
export const boundAfter: Phrases = phrasesIn(words, 'bound-after')
export const boundIn = (value: string | undefined): Bound | null => boundSchema.safeParse(value).data ?? null

/** The unit's name for a sign or code before a number, written without spaces: "us$". */
const signs = new Map([...units].flatMap(([form, values]) => {
  const unit = values.get('before')
  return unit === undefined ? [] : [[form.replaceAll(' ', ''), unit] as const]
}))
export const signOf = (sign: string): string | undefined => signs.get(sign)

/** Units that stand after a number, by kind. */
export const unitPhrases: readonly { readonly kind: UnitKind; readonly phrases: Phrases }[] =
  unitKinds.map((kind) => ({ kind, phrases: phrasesIn(units, kind) }))

export const isPer = (word: Word | undefined): boolean => word !== undefined && units.get(word.lower)?.has('per') === true
/** Whether the word is a unit of any kind: what "a" can stand before in "a barrel", "a month". */
export const isUnit = (word: Word | undefined): boolean => {
  const values = word === undefined ? undefined : units.get(word.lower)
  return values !== undefined && unitKinds.some((kind) => values.has(kind))
}
