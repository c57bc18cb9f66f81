import { z } from 'zod'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

/** In the manual's order of rank (section 3): an earlier act outranks what goes with it. */
export const speechActs = [
  'demand',
  'reject',
  'accept',
  'accuse',
  'threaten',
  'promise',
  'offer',
  'warn',
  'deny',
  'criticise',
  'praise',
  'inform',
] as const
export const speechActSchema = z.enum(speechActs)
export type SpeechAct = z.infer<typeof speechActSchema>

export const channels = [
  'statement',
  'speech',
  'press',
  'interview',
  'social-media',
  'phone',
  'meeting',
  'letter',
  'broadcast',
  'media-report',
] as const
export const channelSchema = z.enum(channels)
export type Channel = z.infer<typeof channelSchema>

/** Speech, writing or thought attributed to a speaker. Actor fields hold actor ids of the same record. */
export const statementSchema = z.object({
  id: z.string().min(1),
  speakers: z.array(z.string()),
  act: speechActSchema,
  direct: z.enum(['direct', 'indirect', 'mixed']),
  channel: channelSchema.nullable(),
  platform: z.string().nullable(),
  addressees: z.array(z.string()),
  date: whenSchema.nullable(),
  content: z.array(spanSchema).min(1),
  evidence: z.array(spanSchema).min(1),
})
export type Statement = z.infer<typeof statementSchema>
