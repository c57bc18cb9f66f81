import { z } from 'zod'
import { responses } from '../record/index.js'
import { type WordClass, needsCell, rolesCell } from './acts.js'
import { list, text } from './cells.js'
import type { TableSpec } from './table.js'

const response = z.union([z.literal('-').transform(() => null), z.enum(responses)])

const nounRow = z.object({
  phrase: list,
  sure: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
  example: text,
})
/** A noun of what is put forward for others to accept. */
export type ProposalNoun = z.infer<typeof nounRow>
export const proposalNounsTable: TableSpec<ProposalNoun> = {
  file: 'proposals/nouns.tsv',
  columns: ['phrase', 'sure', 'example'],
  row: nounRow,
  key: (row) => row.phrase.join(';'),
}

const verbRow = z.object({ lemma: list, needs: needsCell, what: text, by: rolesCell, to: rolesCell, example: text })
/** A verb by which something is put forward; the notation is that of the lexicon of acts. */
export type ProposalVerb = z.infer<typeof verbRow>
export const proposalVerbsTable: TableSpec<ProposalVerb> = {
  file: 'proposals/verbs.tsv',
  columns: ['lemma', 'needs', 'what', 'by', 'to', 'example'],
  row: verbRow,
  key: (row) => `${row.lemma.join(';')}/${JSON.stringify(row.needs)}`,
}

const responseRow = z.object({
  lemma: list,
  pos: z.enum(['v', 'n', 'a']),
  needs: needsCell,
  what: text,
  by: rolesCell,
  response,
  negated: response,
  example: text,
})
/** How a party answers what was put forward. */
export type ResponseFrame = z.infer<typeof responseRow>
export const responseFramesTable: TableSpec<ResponseFrame> = {
  file: 'proposals/responses.tsv',
  columns: ['lemma', 'pos', 'needs', 'what', 'by', 'response', 'negated', 'example'],
  row: responseRow,
  key: (row) => `${row.lemma.join(';')}/${row.pos}/${JSON.stringify(row.needs)}`,
}

/** Word classes that the conditions name with `%`. */
export const proposalClassesTable: TableSpec<WordClass> = {
  file: 'proposals/classes.tsv',
  columns: ['class', 'lemmas'],
  row: z.object({ class: text, lemmas: list }),
  key: (row) => row.class,
}

/** The words that tell proposals, indexed by lemma. */
export interface ProposalLexicon {
  /** By the last word of the phrase. */
  readonly nouns: ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly noun: ProposalNoun }[]>
  readonly verbs: ReadonlyMap<string, readonly ProposalVerb[]>
  /** By `lemma/pos`. */
  readonly responses: ReadonlyMap<string, readonly ResponseFrame[]>
}

/** Indexes the tables, which `rows` reads. */
export function proposalLexicon(rows: <T>(spec: TableSpec<T>) => readonly T[]): ProposalLexicon {
  const nouns = new Map<string, { words: string[]; noun: ProposalNoun }[]>()
  for (const noun of rows(proposalNounsTable)) {
    for (const words of noun.phrase.map((phrase) => phrase.split(' '))) {
      const last = words.at(-1) ?? ''
      nouns.set(
        last,
        [...(nouns.get(last) ?? []), { words, noun }].sort((a, b) => b.words.length - a.words.length),
      )
    }
  }
  const verbs = new Map<string, ProposalVerb[]>()
  for (const row of rows(proposalVerbsTable))
    for (const lemma of row.lemma) verbs.set(lemma, [...(verbs.get(lemma) ?? []), row])
  const answers = new Map<string, ResponseFrame[]>()
  for (const row of rows(responseFramesTable))
    for (const key of row.lemma.map((lemma) => `${lemma}/${row.pos}`))
      answers.set(key, [...(answers.get(key) ?? []), row])
  return { nouns, verbs, responses: answers }
}
