import { z } from 'zod'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const responses = ['accepted', 'rejected', 'countered', 'none'] as const

/** What a mediator or party put forward for others to accept, and each party's response. */
export const proposalSchema = z.object({
  id: z.string().min(1),
  by: z.array(z.string()),
  to: z.array(z.string()),
  date: whenSchema.nullable(),
  responses: z.array(z.object({ actor: z.string(), response: z.enum(responses) })),
  evidence: z.array(spanSchema).min(1),
})
export type Proposal = z.infer<typeof proposalSchema>
