import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Row, RowPlace } from './table.js'

/** Lines and rows of tables that were checked when the program was built, by the hash of the table's text. */
export type CheckedTables = Readonly<Record<string, readonly (readonly [line: number, row: object])[]>>

/** Beside the bundled program; in a source tree there is none, and every table is checked as it is read. */
const builtFile = new URL('checked-tables.json', import.meta.url)

/** A table's text as one name. */
export const hashOf = (source: string): string => createHash('sha1').update(source).digest('base64url')

let built: CheckedTables | null = null

/**
 * The rows of a table whose very text was checked at build time, else null. Thousands of rows are the same at every
 * start: only a table that somebody changed, or a case's own, needs checking again. The rows are those that `T`'s schema
 * made of this text.
 */
export function checkedRows<T>(source: string, file: string): Row<T>[] | null {
  built ??= existsSync(builtFile) ? (JSON.parse(readFileSync(builtFile, 'utf8')) as CheckedTables) : {}
  const rows = built[hashOf(source)]
  return rows?.map(([line, row]) => Object.assign(row as T & object, { at: { file, line } })) ?? null
}

interface NotedTable {
  readonly source: string
  readonly rows: readonly { readonly at: RowPlace }[]
}

let noted: NotedTable[] | null = null

/** At build time: from now on all tables that are read without an issue are noted. */
export function noteTables(): void {
  noted = []
}

/** Notes a table where that was asked for. */
export function noteTable(table: NotedTable): void {
  noted?.push(table)
}

/** What `checkedRows` reads, of the tables noted. Those with values that JSON can't hold (patterns) are left to the start. */
export function checkedTables(tables: readonly NotedTable[] = noted ?? []): CheckedTables {
  return Object.fromEntries(
    tables.flatMap(({ source, rows }) => {
      const plain = rows.map(({ at, ...row }) => [at.line, row] as const)
      return isDeepStrictEqual(JSON.parse(JSON.stringify(plain)), plain) ? [[hashOf(source), plain]] : []
    }),
  )
}
