import { z } from 'zod'
import { actorSchema } from './actor.js'
import { layerSchema } from './record.js'
import { spanSchema } from './span.js'

/**
 * What a ruling hangs on: the words of a report that prove the entry ruled on. `entry` is its id when the ruling was
 * made; a later reading may give it another.
 */
export const anchorSchema = z.object({
  report: z.string(),
  layer: layerSchema,
  entry: z.string(),
  evidence: z.array(spanSchema).min(1),
})
export type Anchor = z.infer<typeof anchorSchema>

/** How reliable a source is, A to F (Admiralty system; NATO AJP-2.1): A completely reliable … F can't be judged. */
export const reliabilities = ['A', 'B', 'C', 'D', 'E', 'F'] as const
export const reliabilitySchema = z.enum(reliabilities)
export type Reliability = z.infer<typeof reliabilitySchema>

/** How credible a piece of information is, 1 to 6 (Admiralty system): 1 confirmed by others … 6 can't be judged. */
export const credibilitySchema = z.int().min(1).max(6)
export type Credibility = z.infer<typeof credibilitySchema>

const on = anchorSchema

/** What a person decided, by `act`. */
export const decisionSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept'), on }),
  z.object({ act: z.literal('reject'), on }),
  /** To be looked at again. */
  z.object({ act: z.literal('flag'), on }),
  /** The field has this value; `cast` holds actors that the value names and the report's own cast may lack. */
  z.object({ act: z.literal('amend'), on, field: z.string().min(1), value: z.json(), cast: z.array(actorSchema) }),
  /** The two tell one thing. */
  z.object({ act: z.literal('join'), on, with: anchorSchema }),
  /** The two tell different things. */
  z.object({ act: z.literal('split'), on, from: anchorSchema }),
  z.object({ act: z.literal('rate-entry'), on, credibility: credibilitySchema }),
  /** `source`: an agency or outlet. */
  z.object({ act: z.literal('rate-source'), source: z.string().min(1), reliability: reliabilitySchema }),
  /** The outlet took the report back, as the report `by` tells; what it alone tells no longer counts. */
  z.object({ act: z.literal('retract'), report: z.string(), by: z.string().nullable() }),
  /** The outlet corrected the report; `by` is the report that does, if it was read. */
  z.object({ act: z.literal('correct'), report: z.string(), by: z.string().nullable() }),
  /** The ruling no longer holds; undoing an undoing makes it hold again. */
  z.object({ act: z.literal('undo'), ruling: z.int().positive() }),
])
export type Decision = z.infer<typeof decisionSchema>
export type RulingAct = Decision['act']

/** A person's decision: who (`by`), when (`at`, ISO 8601 instant in UTC), why. Numbers count up over the ledger. */
export const rulingSchema = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string().trim().min(1, 'a ruling names who made it'),
  why: z.string().trim().min(1, 'a ruling says why'),
  decision: decisionSchema,
})
export type Ruling = z.infer<typeof rulingSchema>
/** A ruling before the ledger has numbered it. */
export type NewRuling = Omit<Ruling, 'number'>
