import { z } from 'zod'
import { channelSchema, speechActSchema } from '../record/index.js'
import { list, optional, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const cueRow = z.object({
  lemma: list,
  pos: z.enum(['v', 'n', 'p']),
  act: speechActSchema,
  /** What carries the content: `clause`, `quote`, `infinitive`, `object`, `phrase:of|for`, `none`. */
  takes: z.string().transform((cell) => cell.split(',')),
  /** Roles of who is spoken to. */
  addressee: z.string().transform((cell) => (cell === '-' ? [] : cell.split(','))),
  example: text,
})
/** A verb of saying. */
export type Cue = z.infer<typeof cueRow>
export const cuesTable: TableSpec<Cue> = {
  file: 'speech/cues.tsv',
  columns: ['lemma', 'pos', 'act', 'takes', 'addressee', 'example'],
  row: cueRow,
  key: (row) => `${row.lemma.join(';')}/${row.act}`,
}

const contentActRow = z.object({ act: speechActSchema, pattern, example: text })
/** What in the words of a statement tells its act. */
export type ContentAct = z.infer<typeof contentActRow>
export const contentActsTable: TableSpec<ContentAct> = {
  file: 'speech/acts.tsv',
  columns: ['act', 'pattern', 'example'],
  row: contentActRow,
  key: (row) => row.pattern.source,
}

const channelRow = z.object({
  channel: channelSchema,
  platform: optional.transform((cell) => (cell === '-' ? null : cell)),
  pattern,
})
/** How a statement was made, told by the words of its attribution. */
export type ChannelCue = z.infer<typeof channelRow>
export const channelsTable: TableSpec<ChannelCue> = {
  file: 'speech/channels.tsv',
  columns: ['channel', 'platform', 'pattern'],
  row: channelRow,
  key: (row) => row.pattern.source,
}

const descriptionRow = z.object({ phrase: text, id: text })
/** A description that news use for one actor. */
export type Description = z.infer<typeof descriptionRow>
export const descriptionsTable: TableSpec<Description> = {
  file: 'descriptions.tsv',
  columns: ['phrase', 'id'],
  row: descriptionRow,
  key: (row) => row.phrase,
}
