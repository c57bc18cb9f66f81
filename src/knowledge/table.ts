import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { type Issue, issueOf } from '../record/index.js'
import { checkedRows, noteTable } from './checked-tables.js'

/** Where a row stands: its file's path and its line, from 1. */
export interface RowPlace {
  readonly file: string
  readonly line: number
}

/** A row that knows where it stands, so that every later complaint can name file and line. */
export type Row<T> = Readonly<T> & { readonly at: RowPlace }

/** One table of `knowledge/`: its file's name, its columns in order, and what makes two rows the same. */
export interface TableSpec<T> {
  readonly file: string
  readonly columns: readonly string[]
  /** Takes a row as strings by column; an error's path names the column. */
  readonly row: z.ZodType<T>
  /** Rows of a later folder with this key stand in for those of an earlier one. */
  readonly key: (row: T) => string
}

export interface TableReading<T> {
  readonly rows: Row<T>[]
  readonly issues: Issue[]
}

/**
 * Reads a tab-separated table: UTF-8, `#` comment lines, a header line that must name the columns in order.
 * Cells are trimmed. Every line that can't be used is an issue `knowledge-broken`; the others are kept.
 */
export function parseTable<T>(source: string, file: string, spec: Omit<TableSpec<T>, 'file'>): TableReading<T> {
  const reading: TableReading<T> = { rows: [], issues: [] }
  let headed = false
  for (const [index, text] of source
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (text.trim() === '' || text.startsWith('#')) continue
    const at = { file, line: index + 1 }
    const cells = text.split('\t').map((cell) => cell.trim())
    if (headed) readRow(cells, at, spec, reading)
    else {
      headed = true
      if (cells.join('\t') === spec.columns.join('\t')) continue
      reading.issues.push(broken(at, `The header must be: ${spec.columns.join(', ')}. It is: ${cells.join(', ')}.`))
      return reading
    }
  }
  if (!headed) reading.issues.push(issueOf('knowledge-broken', file, 'The table has no header line.'))
  return reading
}

/** Reads one file; null when there is none. */
export function readTable<T>(dir: string, spec: TableSpec<T>, file = spec.file): TableReading<T> | null {
  const path = join(dir, file)
  if (!existsSync(path)) return null
  try {
    const source = readFileSync(path, 'utf8')
    const rows = checkedRows<T>(source, path)
    if (rows) return { rows, issues: [] }
    const reading = parseTable(source, path, spec)
    if (reading.issues.length === 0) noteTable({ source, rows: reading.rows })
    return reading
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { rows: [], issues: [issueOf('knowledge-broken', path, `The table can't be read: ${reason}.`)] }
  }
}

/** An issue about a row. */
export const broken = (at: RowPlace, message: string): Issue =>
  issueOf('knowledge-broken', at.file, message, { line: at.line })

function readRow<T>(cells: string[], at: RowPlace, spec: Omit<TableSpec<T>, 'file'>, reading: TableReading<T>): void {
  if (cells.length !== spec.columns.length) {
    reading.issues.push(broken(at, `The line has ${cells.length} columns instead of ${spec.columns.length}.`))
    return
  }
  const named: Record<string, string> = {}
  for (const [index, column] of spec.columns.entries()) named[column] = cells[index] ?? ''
  const parsed = spec.row.safeParse(named)
  if (parsed.success) reading.rows.push(Object.assign(parsed.data as T & object, { at }))
  else for (const issue of parsed.error.issues) reading.issues.push(broken(at, complaint(issue, named)))
}

function complaint(issue: z.core.$ZodIssue, named: Record<string, string>): string {
  const column = String(issue.path[0] ?? '')
  const oneOf = issue.code === 'invalid_value' ? issue.values.filter((value) => value !== '') : []
  const reason = oneOf.length > 0 ? `is none of ${oneOf.join(', ')}` : issue.message
  return `Column "${column}": "${named[column] ?? ''}" ${reason}.`
}
