import type { Issue, NewsReport } from '../record/index.js'
import type { Metadata } from './metadata.js'
import type { ReportIndex } from './report-index.js'

/** The path under which standard input is read. */
export const stdinPath = '<stdin>'

/** Bytes that may hold reports. `path` is as the user gave it, or `<stdin>`. */
export interface SourceFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** A report with where it stood; `line` counts from 1 and is null where a file holds one report. */
export interface ReadReport {
  readonly report: NewsReport
  readonly file: string
  readonly line: number | null
}

export interface ReadOptions {
  /** Day (`YYYY-MM-DD`) for reports that have none of their own. */
  readonly published?: string | undefined
  /** Metadata by file name, see `readIndex`. */
  readonly index?: ReportIndex | undefined
  /** Larger files are refused; in bytes, 64 MiB unless given. */
  readonly maxBytes?: number | undefined
}

export const defaultMaxBytes = 64 * 1024 * 1024

/** What a format finds in a text, before ids, index and options are applied. */
export interface FoundReport {
  readonly text: string
  readonly metadata: Metadata
  readonly line: number | null
}

export interface Found {
  readonly reports: readonly FoundReport[]
  readonly issues: readonly Issue[]
}

/** A format: decoded text (without byte order mark) in, reports and issues out. Pure, and never throws. */
export type FormatReader = (text: string, file: string) => Found
