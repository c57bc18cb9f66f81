import { z } from 'zod'
import { type ReportRecord, daySchema, measureStatuses } from '../../record/index.js'
import { goldenSuite } from '../golden.test-kit.js'

const bounds = z.strictObject({ from: daySchema.nullable(), to: daySchema.nullable() })
const rule = z.strictObject({
  authority: z.array(z.string()),
  kind: z.string(),
  applies_to: z.string().nullable().default(null),
  status: z.enum(measureStatuses).nullable(),
  phases: z.array(bounds).default([]),
  answers: z.string().nullable().default(null),
})

/** The measures of a record in the words of the golden file. */
function told({ actors, measures }: ReportRecord): z.infer<typeof rule>[] {
  const nameOf = (id: string): string => actors.find((actor) => actor.id === id)?.name ?? id
  const laidBy = (id: string | null): string | null =>
    measures.find((one) => one.id === id)?.authority.map(nameOf).join() ?? null
  return measures.map(({ authority, kind, applies_to, status, phases, answers }) => ({
    authority: authority.map(nameOf),
    kind,
    applies_to,
    status,
    phases: phases.map(({ from, to }) => ({ from, to })),
    answers: laidBy(answers),
  }))
}

goldenSuite('measures', import.meta.url, rule, told)
