import { z } from '@hono/zod-openapi'
import { claimStatuses, daySchema, reportSchema, whenSchema } from '../../record/index.js'
import { promiseStates } from '../../view/promise-state.js'

const reportHead = reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true })
const proofSchema = z.object({ entry: z.string(), report: reportHead, words: z.string() })

const claimSchema = z.object({
  by: z.array(z.string()),
  status: z.enum(claimStatuses),
  /** When it is so, as the claimant says; null where untold. */
  date: whenSchema.nullable(),
  learned: daySchema,
  proof: proofSchema,
})
export type WireClaim = z.infer<typeof claimSchema>

/** The shape is that of `view/promises` and `view/history`. */
export const promiseSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(promiseStates),
  agreed: whenSchema.nullable(),
  learned: daySchema,
  parties: z.array(z.string()),
  owedBy: z.array(z.string()),
  /** The words in which it is told, report by report. */
  terms: z.array(proofSchema),
  claims: z.array(claimSchema),
  /** The steps of its life, in order of learning: what was said with each, and where. */
  history: z.array(
    z.object({
      learned: daySchema,
      said: z.array(z.object({ status: z.enum(claimStatuses), by: z.array(z.string()) })),
      proofs: z.array(proofSchema),
    }),
  ),
  origins: z.array(z.string()),
})
export type WirePromise = z.infer<typeof promiseSchema>

const stateCounts = z.object({
  disputed: z.int(),
  breached: z.int(),
  rejected: z.int(),
  kept: z.int(),
  pending: z.int(),
  untold: z.int(),
})

export const promisesSchema = z
  .object({
    /** By state, of those of the period, party and actor. */
    counts: stateCounts,
    /** Those who are bound by most promises first, for people who look for one. */
    parties: z.array(z.object({ name: z.string(), promises: z.int() })),
    total: z.int(),
    promises: z.array(promiseSchema),
  })
  .openapi('Promises')
export type WirePromises = z.infer<typeof promisesSchema>
