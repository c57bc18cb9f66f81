import { z } from '@hono/zod-openapi'
import { claimStatuses, daySchema } from '../../record/index.js'
import { proofSchema } from '../rules/proof.js'
import { ruleSchema } from '../rules/wire.js'
import { toldSchema } from '../wire.js'

/** The period to which an answer was limited, since all that is held would be too much to compare at once. */
const limitedSchema = z.object({ since: daySchema, until: daySchema }).nullable()

/** How far a reader has come: what a page keeps and asks with on the next visit. */
export const seenSchema = z
  .object({
    /** Tells one ledger from another: when its first report was read. */
    ledger: z.string(),
    /** When the last report was read. */
    readAt: z.string(),
    rulings: z.int(),
  })
  .openapi('Seen')
export type Seen = z.infer<typeof seenSchema>

export const newSchema = z
  .object({
    /** `visit`: read since the last visit; `week`: learned in the last week that reports tell of, or up to the as-of day. */
    mode: z.enum(['visit', 'week']),
    /** First and last day of that week; null for a visit. */
    week: z.object({ since: daySchema, until: daySchema }).nullable(),
    reports: z.int(),
    rulings: z.int(),
    /** The weightiest things told, the weightiest first. */
    told: z.array(toldSchema),
    /** How many things more are told, history that the reports recall left out. */
    more: z.int(),
    /** How many things told happened more than a month before. */
    recalled: z.int(),
    /** Null for an empty ledger. */
    seen: seenSchema.nullable(),
  })
  .openapi('New')
export type WireNew = z.infer<typeof newSchema>

export const todayRulesSchema = z
  .object({
    day: daySchema.nullable(),
    binding: z.array(ruleSchema),
    moreBinding: z.int(),
    suspended: z.int(),
    dates: z.array(z.object({ day: daySchema, what: z.string(), proofs: z.array(proofSchema) })),
    moreDates: z.int(),
  })
  .openapi('TodayRules')
export type WireTodayRules = z.infer<typeof todayRulesSchema>

export const todayPromisesSchema = z
  .object({
    /** All promises known. */
    total: z.int(),
    contested: z.int(),
    /** The contested that were told of last. */
    promises: z.array(
      z.object({
        name: z.string(),
        parties: z.array(z.string()),
        claims: z.array(
          z.object({ status: z.enum(claimStatuses), by: z.array(z.string()), learned: daySchema, proof: proofSchema }),
        ),
      }),
    ),
  })
  .openapi('TodayPromises')
export type WireTodayPromises = z.infer<typeof todayPromisesSchema>

const sayingSchema = z.object({ by: z.string(), claim: z.string(), proofs: z.array(proofSchema) })

export const openSchema = z
  .object({
    /** Of how many things sources give numbers that can't both be right. */
    figures: z.int(),
    /** Of how many acts one denies what another says, or lays it on somebody else. */
    acts: z.int(),
    /** Those told of last. */
    matters: z.array(
      z.object({
        kind: z.enum(['figures', 'acts']),
        title: z.string(),
        day: daySchema.nullable(),
        learned: daySchema,
        sayings: z.array(sayingSchema),
      }),
    ),
    limited: limitedSchema,
  })
  .openapi('Open')
export type WireOpen = z.infer<typeof openSchema>

const actSchema = z.object({
  type: z.string(),
  /** PLOVER's, from -10 (hostile) to 10. */
  score: z.number(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  byPanel: z.boolean(),
  proofs: z.array(proofSchema),
})

const weekSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** Tension per report of the panel; null where nothing of it was read. */
  value: z.number().nullable(),
  /** Null where nothing at all was read. */
  raw: z.number().nullable(),
  reports: z.int(),
  /** Of the panel. */
  panelReports: z.int(),
  /** Acts that count in the week, friendly ones too. */
  acts: z.int(),
  /** The most hostile of them, with their words. */
  gravest: z.array(actSchema),
})
export type WireWeek = z.infer<typeof weekSchema>

export const todayTensionSchema = z
  .object({
    /** A week each, the last that was read at the end. */
    weeks: z.array(weekSchema),
    changes: z.array(
      z.object({
        direction: z.enum(['rise', 'fall']),
        /** First day of the first week of the new level, and last day of the week at whose end it could be told. */
        from: daySchema,
        seen: daySchema,
        before: z.number(),
        after: z.number(),
      }),
    ),
    /** Weeks that are judged, and those that must come before. */
    weeksJudged: z.int(),
    leastBaseline: z.int(),
    falseAlarmsPerYear: z.number(),
    panel: z.object({ outlets: z.array(z.string()), rule: z.enum(['named', 'regular', 'all']) }),
    leftOut: z.int(),
    /** Between two, or within one; the most tense in these weeks first. */
    pairs: z.array(
      z.object({
        names: z.tuple([z.string(), z.string()]),
        acts: z.int(),
        values: z.array(z.number().nullable()),
        peak: z.object({ week: daySchema, value: z.number() }),
      }),
    ),
    limited: limitedSchema,
  })
  .openapi('TodayTension')
export type WireTodayTension = z.infer<typeof todayTensionSchema>
