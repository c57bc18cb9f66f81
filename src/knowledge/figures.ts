import { z } from 'zod'
import { figureCountings, figureKinds } from '../record/index.js'
import { list, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const kindRow = z.object({
  kind: z.enum(figureKinds),
  by: z.enum(['obj', 'subj', 'toll', 'word', 'unit']),
  words: list,
  example: text,
})
/** Words that tell of what kind the things counted are. */
export type FigureKindWords = z.infer<typeof kindRow>
export const figureKindsTable: TableSpec<FigureKindWords> = {
  file: 'figures/kinds.tsv',
  columns: ['kind', 'by', 'words', 'example'],
  row: kindRow,
  key: (row) => `${row.kind}/${row.by}/${row.words.join(';')}`,
}

const countingRow = z.object({
  counting: z.enum(figureCountings),
  where: z.enum(['before', 'after', 'in']),
  pattern,
  example: text,
})
/** What tells that a figure is cumulative or new. */
export type CountingCue = z.infer<typeof countingRow>
export const countingTable: TableSpec<CountingCue> = {
  file: 'figures/counting.tsv',
  columns: ['counting', 'where', 'pattern', 'example'],
  row: countingRow,
  key: (row) => row.pattern.source,
}

/** The words that tell of what kind a figure is and how it counts. */
export interface FigureLexicon {
  readonly kinds: readonly FigureKindWords[]
  readonly counting: readonly CountingCue[]
}

/** Reads the tables by `rows`. */
export const figureLexicon = (rows: <T>(spec: TableSpec<T>) => readonly T[]): FigureLexicon => ({
  kinds: rows(figureKindsTable),
  counting: rows(countingTable),
})
