import { z } from '@hono/zod-openapi'
import { credibilitySchema, daySchema, layerSchema, reliabilitySchema, reportSchema } from '../../record/index.js'
import { realDay, sinceBeforeUntil, inOrder } from '../query.js'
import { accountSchema, wireEntrySchema } from '../wire.js'

/** Why an entry is in the queue, most pressing first. */
export const reasonKinds = ['flagged', 'contradicted', 'disputed', 'lone', 'unread'] as const
export type ReasonKind = (typeof reasonKinds)[number]
const reasonSchema = z.object({ kind: z.enum(reasonKinds), words: z.string() })

const pieces = z.array(z.array(z.object({ text: z.string(), proof: z.boolean() })))

/** What people ruled on an entry, as it stands. */
const ruledSchema = z.object({
  accepted: z.boolean(),
  rejected: z.boolean(),
  flagged: z.boolean(),
  amended: z.array(z.string()),
})

/** An entry to be checked, with the words around its proof. */
export const reviewItemSchema = z
  .object({
    entry: wireEntrySchema,
    reason: reasonSchema.nullable(),
    /** Stretches of the report, each cut where the proof begins and ends. */
    passages: pieces,
    ruled: ruledSchema.nullable(),
  })
  .openapi('ReviewItem')
export type ReviewItem = z.infer<typeof reviewItemSchema>

export const queueQuerySchema = z
  .object({
    layer: layerSchema.optional(),
    actor: z.string().trim().min(1).max(200).optional(),
    since: realDay.optional(),
    until: realDay.optional(),
    report: z.string().min(1).max(300).optional(),
    reason: z.enum(reasonKinds).optional(),
    /** `open`: what nobody has accepted, rejected or amended yet; `all`: those as well. */
    show: z.enum(['open', 'all']).default('open'),
    offset: z.coerce.number().pipe(z.int().min(0)).default(0),
    limit: z.coerce.number().pipe(z.int().min(1).max(200)).default(30),
  })
  .refine(sinceBeforeUntil, inOrder)
export type QueueQuery = z.infer<typeof queueQuerySchema>

export const queueSchema = z
  .object({
    /** How many meet the question. */
    total: z.int(),
    /** The same by reason, whatever reason was asked for. */
    reasons: z.record(z.enum(reasonKinds), z.int()),
    /** How many entries people have settled, of how many, whatever was asked for. */
    settled: z.int(),
    entries: z.int(),
    /** Reports are still being compared: most reasons, and the order by them, come later. */
    comparing: z.boolean(),
    /** Beyond this period nothing was compared: it would have been too much. */
    limited: z.object({ since: daySchema, until: daySchema }).nullable(),
    items: z.array(reviewItemSchema),
  })
  .openapi('ReviewQueue')
export type ReviewQueue = z.infer<typeof queueSchema>

export const loggedSchema = z
  .object({
    number: z.int(),
    at: z.string(),
    by: z.string(),
    why: z.string(),
    act: z.string(),
    /** In a clause. */
    what: z.string(),
    /** `adrift`: a later reading no longer has what it was about. */
    state: z.enum(['stands', 'undone', 'adrift']),
    /** The entry that it is about. */
    on: z.object({ entry: z.string(), report: z.string(), layer: layerSchema, words: z.string() }).nullable(),
    field: z.string().nullable(),
    /** The field's new value, in words. */
    value: z.string().nullable(),
    /** The ruling that this one undoes. */
    undoes: z.int().nullable(),
  })
  .openapi('LoggedRuling')
export type LoggedRuling = z.infer<typeof loggedSchema>

export const logSchema = z
  .object({
    total: z.int(),
    reviewers: z.array(z.object({ by: z.string(), rulings: z.int(), acts: z.record(z.string(), z.int()) })),
    rulings: z.array(loggedSchema),
  })
  .openapi('RulingLog')
export type RulingLog = z.infer<typeof logSchema>

/** Everything beside an entry's own words that helps to judge it. */
export const besideSchema = z
  .object({
    item: reviewItemSchema,
    accounts: z.array(accountSchema),
    origins: z.array(z.string()),
    grounds: z.string(),
    contradictedBy: z.array(z.object({ entry: wireEntrySchema, grounds: z.string() })),
    source: z.string().nullable(),
    reliability: reliabilitySchema,
    credibility: credibilitySchema,
    credibilityGrounds: z.string(),
    rulings: z.array(loggedSchema),
  })
  .openapi('ReviewBeside')
