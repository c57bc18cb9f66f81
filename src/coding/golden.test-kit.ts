import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { openReader } from '../pipeline.js'
import { type ReportRecord, daySchema } from '../record/index.js'

const passage = z.object({ about: z.string(), text: z.string(), day: daySchema.optional() })

/** The passages of a golden file, each with what is expected of it. */
export function readGolden<Shape extends z.ZodRawShape>(file: URL, expected: Shape) {
  return z.array(passage.extend(expected).strict()).parse(parse(readFileSync(file, 'utf8')))
}

let opened: ReturnType<typeof openReader> | undefined

/** The record of a passage; the reader is opened once. */
export function recordOf({ text, day }: { text: string; day?: string | undefined }): ReportRecord {
  opened ??= openReader()
  const report = {
    id: 'passage',
    title: null,
    outlet: null,
    agency: null,
    published: day ?? null,
    place: null,
    language: 'en',
    text,
  }
  const { record, issues } = opened.reader.read(report)
  if (!record) throw new Error(issues.map((issue) => issue.message).join('\n'))
  return record
}

/** Writes what has changed beside the golden file, so that a true improvement can be taken over; nothing where nothing has. */
export function writeChanged(golden: URL, changed: readonly unknown[]): void {
  const file = fileURLToPath(golden).replace(/\.yaml$/u, '-changed.yaml')
  if (changed.length > 0) writeFileSync(file, stringify(changed, { lineWidth: 0 }))
  else if (existsSync(file)) rmSync(file)
}
