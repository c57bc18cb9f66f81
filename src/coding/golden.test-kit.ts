import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { openReader } from '../pipeline.js'
import { type Issue, type ReportRecord, daySchema, spansIn } from '../record/index.js'

const passage = z.object({ about: z.string(), text: z.string(), day: daySchema.optional() })

/** The passages of a golden file, each with what is expected of it. */
export function readGolden<Shape extends z.ZodRawShape>(file: URL, expected: Shape) {
  return z.array(passage.extend(expected).strict()).parse(parse(readFileSync(file, 'utf8')))
}

let opened: ReturnType<typeof openReader> | undefined

interface Passage {
  readonly text: string
  readonly day?: string | undefined
}

/** The record of a passage. */
export const recordOf = (passage: Passage): ReportRecord => readingOf(passage).record

/** The record of a passage and what was noticed in it; the reader is opened once. */
export function readingOf({ text, day }: Passage): { record: ReportRecord; issues: readonly Issue[] } {
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
  return { record, issues }
}

/** Writes what has changed beside the golden file, so that a true improvement can be taken over; nothing where nothing has. */
export function writeChanged(golden: URL, changed: readonly unknown[]): void {
  const file = fileURLToPath(golden).replace(/\.yaml$/u, '-changed.yaml')
  if (changed.length > 0) writeFileSync(file, stringify(changed, { lineWidth: 0 }))
  else if (existsSync(file)) rmSync(file)
}

/**
 * The tests of a layer: every passage of `<layer>.golden.yaml` is told as expected; those of `<layer>.known-gaps.yaml` are
 * expected by the manual but not told so yet. One that comes right fails, so that it is moved to the golden file.
 */
export function goldenSuite<T>(
  layer: string,
  folder: string,
  expected: z.ZodType<T>,
  told: (record: ReportRecord) => T[],
): void {
  const golden = new URL(`./${layer}.golden.yaml`, folder)
  const gaps = new URL(`./${layer}.known-gaps.yaml`, folder)
  const allowed = ['about', 'text', 'day', layer]
  const strict = passage
    .loose()
    .refine((one) => Object.keys(one).every((key) => allowed.includes(key)), `only ${allowed.join(', ')}`)
  const read = (file: URL) =>
    z
      .array(strict)
      .parse(parse(readFileSync(file, 'utf8')))
      .map(({ about, text, day, [layer]: wanted }) => ({ about, text, day, expected: z.array(expected).parse(wanted) }))
  const passages = read(golden)

  describe(`${layer} of short passages`, () => {
    const changed: unknown[] = []
    afterAll(() => writeChanged(golden, changed))
    it.each(passages.map((one) => [one.about, one] as const))('%s', (about, passage) => {
      const found = told(recordOf(passage))
      if (JSON.stringify(found) !== JSON.stringify(passage.expected))
        changed.push({ about, text: passage.text, [layer]: found })
      expect(found).toEqual(passage.expected)
    })

    it('shows every entry in the text itself', () => {
      for (const passage of passages)
        for (const span of spansIn(recordOf(passage))) expect(passage.text.slice(span.start, span.end)).toBe(span.text)
    })
  })

  if (existsSync(gaps))
    describe(`${layer} that are not told right yet: move one that is to the golden file`, () => {
      it.each(read(gaps).map((one) => [one.about, one] as const))('%s', (_, passage) => {
        expect(told(recordOf(passage))).not.toEqual(passage.expected)
      })
    })
}
