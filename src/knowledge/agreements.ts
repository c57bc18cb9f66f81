import { z } from 'zod'
import { list, optional, partialDate, text } from './cells.js'
import type { TableSpec } from './table.js'

const agreementRow = z.object({
  id: text,
  name: text,
  aliases: list,
  /** Ids of states, entities or bodies, or names of those that no table has. */
  parties: list,
  day: partialDate,
  provisions: optional,
})
/** A named agreement between parties to a conflict. */
export type Agreement = z.infer<typeof agreementRow>

export const agreementsTable: TableSpec<Agreement> = {
  file: 'agreements.tsv',
  columns: ['id', 'name', 'aliases', 'parties', 'day', 'provisions'],
  row: agreementRow,
  key: (row) => row.id,
}
