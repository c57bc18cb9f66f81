import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ownKnowledgeDir } from '../../knowledge/index.js'
import type { Word } from './scan.js'

/** A word list: for every form, the value it has in each class. */
export type WordList = ReadonlyMap<string, ReadonlyMap<string, string>>
/** The classes of one form with their values. */
export type Classes = ReadonlyMap<string, string>

const none: Classes = new Map()

/** The word's classes in the list, looked up once a word and list. */
export function classesOf(list: WordList, word: Word, slot: 'time' | 'number' | 'quantity' | 'unit'): Classes {
  return (word[slot] ??= list.get(word.lower) ?? none)
}

const lineSchema = z.tuple([z.string().regex(/^[a-z-]+$/), z.string().min(1), z.string().min(1)])

/**
 * Reads a list of words from `knowledge/language/`: class, forms separated by `|`, value, with tabs between them.
 * Throws with the file and the line where one has another shape or a class not in `classes`.
 */
export function loadWordList(path: string, classes: readonly string[]): WordList {
  const file = join(ownKnowledgeDir, 'language', path)
  return parseWordList(readFileSync(file, 'utf8'), `knowledge/language/${path}`, classes)
}

/** `loadWordList` on a text; `name` stands for the file in errors. */
export function parseWordList(text: string, name: string, classes: readonly string[]): WordList {
  const list = new Map<string, Map<string, string>>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = lineSchema.safeParse(line.split('\t'))
    if (!cells.success)
      throw new Error(`${name}, line ${index + 1}: expected class, forms and value between tabs: "${line}"`)
    const [kind, forms, value] = cells.data
    if (!classes.includes(kind)) throw new Error(`${name}, line ${index + 1}: unknown class "${kind}"`)
    for (const form of forms.split('|')) {
      const values = list.get(form) ?? new Map<string, string>()
      values.set(kind, value)
      list.set(form, values)
    }
  }
  return list
}

/** The forms of one class, those of several words included, by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly value: string }[]>

export const phrasesIn = (list: WordList, kind: string): Phrases => phrasesBy(list, kind, (words) => words[0])
/** The same by their last word, for `phraseBefore`. */
export const phrasesBefore = (list: WordList, kind: string): Phrases => phrasesBy(list, kind, (words) => words.at(-1))

function phrasesBy(list: WordList, kind: string, keyOf: (words: readonly string[]) => string | undefined): Phrases {
  const phrases = new Map<string, { words: string[]; value: string }[]>()
  for (const [form, values] of list) {
    const value = values.get(kind)
    if (value === undefined) continue
    const words = form.match(/[\p{L}]+|\d+|[^\p{L}\d\s]/gu) ?? []
    const key = keyOf(words) ?? ''
    phrases.set(
      key,
      [...(phrases.get(key) ?? []), { words, value }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  return phrases
}

/** The longest phrase that ends before `at`, with the index of its first word. */
export function phraseBefore(
  phrases: Phrases,
  words: readonly Word[],
  at: number,
): { value: string; first: number } | null {
  const last = words[at - 1]
  const ending = last && phrases.get(last.lower)
  const phrase = ending?.find((p) => p.words.every((w, k) => words[at - p.words.length + k]?.lower === w))
  return phrase ? { value: phrase.value, first: at - phrase.words.length } : null
}

/** The longest phrase that stands at `at`, with the index after it. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): { value: string; next: number } | null {
  const first = words[at]
  const phrase = first && phrases.get(first.lower)?.find((p) => p.words.every((w, k) => words[at + k]?.lower === w))
  return phrase ? { value: phrase.value, next: at + phrase.words.length } : null
}
