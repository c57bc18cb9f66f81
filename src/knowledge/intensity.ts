import { z } from 'zod'
import type { Issue } from '../record/index.js'
import { eventTypeSchema } from '../record/index.js'
import { text } from './cells.js'
import { ownKnowledgeDir } from './knowledge.js'
import { readTable, type TableSpec } from './table.js'

const scoreRow = z.object({
  type: eventTypeSchema,
  mode: text.transform((cell) => (cell === '-' ? null : cell)),
  score: z.string().transform(Number).pipe(z.number('is no number').min(-10, 'is below -10').max(10, 'is above 10')),
})
/** How hostile (to -10) or friendly (to 10) an act of a type and mode is; PLOVER codebook, table of scores. */
export type IntensityScore = z.infer<typeof scoreRow>

export const intensityTable: TableSpec<IntensityScore> = {
  file: 'intensity.tsv',
  columns: ['type', 'mode', 'score'],
  row: scoreRow,
  key: (row) => `${row.type}/${row.mode ?? '-'}`,
}

/** The score of an act: that of its mode, else of its type; null where the table has neither. */
export type IntensityOf = (act: { readonly type: string; readonly mode: string | null }) => number | null

/** Reads the scores. What can't be read is an issue. */
export function loadIntensity(dir = ownKnowledgeDir): { intensityOf: IntensityOf; issues: Issue[] } {
  const reading = readTable(dir, intensityTable)
  const scores = new Map((reading?.rows ?? []).map((row) => [intensityTable.key(row), row.score]))
  return {
    intensityOf: ({ type, mode }) => scores.get(`${type}/${mode ?? '-'}`) ?? scores.get(`${type}/-`) ?? null,
    issues: reading?.issues ?? [],
  }
}
