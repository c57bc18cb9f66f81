import { join } from 'node:path'
import { z } from 'zod'
import { type TableSpec, exactPattern, ownKnowledgeDir, pattern, readTable, text } from '../knowledge/index.js'
import type { Issue } from '../record/index.js'
import type { EventWords, NameWords } from './names.js'
import type { AsideRule } from './segment/asides.js'
import type { Chunking } from './segment/chunks.js'
import type { Follows } from './segment/sentences.js'
import type { WordParts } from './segment/tokens.js'
import { type SyntaxModel, loadSyntax } from './syntax/index.js'

/** What the language room knows of one language, from `knowledge/language/<code>/` and its trained model. */
export interface LanguageData {
  readonly abbreviations: ReadonlyMap<string, Follows>
  readonly wordParts: WordParts
  readonly asides: readonly AsideRule[]
  /** Words that stand before a place's name and say what it is. */
  readonly descriptors: ReadonlySet<string>
  /** Words that hold a weekday behind them. */
  readonly beforeDay: ReadonlySet<string>
  readonly nameWords: NameWords
  /** Small words that tell the language. */
  readonly commonWords: ReadonlySet<string>
  /** Well-known words that stand in for dates and names in the parser. */
  readonly standIns: Chunking['standIns']
  readonly syntax: SyntaxModel
}

const someWords = z
  .string()
  .regex(/\|/u, 'is no kind of follower and no list of words (with |)')
  .transform((cell) => ({ words: new Set(cell.split('|')) }))
const abbreviations: TableSpec<{ form: string; follows: Exclude<Follows, { openers: unknown }> | 'noun' }> = {
  file: 'abbreviations.tsv',
  columns: ['form', 'follows'],
  row: z.object({ form: text, follows: z.enum(['name', 'number', 'any', 'none', 'noun']).or(someWords) }),
  key: (row) => row.form,
}
const wordParts: TableSpec<{ kind: 'prefix' | 'contraction-end' | 'joined' | 'opener'; form: string }> = {
  file: 'word-parts.tsv',
  columns: ['kind', 'form'],
  row: z.object({ kind: z.enum(['prefix', 'contraction-end', 'joined', 'opener']), form: text }),
  key: (row) => `${row.kind}/${row.form}`,
}
const asides: TableSpec<AsideRule & { case: 'ignored' | 'minded' }> = {
  file: 'asides.tsv',
  columns: ['where', 'case', 'pattern', 'example'],
  // Datelines and bylines live on their capitals; notices are found in any case.
  row: z.discriminatedUnion('case', [
    z.object({ where: z.enum(['line', 'start', 'end']), case: z.literal('ignored'), pattern, example: text }),
    z.object({
      where: z.enum(['line', 'start', 'end']),
      case: z.literal('minded'),
      pattern: exactPattern,
      example: text,
    }),
  ]),
  key: (row) => `${row.where}/${row.pattern.source}`,
}

const eventNames: TableSpec<{ place: keyof EventWords; word: string; example: string }> = {
  file: 'event-names.tsv',
  columns: ['place', 'word', 'example'],
  row: z.object({ place: z.enum(['first', 'last']), word: text, example: text }),
  key: (row) => `${row.place}/${row.word}`,
}

const placeWords: TableSpec<{ word: string; example: string }> = {
  file: 'place-words.tsv',
  columns: ['word', 'example'],
  row: z.object({ word: text, example: text }),
  key: (row) => row.word,
}

const listOf = (file: string): TableSpec<{ word: string }> => ({
  file,
  columns: ['word'],
  row: z.object({ word: text }),
  key: (row) => row.word,
})
const commonWords = listOf('common-words.tsv')
const descriptors = listOf('descriptors.tsv')
const beforeDay = listOf('before-day.tsv')

const parserWords: TableSpec<{ kind: keyof Chunking['standIns']; word: string }> = {
  file: 'parser-words.tsv',
  columns: ['kind', 'word'],
  row: z.object({ kind: z.enum(['date', 'PER', 'ORG', 'LOC']), word: text }),
  key: (row) => row.kind,
}

/** Loads what parting a text into sentences needs, without the trained model. What can't be read is left out. */
export function loadCutting(
  code: string,
  knowledgeDir = ownKnowledgeDir,
): Pick<LanguageData, 'abbreviations' | 'asides'> {
  const dir = join(knowledgeDir, 'language', code)
  const openers = new Set(
    (readTable(dir, wordParts)?.rows ?? []).filter(({ kind }) => kind === 'opener').map(({ form }) => form),
  )
  return {
    abbreviations: followersOf(readTable(dir, abbreviations)?.rows ?? [], openers),
    asides: readTable(dir, asides)?.rows ?? [],
  }
}

const followersOf = (
  rows: readonly { readonly form: string; readonly follows: Exclude<Follows, { openers: unknown }> | 'noun' }[],
  openers: ReadonlySet<string>,
): Map<string, Follows> => new Map(rows.map((row) => [row.form, row.follows === 'noun' ? { openers } : row.follows]))

/** Loads the data of a language. What can't be read is an issue; the rest works on. */
export function loadLanguage(code: string, knowledgeDir = ownKnowledgeDir): { data: LanguageData; issues: Issue[] } {
  const dir = join(knowledgeDir, 'language', code)
  const issues: Issue[] = []
  const rows = <T>(spec: TableSpec<T>): readonly T[] => {
    const reading = readTable(dir, spec)
    issues.push(...(reading?.issues ?? []))
    return reading?.rows ?? []
  }
  const forms = rows(abbreviations)
  const parts = rows(wordParts)
  const of = (kind: string): string[] => parts.filter((part) => part.kind === kind).map((part) => part.form)
  const openers = new Set(of('opener'))
  const events = rows(eventNames)
  const eventWords = (place: keyof EventWords): Set<string> =>
    new Set(events.filter((row) => row.place === place).map((row) => row.word))
  return {
    issues,
    data: {
      abbreviations: followersOf(forms, openers),
      wordParts: {
        prefixes: new Set(of('prefix')),
        endings: of('contraction-end').sort((a, b) => b.length - a.length),
        joined: new Map(of('joined').map((form) => [form.replace('|', ''), form.indexOf('|')])),
        abbreviations: new Set(forms.map((row) => row.form)),
      },
      asides: rows(asides),
      descriptors: new Set(rows(descriptors).map((row) => row.word)),
      nameWords: {
        events: { first: eventWords('first'), last: eventWords('last') },
        places: new Set(rows(placeWords).map((row) => row.word)),
      },
      beforeDay: new Set(rows(beforeDay).map((row) => row.word)),
      commonWords: new Set(rows(commonWords).map((row) => row.word)),
      standIns: {
        date: 'X',
        PER: 'X',
        ORG: 'X',
        LOC: 'X',
        ...Object.fromEntries(rows(parserWords).map((row) => [row.kind, row.word])),
      },
      syntax: loadSyntax(),
    },
  }
}
