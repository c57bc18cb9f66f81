import { z } from 'zod'
import { actorKindSchema } from '../record/index.js'
import { list, optional, text } from './cells.js'
import type { TableSpec } from './table.js'

const columns = ['id', 'name', 'aliases', 'kind', 'code', 'of', 'seat', 'members_note'] as const

const bodyRow = z.object({
  id: text,
  name: text,
  aliases: list,
  kind: actorKindSchema,
  /** CAMEO-style code, or empty. */
  code: optional,
  /** Id of the body, state or entity that it belongs to. */
  of: optional,
  /** Towns that stand for it when they act. */
  seat: list,
  members_note: optional,
})
/** An organisation, force, mission, armed group, party or company; in a case's own file also a person. */
export type Body = z.infer<typeof bodyRow>

export const bodiesTable: TableSpec<Body> = { file: 'bodies.tsv', columns, row: bodyRow, key: (row) => row.id }
