import { z } from '@hono/zod-openapi'
import { daySchema, measureStatuses, phaseSchema } from '../../record/index.js'
import { proofSchema } from './proof.js'

export const standings = ['in force', 'told', 'to come', 'suspended', 'over', 'unknown'] as const
export const standingSchema = z.enum(standings)

/** A rule in the few words of a link. */
export const namedRuleSchema = z
  .object({ id: z.string(), authority: z.array(z.string()), kind: z.string(), rule: z.string() })
  .openapi('NamedRule')

const days = { from: daySchema.nullable(), to: daySchema.nullable() }

const barSchema = z
  .object({
    ...days,
    kind: z.enum(['in force', 'told', 'planned', 'suspended', 'over']),
    rule: z.string(),
    /** The passage in which its words stand; null where they are worked out. */
    words: z.string().nullable(),
    now: z.boolean(),
    next: z.boolean(),
  })
  .openapi('Bar')

/** Two phases whose days don't meet: `gap`, nothing is told of from..to; `overlap`, both hold then. */
const seamSchema = z
  .object({
    kind: z.enum(['gap', 'overlap']),
    one: phaseSchema,
    next: phaseSchema,
    from: daySchema,
    to: daySchema,
  })
  .openapi('Seam')

const stepSchema = z.object({
  learned: daySchema,
  status: z.enum(measureStatuses).nullable(),
  phases: z.array(phaseSchema),
  /** Places in the rule's proofs. */
  proofs: z.array(z.int()),
})

/** One rule as it stands on the day asked about. */
export const ruleSchema = z
  .object({
    ...namedRuleSchema.shape,
    appliesTo: z.string().nullable(),
    standing: standingSchema,
    /** Told as suspended or ended only on this day, after the one asked about; null otherwise. */
    haltTold: daySchema.nullable(),
    /** The words of its date, where no day could be made of them. */
    dateWords: z.string().nullable(),
    /** First and last day on which something was learned of it. */
    learned: z.object({ from: daySchema, to: daySchema }),
    bars: z.array(barSchema),
    seams: z.array(seamSchema),
    /** Accounts learned on one day that tell another standing or other phases. */
    disputedBy: z.array(
      z.object({ status: z.enum(measureStatuses).nullable(), phases: z.array(phaseSchema), proof: proofSchema }),
    ),
    answers: z.array(namedRuleSchema),
    answeredBy: z.array(namedRuleSchema),
    /** Independent sources; copies don't count. */
    origins: z.array(z.string()),
    /** How many reports tell it, copies too. */
    accounts: z.int(),
    /** The words of those that told it last, the latest first. */
    proofs: z.array(proofSchema),
    /** The last steps of its life, by those proofs. */
    history: z.array(stepSchema),
  })
  .openapi('Rule')
export type WireRule = z.infer<typeof ruleSchema>

export const rulesSchema = z
  .object({
    /** The day on which the rules are looked at, and where it came from. */
    day: daySchema.nullable(),
    basis: z.enum(['asked', 'as-of', 'covered']),
    counts: z.record(standingSchema, z.int()),
    /** The soonest beginning of a rule or phase after the day. */
    next: z.object({ day: daySchema, what: z.string(), rule: namedRuleSchema, others: z.int() }).nullable(),
    /** The nearest days before and after on which some rule or phase begins or ends. */
    turns: z.object({ before: daySchema.nullable(), after: daySchema.nullable() }),
    /** How many meet the question, and those of this page of them. */
    total: z.int(),
    rules: z.array(ruleSchema),
  })
  .openapi('Rules')
export type WireRules = z.infer<typeof rulesSchema>
