import { z } from 'zod'
import { daySchema } from './report.js'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const measureStatuses = ['announced', 'in-force', 'gradual', 'suspended', 'withdrawn', 'ended'] as const

/** A stretch of a measure with one rule; both ends inclusive, null where open or untold. */
export const phaseSchema = z.object({ from: daySchema.nullable(), to: daySchema.nullable(), rule: z.string() })
export type Phase = z.infer<typeof phaseSchema>

/** A rule that an authority lays on others. `answers` is the id of the measure that it reciprocates. */
export const measureSchema = z.object({
  id: z.string().min(1),
  authority: z.array(z.string()),
  kind: z.string().min(1),
  applies_to: z.string().nullable(),
  rule: z.string().min(1),
  phases: z.array(phaseSchema),
  status: z.enum(measureStatuses).nullable(),
  date: whenSchema.nullable(),
  answers: z.string().nullable(),
  evidence: z.array(spanSchema).min(1),
})
export type Measure = z.infer<typeof measureSchema>
