import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ReportRecord, daySchema, measureStatuses } from '../../record/index.js'
import { readGolden, recordOf, writeChanged } from '../golden.test-kit.js'

const bounds = z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() })
const rule = z.strictObject({
  authority: z.array(z.string()),
  kind: z.string(),
  applies_to: z.string().nullable().default(null),
  status: z.enum(measureStatuses).nullable(),
  phases: z.array(bounds).default([]),
  answers: z.string().nullable().default(null),
})
const file = new URL('./measures.golden.yaml', import.meta.url)
const passages = readGolden(file, { measures: z.array(rule) })

/** The measures of a record in the words of the golden file. */
function told({ actors, measures }: ReportRecord): z.infer<typeof rule>[] {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  const laidBy = (id: string | null): string | null => measures.find((one) => one.id === id)?.authority.map(nameOf).join() ?? null
  return measures.map(({ authority, kind, applies_to, status, phases, answers }) => ({
    authority: authority.map(nameOf), kind, applies_to, status, phases: phases.map(({ from, to }) => ({ from, to })), answers: laidBy(answers),
  }))
}

describe('measures of short passages', () => {
  const changed: unknown[] = []
  afterAll(() => writeChanged(file, changed))

  it.each(passages.map((passage) => [passage.about, passage] as const))('%s', (about, passage) => {
    const found = told(recordOf(passage))
    if (JSON.stringify(found) !== JSON.stringify(passage.measures)) changed.push({ about, text: passage.text, measures: found })
    expect(found).toEqual(passage.measures)
  })

  it('shows every rule in the text itself', () => {
    for (const passage of passages) {
      for (const { evidence } of recordOf(passage).measures) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const span of evidence) expect(passage.text.slice(span.start, span.end)).toBe(span.text)
      }
    }
  })
})
