import { z } from 'zod'
import { type Issue, issueOf } from '../../record/index.js'
import { isObject, parseJson } from '../json-text.js'
import { metadataSchema } from '../metadata.js'
import { keepValid } from '../shape.js'
import type { FormatReader, Found, FoundReport } from '../source.js'

const lineSchema = z.object({
  ...metadataSchema.shape,
  text: z.string().refine((text) => text.trim() !== '', 'there are no words in it'),
})

/**
 * JSON Lines: an object `{"text", "id"?, "title"?, "outlet"?, "agency"?, "published"?, "place"?, "language"?,
 * "url"?}` a line, other keys ignored. A file that is one JSON object, or an array of them, is read as well.
 */
export const readJsonLines: FormatReader = (text, file) => {
  const first = /\S[^\n]*/.exec(text)?.[0] ?? ''
  if (first.startsWith('[') || !parseJson(first).ok) {
    const whole = parseJson(text)
    if (whole.ok) return readDocument(whole.value, file)
    if (/^(?:\[.*|\{\s*)$/.test(first)) return brokenDocument(text, whole, file)
  }
  return readLines(text, file)
}

function readLines(text: string, file: string): Found {
  const reports: FoundReport[] = []
  const issues: Issue[] = []
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    const parsed = parseJson(line)
    const found = parsed.ok
      ? readObject(parsed.value, file, at + 1)
      : {
          reports: [],
          issues: [issueOf('json-line-broken', file, `This line is not JSON: ${parsed.reason}.`, { line: at + 1 })],
        }
    reports.push(...found.reports)
    issues.push(...found.issues)
  })
  return { reports, issues }
}

/** A whole file of JSON: one report, or an array whose items are numbered like lines where they have no id. */
function readDocument(value: unknown, file: string): Found {
  if (!Array.isArray(value)) return readObject(value, file, null)
  if (value.length === 0)
    return { reports: [], issues: [issueOf('file-empty', file, 'The list in this file is empty.')] }
  const found = value.map((item) => readObject(item, file, null))
  return { reports: found.flatMap(({ reports }) => reports), issues: found.flatMap(({ issues }) => issues) }
}

function brokenDocument(text: string, { reason, at }: { reason: string; at: number | null }, file: string): Found {
  const where = at === null ? {} : { line: text.slice(0, at).split('\n').length }
  return { reports: [], issues: [issueOf('json-line-broken', file, `This file is not JSON: ${reason}.`, where)] }
}

function readObject(value: unknown, file: string, line: number | null): Found {
  const where = line === null ? {} : { line }
  if (!isObject(value)) {
    return {
      reports: [],
      issues: [issueOf('json-line-shape', file, 'This is JSON, but no object with a `text`.', where)],
    }
  }
  const { value: good, faults } = keepValid(lineSchema, value)
  const outcome = good === null ? 'The report was not read' : 'The report was read without it'
  const issues = faults.map(({ reason }) => issueOf('json-line-shape', file, `${outcome}: ${reason}.`, where))
  if (good === null) return { reports: [], issues }
  const { text, ...metadata } = good
  return { reports: [{ text, metadata, line }], issues }
}
