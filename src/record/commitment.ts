import { z } from 'zod'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const claimStatuses = ['kept', 'pending', 'breached', 'rejected', 'disputed'] as const

/** What somebody says about the fate of a commitment. */
export const claimSchema = z.object({
  status: z.enum(claimStatuses),
  by: z.array(z.string()),
  date: whenSchema.nullable(),
  evidence: z.array(spanSchema).min(1),
})
export type Claim = z.infer<typeof claimSchema>

/** What was agreed between parties, and every claim about its fate. */
export const commitmentSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  parties: z.array(z.string()),
  owed_by: z.array(z.string()),
  agreed: whenSchema.nullable(),
  claims: z.array(claimSchema),
  evidence: z.array(spanSchema).min(1),
})
export type Commitment = z.infer<typeof commitmentSchema>
