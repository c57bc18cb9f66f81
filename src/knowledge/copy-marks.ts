import { z } from 'zod'
import type { Issue } from '../record/index.js'
import { list, text } from './cells.js'
import { ownKnowledgeDir } from './knowledge.js'
import { broken, readTable, type Row, type TableSpec } from './table.js'

/** A news agency and how credits spell it. */
export interface Agency {
  readonly name: string
  readonly aliases: readonly string[]
}

export const agenciesTable: TableSpec<Agency> = {
  file: 'merging/agencies.tsv',
  columns: ['name', 'aliases'],
  row: z.object({ name: text, aliases: list }),
  key: (row) => row.name,
}

const markRow = z.object({
  mark: z.enum(['correction', 'update', 'credit']),
  where: z.enum(['title', 'first', 'last', 'any']),
  case: z.enum(['ignored', 'minded']),
  pattern: text,
  example: text,
})
type MarkRow = z.infer<typeof markRow>

export const copyMarksTable: TableSpec<MarkRow> = {
  file: 'merging/marks.tsv',
  columns: ['mark', 'where', 'case', 'pattern', 'example'],
  row: markRow,
  key: (row) => `${row.mark}/${row.where}/${row.pattern}`,
}

/** A pattern by which a report tells that it corrects, updates or credits. A credit's has a group `agency`. */
export interface CopyMark {
  readonly mark: MarkRow['mark']
  readonly where: MarkRow['where']
  readonly pattern: RegExp
  readonly example: string
}

/** The data by which copies of reports are told. */
export interface CopyMarks {
  readonly marks: readonly CopyMark[]
  /** Any spelling of an agency to its one name; what is no known agency is given back as it is. */
  agencyNamed(spelling: string): string
}

/** Reads agencies and marks. What can't be read is an issue that names file and line. */
export function loadCopyMarks(dir = ownKnowledgeDir): { copyMarks: CopyMarks; issues: Issue[] } {
  const agencies = readTable(dir, agenciesTable)
  const marks = readTable(dir, copyMarksTable)
  const issues = [...(agencies?.issues ?? []), ...(marks?.issues ?? [])]
  const names = new Map(
    (agencies?.rows ?? []).flatMap(({ name, aliases }) => [name, ...aliases].map((as) => [as, name])),
  )
  const spellings = [...names.keys()].sort((one, other) => other.length - one.length).map(escaped)
  const compiled = (marks?.rows ?? []).flatMap((row) => compile(row, spellings.join('|'), issues))
  return { copyMarks: { marks: compiled, agencyNamed: (spelling) => names.get(spelling) ?? spelling }, issues }
}

function compile(row: Row<MarkRow>, agencies: string, issues: Issue[]): CopyMark[] {
  const { mark, where, example } = row
  try {
    const pattern = new RegExp(row.pattern.replaceAll('{agency}', agencies), row.case === 'ignored' ? 'iu' : 'u')
    if (mark === 'credit' && !row.pattern.includes('(?<agency>')) {
      issues.push(broken(row.at, 'Column "pattern": a credit needs a group (?<agency>…).'))
      return []
    }
    return [{ mark, where, pattern, example }]
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    issues.push(broken(row.at, `Column "pattern": is no regular expression: ${reason}.`))
    return []
  }
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
