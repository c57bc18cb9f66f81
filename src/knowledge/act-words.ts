import { z } from 'zod'
import type { Issue } from '../record/index.js'
import { list, text } from './cells.js'
import { ownKnowledgeDir } from './knowledge.js'
import { readTable, type TableSpec } from './table.js'

const familyRow = z.object({ family: text, lemmas: list })
/** Words by which one act is told: "arrest", "detention", "apprehend". */
export type ActFamily = z.infer<typeof familyRow>
export const actFamiliesTable: TableSpec<ActFamily> = {
  file: 'merging/act-words.tsv',
  columns: ['family', 'lemmas'],
  row: familyRow,
  key: (row) => row.family,
}

const commonRow = z.object({
  weight: z.string().transform(Number).pipe(z.number('is no number').min(0, 'is below 0').max(1, 'is above 1')),
  words: list,
})
/** Common words that tell equally little of a story. */
export type CommonWords = z.infer<typeof commonRow>
export const commonWordsTable: TableSpec<CommonWords> = {
  file: 'merging/common-words.tsv',
  columns: ['weight', 'words'],
  row: commonRow,
  key: (row) => String(row.weight),
}

/** What joining asks of words. Words are lemmas or plain forms, lower case. */
export interface ActWords {
  /** The families of words that a word stands in; none for most words. */
  familiesOf(word: string): readonly string[]
  /** How much a word tells of a story: 0 for the commonest, 1 for a rare one. */
  weightOf(word: string): number
}

/** Reads the words of acts and the common words. What can't be read is an issue. */
export function loadActWords(dir = ownKnowledgeDir): { words: ActWords; issues: Issue[] } {
  const families = readTable(dir, actFamiliesTable)
  const common = readTable(dir, commonWordsTable)
  const byWord = new Map<string, string[]>()
  for (const { family, lemmas } of families?.rows ?? [])
    for (const lemma of lemmas) byWord.set(lemma, [...(byWord.get(lemma) ?? []), family])
  const weights = new Map<string, number>()
  for (const { weight, words } of common?.rows ?? []) for (const word of words) weights.set(word, weight)
  return {
    words: { familiesOf: (word) => byWord.get(word) ?? [], weightOf: (word) => weights.get(word) ?? 1 },
    issues: [...(families?.issues ?? []), ...(common?.issues ?? [])],
  }
}
