import { z } from 'zod'
import { talkKinds } from '../record/index.js'
import { needsCell, rolesCell } from './acts.js'
import { list, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const yes = z.enum(['yes', 'no']).transform((cell) => cell === 'yes')
const particle = z.string().transform((cell) => (cell === '-' ? null : cell))

const cueRow = z.object({
  tells: z.enum(['outcome', 'kind', 'planned', 'auspices', 'process', 'none']),
  value: text,
  pattern,
  example: text,
})
/** What tells how talks ended, of what kind they were, that they are to come, or who brought the parties together. */
export type TalkCue = z.infer<typeof cueRow>
export const talkCuesTable: TableSpec<TalkCue> = {
  file: 'talks/cues.tsv',
  columns: ['tells', 'value', 'pattern', 'example'],
  row: cueRow,
  key: (one) => one.pattern.source,
}

const occasionRow = z.object({ lemma: list, kind: z.enum(talkKinds), alone: yes, example: text })
/** A noun of an occasion on which parties talk. */
export type Occasion = z.infer<typeof occasionRow>
export const occasionsTable: TableSpec<Occasion> = {
  file: 'talks/occasions.tsv',
  columns: ['lemma', 'kind', 'alone', 'example'],
  row: occasionRow,
  key: (row) => row.lemma.join(';'),
}

const made = z.enum(['held', 'planned', 'cancelled', 'broken-off', 'none', 'failed', 'agreed'])
const changeRow = z.object({ lemma: list, prt: particle, makes: made, mediates: yes, example: text })
/** What the verb over the noun of an occasion makes of it. */
export type TalkChange = z.infer<typeof changeRow>
export const talkChangesTable: TableSpec<TalkChange> = {
  file: 'talks/changes.tsv',
  columns: ['lemma', 'prt', 'makes', 'mediates', 'example'],
  row: changeRow,
  key: (row) => `${row.lemma.join(';')}/${row.prt ?? ''}`,
}

const verbRow = z.object({ lemma: list, needs: needsCell, kind: z.enum(talkKinds), sides: rolesCell, example: text })
/** A verb by which parties talk; the notation is that of the lexicon of acts. */
export type TalkVerb = z.infer<typeof verbRow>
export const talkVerbsTable: TableSpec<TalkVerb> = {
  file: 'talks/verbs.tsv',
  columns: ['lemma', 'needs', 'kind', 'sides', 'example'],
  row: verbRow,
  key: (row) => `${row.lemma.join(';')}/${JSON.stringify(row.needs)}`,
}

/** The words that tell talks, indexed by lemma. */
export interface TalkLexicon {
  readonly occasions: ReadonlyMap<string, Occasion>
  readonly changes: ReadonlyMap<string, readonly TalkChange[]>
  readonly verbs: ReadonlyMap<string, readonly TalkVerb[]>
}

/** Indexes the tables, which `rows` reads. */
export function talkLexicon(rows: <T>(spec: TableSpec<T>) => readonly T[]): TalkLexicon {
  const byLemma = <T extends { readonly lemma: readonly string[] }>(all: readonly T[]): Map<string, T[]> => {
    const out = new Map<string, T[]>()
    for (const row of all) for (const lemma of row.lemma) out.set(lemma, [...(out.get(lemma) ?? []), row])
    return out
  }
  return {
    occasions: new Map(rows(occasionsTable).flatMap((row) => row.lemma.map((lemma) => [lemma, row] as const))),
    changes: byLemma(rows(talkChangesTable)),
    verbs: byLemma(rows(talkVerbsTable)),
  }
}