export type ReviewBeside = z.infer<typeof besideSchema>

export const candidatesSchema = z
  .object({
    candidates: z.array(
      z.object({
        entry: wireEntrySchema,
        /** What speaks for their being one, and what against, as far as they were compared. */
        grounds: z.array(z.string()),
        against: z.array(z.string()),
      }),
    ),
  })
  .openapi('JoinCandidates')
export type JoinCandidates = z.infer<typeof candidatesSchema>

const why = z.string().trim().min(1, 'a ruling says why').max(1000)
const by = z.string().trim().min(1).max(100).optional()
/** The description of the interface can't follow a schema that holds itself, so it says “anything”. */
const anyJson = z.unknown().pipe(z.json())

const about = { entry: z.string().min(1), report: z.string().min(1).optional(), why, by }

/** What the page sends of a decision; the server finds the words on which it hangs. */
export const rulingBodySchema = z
  .discriminatedUnion('act', [
    z.object({ act: z.literal('accept'), ...about }),
    z.object({ act: z.literal('reject'), ...about }),
    z.object({ act: z.literal('flag'), ...about }),
    /** `value` as the entry's own field has it; actors by their ids. */
    z.object({ act: z.literal('amend'), ...about, field: z.string().min(1), value: anyJson }),
    z.object({ act: z.literal('join'), ...about, other: z.string().min(1), otherReport: z.string().min(1).optional() }),
    z.object({
      act: z.literal('split'),
      ...about,
      other: z.string().min(1),
      otherReport: z.string().min(1).optional(),
    }),
    z.object({ act: z.literal('rate-entry'), ...about, credibility: credibilitySchema }),
    z.object({ act: z.literal('rate-source'), source: z.string().min(1), reliability: reliabilitySchema, why, by }),
    z.object({ act: z.literal('retract'), report: z.string().min(1), toldBy: z.string().min(1).nullable(), why, by }),
    z.object({ act: z.literal('correct'), report: z.string().min(1), toldBy: z.string().min(1).nullable(), why, by }),
    z.object({ act: z.literal('undo'), ruling: z.int().positive(), why, by }),
  ])
  .openapi('NewRuling')
export type RulingBody = z.infer<typeof rulingBodySchema>

const reportHead = reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true })

/** The words of an entry for a coder who must not see what was made of them. */
export const blindItemSchema = z
  .object({
    entry: z.string(),
    report: reportHead,
    layer: layerSchema,
    passages: pieces,
    /** Who and whom it is about, so that every coder judges the same act; what is coded is left out. */
    from: z.array(z.string()),
    to: z.array(z.string()),
    matter: z.string().nullable(),
    /** What this coder made of it before. */
    mine: z.record(z.string(), z.string()).nullable(),
  })
  .openapi('BlindItem')
export type BlindItem = z.infer<typeof blindItemSchema>

export const blindSchema = z
  .object({
    total: z.int(),
    done: z.int(),
    /** What each field may be, by layer, in the order in which it is asked. */
    fields: z.record(z.string(), z.array(z.object({ name: z.string(), options: z.array(z.string()) }))),
    items: z.array(blindItemSchema),
  })
  .openapi('BlindSample')
export type BlindSample = z.infer<typeof blindSchema>

export const codingBodySchema = z
  .object({
    entry: z.string().min(1),
    report: z.string().min(1),
    by,
    values: z.record(z.string(), z.string().min(1).max(100)),
  })
  .openapi('NewCoding')

const share = z.number().nullable()
export const agreementSchema = z
  .object({
    coders: z.array(z.object({ name: z.string(), items: z.int() })),
    pairs: z.array(
      z.object({
        one: z.string(),
        other: z.string(),
        items: z.int(),
        fields: z.array(
          z.object({
            layer: layerSchema.nullable(),
            field: z.string(),
            n: z.int(),
            observed: share,
            expected: share,
            kappa: share,
            disagreements: z.array(
              z.object({
                entry: z.string(),
                report: z.string(),
                layer: layerSchema,
                words: z.string(),
                one: z.string(),
                other: z.string(),
              }),
            ),
          }),
        ),
      }),
    ),
  })
  .openapi('CoderAgreement')
export type CoderAgreement = z.infer<typeof agreementSchema>
