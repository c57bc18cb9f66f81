import { z } from 'zod'
import { eventTypeSchema } from '../record/index.js'
import { list, text } from './cells.js'
import { pattern } from './patterns.js'
import type { TableSpec } from './table.js'

/** One condition of a frame: a role that must be there, be absent, hold a word, or name an actor. */
export interface Need {
  readonly role: string
  readonly absent: boolean
  /** Lemmas one of which must head the role; classes are resolved by `%name`. */
  readonly words: readonly string[]
  /** Whether the role must name an actor, and of which kinds (empty: any). */
  readonly actor: readonly string[] | null
}

/** Where an actor is looked for: alternatives in order, each a union of roles. */
export interface RoleSpec {
  readonly alternatives: readonly { readonly roles: readonly string[]; readonly thing: boolean }[]
}

/** Conditions as written in a cell: `knowledge/acts/README.md`. */
export const needsCell = z.string().transform((cell): Need[] => (cell === '-' ? [] : cell.split(/\s+/u).map(needOf)))
/** Roles as written in a cell: `knowledge/acts/README.md`. */
export const rolesCell = z
  .string()
  .min(1, 'is empty')
  .transform(
    (cell): RoleSpec => ({
      alternatives:
        cell === '-'
          ? []
          : cell.split('|').map((one) => ({ roles: one.replace(/!$/u, '').split('+'), thing: one.endsWith('!') })),
    }),
  )
const orNull = z.string().transform((cell) => (cell === '-' || cell === '' ? null : cell))

const frameRow = z.object({
  lemma: list,
  pos: z.enum(['v', 'n', 'a']),
  needs: needsCell,
  type: eventTypeSchema,
  mode: orNull,
  cameo: z.string().regex(/^\d{2,4}$/u, 'is no CAMEO code'),
  source: rolesCell,
  target: rolesCell,
  example: text,
})
/** One frame of the lexicon of acts; `knowledge/acts/README.md` tells the notation. */
export type Frame = z.infer<typeof frameRow>

/** The files of the lexicon; frames of an earlier file win among equals. */
export const frameFiles = [
  'verbal-conflict',
  'material-conflict',
  'verbal-cooperation',
  'material-cooperation',
] as const
export const framesTable = (file: (typeof frameFiles)[number]): TableSpec<Frame> => ({
  file: `acts/${file}.tsv`,
  columns: ['lemma', 'pos', 'needs', 'type', 'mode', 'cameo', 'source', 'target', 'example'],
  row: frameRow,
  key: (row) => `${row.lemma.join(';')}/${row.pos}/${JSON.stringify(row.needs)}`,
})

const wordClassRow = z.object({ class: text, lemmas: list })
/** A word class that conditions name with `%`. */
export type WordClass = z.infer<typeof wordClassRow>
export const wordClassesTable: TableSpec<WordClass> = {
  file: 'acts/classes.tsv',
  columns: ['class', 'lemmas'],
  row: wordClassRow,
  key: (row) => row.class,
}

const requestRow = z.object({ asked: text, must: text, pattern, example: text })
/** What a REQUEST asks for, and the CAMEO code that follows. */
export type RequestTopic = z.infer<typeof requestRow>
export const requestsTable: TableSpec<RequestTopic> = {
  file: 'acts/requests.tsv',
  columns: ['asked', 'must', 'pattern', 'example'],
  row: requestRow,
  key: (row) => row.pattern.source,
}

function needOf(term: string): Need {
  const absent = term.startsWith('!')
  const body = absent ? term.slice(1) : term
  const at = body.indexOf('@')
  if (at >= 0)
    return {
      role: body.slice(0, at),
      absent,
      words: [],
      actor: body
        .slice(at + 1)
        .split('|')
        .filter(Boolean),
    }
  const equals = body.indexOf('=')
  if (equals < 0) return { role: body, absent, words: [], actor: null }
  return { role: body.slice(0, equals), absent, words: body.slice(equals + 1).split('|'), actor: null }
}

const carrierRow = z.object({ effect: z.enum(['as-is', 'planned', 'negated', 'hypothetical', 'light']), lemmas: list })
/** What a verb makes of the act that it carries. */
export type Carrier = z.infer<typeof carrierRow>
export const carriersTable: TableSpec<Carrier> = {
  file: 'acts/carriers.tsv',
  columns: ['effect', 'lemmas'],
  row: carrierRow,
  key: (row) => row.effect,
}
