import { z } from 'zod'
import { list, optional, text } from './cells.js'
import type { TableSpec } from './table.js'

const groupRow = z.object({
  id: text,
  name: text,
  singular: text,
  plural: text,
  adjective: optional,
  /** Ids of the states and entities where the group is in the news. */
  states: list,
  /** CAMEO's religion code, or empty. */
  code: optional,
  kind: z.enum(['ethnic', 'religious']),
  note: optional,
})
/** An ethnic or religious group. */
export type Group = z.infer<typeof groupRow>

export const groupsTable: TableSpec<Group> = {
  file: 'groups.tsv',
  columns: ['id', 'name', 'singular', 'plural', 'adjective', 'states', 'code', 'kind', 'note'],
  row: groupRow,
  key: (row) => row.id,
}
