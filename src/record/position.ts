import { z } from 'zod'
import { spanSchema } from './span.js'

export const stances = [
  'recognises',
  'does-not-recognise',
  'supports',
  'opposes',
  'claims',
  'member',
  'partner',
] as const

/** A lasting attitude, not an utterance. */
export const positionSchema = z.object({
  id: z.string().min(1),
  holder: z.array(z.string()),
  stance: z.enum(stances),
  issue: z.string().min(1),
  toward: z.array(z.string()),
  evidence: z.array(spanSchema).min(1),
})
export type Position = z.infer<typeof positionSchema>
