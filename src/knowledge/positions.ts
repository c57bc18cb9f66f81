import { z } from 'zod'
import { stances } from '../record/index.js'
import { type Need, type RoleSpec, needsCell, rolesCell } from './acts.js'
import { list, text } from './cells.js'
import type { TableSpec } from './table.js'

/** One way to tell a lasting attitude; the notation is that of the lexicon of acts. */
export interface StanceFrame {
  readonly lemma: readonly string[]
  /** `c`: a participle behind a name ("Iranian-backed"); `p`: a preposition behind "is". */
  readonly pos: 'v' | 'n' | 'a' | 'c' | 'p'
  readonly needs: readonly Need[]
  readonly stance: (typeof stances)[number]
  readonly negated: (typeof stances)[number] | null
  readonly holder: RoleSpec
  readonly toward: RoleSpec
  readonly example: string
}

const stance = z.enum(stances)
const row: z.ZodType<StanceFrame> = z.object({
  lemma: list,
  pos: z.enum(['v', 'n', 'a', 'c', 'p']),
  needs: needsCell,
  stance,
  negated: z.union([z.literal('-').transform(() => null), stance]),
  holder: rolesCell,
  toward: rolesCell,
  example: text,
})

export const stancesTable: TableSpec<StanceFrame> = {
  file: 'positions/stances.tsv',
  columns: ['lemma', 'pos', 'needs', 'stance', 'negated', 'holder', 'toward', 'example'],
  row,
  key: (one) => `${one.lemma.join(';')}/${one.pos}/${JSON.stringify(one.needs)}`,
}
