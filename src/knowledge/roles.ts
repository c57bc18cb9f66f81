import { z } from 'zod'
import { actorKindSchema } from '../record/index.js'
import { optional, sector, text } from './cells.js'
import type { TableSpec } from './table.js'

const roleRow = z.object({
  /** The singular, or the only form ("police"). */
  phrase: text,
  /** Empty where there is none; the same as `phrase` where the word has one form for both. */
  plural: optional,
  kind: actorKindSchema,
  sector,
  note: optional,
})
/** A common noun for somebody who acts: "lawmaker", "lawmakers". */
export type Role = z.infer<typeof roleRow>

export const rolesTable: TableSpec<Role> = {
  file: 'roles.tsv',
  columns: ['phrase', 'plural', 'kind', 'sector', 'note'],
  row: roleRow,
  key: (row) => row.phrase.toLowerCase(),
}

const titleRow = z.object({
  title: text,
  kind: actorKindSchema,
  sector,
  /** Id of the body or state that the title alone fixes; mostly empty. */
  of: optional,
})
/** Words that stand before a person's name or after it: "Prime Minister", "Gen.". */
export type Title = z.infer<typeof titleRow>

export const titlesTable: TableSpec<Title> = {
  file: 'titles.tsv',
  columns: ['title', 'kind', 'sector', 'of'],
  row: titleRow,
  key: (row) => row.title.toLowerCase(),
}
