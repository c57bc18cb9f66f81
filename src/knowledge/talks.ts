import { z } from 'zod'
import { text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const row = z.object({ tells: z.enum(['outcome', 'kind']), value: text, pattern, example: text })
/** What tells how talks ended, or of what kind they were. */
export type TalkCue = z.infer<typeof row>

export const talkCuesTable: TableSpec<TalkCue> = {
  file: 'talks/cues.tsv',
  columns: ['tells', 'value', 'pattern', 'example'],
  row,
  key: (one) => one.pattern.source,
}
