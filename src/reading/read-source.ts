import { createHash } from 'node:crypto'
import { parse as parsePath } from 'node:path'
import { type Issue, type NewsReport, issueOf } from '../record/index.js'
import { knownBinary, looksBinary } from './binary.js'
import { decode } from './decode.js'
import { readFeed } from './feed/read-feed.js'
import { tooLarge } from './file-system.js'
import { readHtml } from './html/read-html.js'
import { readJsonLines } from './json-lines/read-json-lines.js'
import type { Metadata } from './metadata.js'
import { readPlainText } from './plain-text/read-plain-text.js'
import { type Format, recognise } from './recognise.js'
import { lookUp } from './report-index.js'
import {
  type FormatReader,
  type FoundReport,
  type ReadOptions,
  type ReadReport,
  type SourceFile,
  defaultMaxBytes,
  stdinPath,
} from './source.js'

const readers: Readonly<Record<Format, FormatReader>> = {
  'plain-text': readPlainText,
  html: readHtml,
  'json-lines': readJsonLines,
  feed: readFeed,
}

/**
 * The reports in a file. Pure, never throws, and gives an issue for whatever it can't read. Metadata of the index
 * stands above the file's own, which stands above `options.published`.
 */
export function readSource(source: SourceFile, options: ReadOptions = {}): { reports: ReadReport[]; issues: Issue[] } {
  const { path, bytes } = source
  const refusal = refusalOf(source, options.maxBytes ?? defaultMaxBytes)
  if (refusal) return { reports: [], issues: [refusal] }
  const { text, notice } = decode(bytes)
  if (looksBinary(text))
    return { reports: [], issues: [issueOf('file-binary', path, 'This is binary data, not text.')] }
  if (text.trim() === '') return { reports: [], issues: [issueOf('file-empty', path, 'The file is empty.')] }
  const { reports, issues } = readers[recognise(text, path)](text, path)
  const assumed = notice === null ? [] : [issueOf('file-encoding', path, notice)]
  return {
    reports: reports.map((found, at) => ({
      report: reportOf(found, { path, ordinal: reports.length === 1 ? null : at + 1 }, options),
      file: path,
      line: found.line,
    })),
    issues: [...assumed, ...issues],
  }
}

function refusalOf({ path, bytes }: SourceFile, maxBytes: number): Issue | null {
  if (bytes.length > maxBytes) return tooLarge(path, maxBytes)
  const binary = knownBinary(bytes)
  return binary === null
    ? null
    : issueOf('file-binary', path, `This is ${binary}, not text; save its text and read that.`)
}

/** Where a report stands: `ordinal` counts from 1 and is null for a file's only report. */
interface Position {
  readonly path: string
  readonly ordinal: number | null
}

function reportOf(found: FoundReport, position: Position, options: ReadOptions): NewsReport {
  const indexed = options.index ? (lookUp(options.index, position.path) ?? {}) : {}
  const told = position.ordinal === null ? above(indexed, found.metadata) : above(found.metadata, ofWholeFile(indexed))
  return {
    id: told.id ?? defaultId(found, position),
    title: told.title ?? null,
    outlet: told.outlet ?? null,
    agency: told.agency ?? null,
    published: told.published ?? options.published ?? null,
    place: told.place ?? null,
    language: told.language ?? 'en',
    url: told.url ?? null,
    text: found.text,
  }
}

/** Two tellings as one; what the first leaves open the second fills. */
const above = (first: Metadata, second: Metadata): Metadata => ({
  ...second,
  ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== undefined)),
})

/** What an index can say of a file of many reports: their outlet or day, but not the id or title of each. */
const ofWholeFile = ({ outlet, agency, published, language }: Metadata): Metadata => ({
  outlet,
  agency,
  published,
  language,
})

function defaultId({ text, line }: FoundReport, { path, ordinal }: Position): string {
  // Two texts from standard input are two reports, though they have no names.
  if (path === stdinPath) return `stdin-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`
  const name = parsePath(path).name || path
  const number = line ?? ordinal
  return number === null ? name : `${name}-${number}`
}
