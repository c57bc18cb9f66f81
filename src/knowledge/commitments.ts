import { z } from 'zod'
import { claimStatuses } from '../record/index.js'
import { type WordClass, needsCell, rolesCell } from './acts.js'
import { list, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

const status = z.enum(claimStatuses)
const statusOrNone = z.union([z.literal('-').transform(() => null), status])

const nounRow = z.object({ lemma: list, family: text, sides: z.enum(['one', 'two']), example: text })
/** A noun of what was agreed or promised. */
export type DealNoun = z.infer<typeof nounRow>
export const dealNounsTable: TableSpec<DealNoun> = {
  file: 'commitments/nouns.tsv',
  columns: ['lemma', 'family', 'sides', 'example'],
  row: nounRow,
  key: (row) => row.lemma.join(';'),
}

const claimRow = z.object({
  lemma: list,
  pos: z.enum(['v', 'n', 'a']),
  needs: needsCell,
  what: text,
  status,
  negated: statusOrNone,
  unreal: statusOrNone,
  owed: rolesCell,
  example: text,
})
/** A word that tells the fate of something agreed; the notation is that of the lexicon of acts. */
export type ClaimFrame = z.infer<typeof claimRow>
export const claimFramesTable: TableSpec<ClaimFrame> = {
  file: 'commitments/claims.tsv',
  columns: ['lemma', 'pos', 'needs', 'what', 'status', 'negated', 'unreal', 'owed', 'example'],
  row: claimRow,
  key: (row) => `${row.lemma.join(';')}/${row.pos}/${JSON.stringify(row.needs)}`,
}

const dealRow = z.object({
  lemma: list,
  needs: needsCell,
  kind: z.enum(['deal', 'pledge']),
  what: text,
  parties: rolesCell,
  example: text,
})
/** A verb by which something is agreed or pledged. */
export type DealFrame = z.infer<typeof dealRow>
export const dealFramesTable: TableSpec<DealFrame> = {
  file: 'commitments/deals.tsv',
  columns: ['lemma', 'needs', 'kind', 'what', 'parties', 'example'],
  row: dealRow,
  key: (row) => `${row.lemma.join(';')}/${JSON.stringify(row.needs)}`,
}

const cueRow = z.object({ tells: z.enum(['provision', 'pending']), pattern, example: text })
/** What else tells about commitments. */
export type DealCue = z.infer<typeof cueRow>
export const dealCuesTable: TableSpec<DealCue> = {
  file: 'commitments/cues.tsv',
  columns: ['tells', 'pattern', 'example'],
  row: cueRow,
  key: (row) => row.pattern.source,
}

/** Word classes that the conditions name with `%`. */
export const dealClassesTable: TableSpec<WordClass> = {
  file: 'commitments/classes.tsv',
  columns: ['class', 'lemmas'],
  row: z.object({ class: text, lemmas: list }),
  key: (row) => row.class,
}

/** The words that tell commitments, indexed by lemma. */
export interface DealLexicon {
  readonly nouns: ReadonlyMap<string, DealNoun>
  /** By `lemma/pos`. */
  readonly claims: ReadonlyMap<string, readonly ClaimFrame[]>
  readonly deals: ReadonlyMap<string, readonly DealFrame[]>
  readonly cues: Readonly<Record<DealCue['tells'], readonly RegExp[]>>
}

/** Indexes the tables, which `rows` reads. */
export function dealLexicon(rows: <T>(spec: TableSpec<T>) => readonly T[]): DealLexicon {
  const claims = new Map<string, ClaimFrame[]>()
  for (const row of rows(claimFramesTable))
    for (const key of row.lemma.map((lemma) => `${lemma}/${row.pos}`))
      claims.set(key, [...(claims.get(key) ?? []), row])
  const deals = new Map<string, DealFrame[]>()
  for (const row of rows(dealFramesTable))
    for (const lemma of row.lemma) deals.set(lemma, [...(deals.get(lemma) ?? []), row])
  const cues = rows(dealCuesTable)
  const telling = (tells: DealCue['tells']): RegExp[] =>
    cues.filter((cue) => cue.tells === tells).map((cue) => cue.pattern)
  return {
    nouns: new Map(rows(dealNounsTable).flatMap((row) => row.lemma.map((lemma) => [lemma, row] as const))),
    claims,
    deals,
    cues: { provision: telling('provision'), pending: telling('pending') },
  }
}
