import { z } from 'zod'
import type { Issue } from '../record/index.js'
import { list, text } from './cells.js'
import { ownKnowledgeDir } from './knowledge.js'
import { pattern } from './patterns.js'
import { readTable, type TableSpec } from './table.js'

const wholeWords = z
  .string()
  .min(1, 'is empty')
  .transform((cell) => `\\b(?:${cell})\\b`)

const happeningRow = z.object({
  happening: text,
  doer: z.enum(['own', 'any']),
  counted: z.enum(['persons', 'things', 'either', 'known']),
  course: z.enum(['grows', 'lasts', 'act']),
  pattern: wholeWords.pipe(pattern),
  example: text,
})
/** What may be told of those counted. `doer` is `own` where the doer's own are counted; `course`: how its number changes. */
export type Happening = z.infer<typeof happeningRow>
export const happeningsTable: TableSpec<Happening> = {
  file: 'figures/happenings.tsv',
  columns: ['happening', 'doer', 'counted', 'course', 'pattern', 'example'],
  row: happeningRow,
  key: (row) => row.pattern.source + row.counted,
}

const countedRow = z.object({
  counted: text,
  /** The class that counts these too; "" for none. */
  broader: z.string(),
  persons: z.enum(['yes', 'no']).transform((cell) => cell === 'yes'),
  words: list,
})
/** A class of those counted. */
export type Counted = z.infer<typeof countedRow>
export const countedTable: TableSpec<Counted> = {
  file: 'figures/counted.tsv',
  columns: ['counted', 'broader', 'persons', 'words'],
  row: countedRow,
  key: (row) => row.counted,
}

export const outlooks = ['planned', 'capacity', 'feared', 'earlier'] as const
const outlookRow = z.object({
  outlook: z.enum(outlooks),
  where: z.enum(['before', 'after']),
  pattern,
  example: text,
})
/** What tells that a figure is of no outcome. */
export type OutlookCue = z.infer<typeof outlookRow>
export const outlooksTable: TableSpec<OutlookCue> = {
  file: 'figures/outlooks.tsv',
  columns: ['outlook', 'where', 'pattern', 'example'],
  row: outlookRow,
  key: (row) => row.pattern.source,
}

const siteRow = z.object({ site: text, words: list })
/** A kind of site, by the words for it. */
export type Site = z.infer<typeof siteRow>
export const sitesTable: TableSpec<Site> = {
  file: 'figures/sites.tsv',
  columns: ['site', 'words'],
  row: siteRow,
  key: (row) => row.site,
}

const wordRoles = ['place', 'said', 'besides', 'behind', 'group', 'spoke', 'owner'] as const
const wordsRow = z.object({ role: z.enum(wordRoles), words: list })
export const scopeWordsTable: TableSpec<z.infer<typeof wordsRow>> = {
  file: 'figures/scope-words.tsv',
  columns: ['role', 'words'],
  row: wordsRow,
  key: (row) => row.role,
}

/** The words that tell what a figure counts, where and of what outlook. */
export interface FigureScopeWords {
  readonly happenings: readonly Happening[]
  /** By each of its words, lower case, singular and plural. */
  readonly counted: ReadonlyMap<string, Counted>
  readonly outlooks: readonly OutlookCue[]
  readonly sites: readonly Site[]
  /** Words before the name of a place. */
  readonly place: ReadonlySet<string>
  /** Words behind which a clause begins. */
  readonly said: ReadonlySet<string>
  /** Words of a noun phrase that tell nothing of those counted. */
  readonly besides: ReadonlySet<string>
  /** Words that end the part of a noun phrase that tells what is counted: "soldiers | of the force". */
  readonly behind: ReadonlySet<string>
  /** Nouns that only stand for what comes behind them: "counts of murder". */
  readonly group: ReadonlySet<string>
  /** A day right behind such a word is that of the saying. */
  readonly spoke: ReadonlySet<string>
  /** Joins a site to its place: "in the town of". */
  readonly owner: ReadonlySet<string>
}

/** Reads the tables. What can't be read is an issue. */
export function loadFigureScopes(dir = ownKnowledgeDir): { words: FigureScopeWords; issues: Issue[] } {
  const issues: Issue[] = []
  const rows = <T>(spec: TableSpec<T>): readonly T[] => {
    const reading = readTable(dir, spec)
    issues.push(...(reading?.issues ?? []))
    return reading?.rows ?? []
  }
  const roles = rows(scopeWordsTable)
  const inRole = (role: (typeof wordRoles)[number]) =>
    new Set(roles.flatMap((row) => (row.role === role ? row.words : [])))
  const counted = rows(countedTable).flatMap((row) =>
    row.words.flatMap((word): [string, Counted][] => [
      [word, row],
      [`${word}s`, row],
    ]),
  )
  const words: FigureScopeWords = {
    happenings: rows(happeningsTable),
    counted: new Map(counted),
    outlooks: rows(outlooksTable),
    sites: rows(sitesTable),
    place: inRole('place'),
    said: inRole('said'),
    besides: inRole('besides'),
    behind: inRole('behind'),
    group: inRole('group'),
    spoke: inRole('spoke'),
    owner: inRole('owner'),
  }
  return { words, issues }
}
