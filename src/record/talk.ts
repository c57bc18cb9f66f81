import { z } from 'zod'
import { placeSchema } from './place.js'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

export const talkKinds = ['meeting', 'call', 'round', 'visit', 'summit'] as const
export const talkStatuses = ['held', 'planned', 'cancelled', 'broken-off'] as const

/** One occasion on which parties talked; a standing process is no entry. */
export const talkSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(talkKinds),
  participants: z.array(z.string()),
  facilitator: z.array(z.string()),
  date: whenSchema.nullable(),
  place: placeSchema.nullable(),
  duration: z.string().nullable(),
  status: z.enum(talkStatuses),
  outcome: z.enum(['agreement', 'no-agreement']).nullable(),
  evidence: z.array(spanSchema).min(1),
})
export type Talk = z.infer<typeof talkSchema>
