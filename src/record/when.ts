import { z } from 'zod'
import { daySchema } from './report.js'

/**
 * A date as told and as worked out. Both ends inclusive; null where the text leaves it open
 * ("Beginning on April 21" has `to: null`) or it can't be resolved (both null, `text` kept).
 */
export const whenSchema = z.object({
  text: z.string(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
})
export type When = z.infer<typeof whenSchema>
