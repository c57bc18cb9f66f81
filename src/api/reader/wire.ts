import { z } from '@hono/zod-openapi'
import { daySchema, reportSchema } from '../../record/index.js'
import { wireEntrySchema } from '../wire.js'

const head = reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true })
/** Offsets are UTF-16 code units of the report's text; `end` is exclusive. */
const stretch = z.object({ start: z.int(), end: z.int() })

/** What people ruled on an entry of the report. */
const markSchema = z.object({
  entry: z.string(),
  accepted: z.boolean(),
  rejected: z.boolean(),
  flagged: z.boolean(),
  amended: z.array(z.string()),
})

const relationSchema = z.object({
  report: head,
  kind: z.enum(['exact', 'near', 'excerpt', 'round-up', 'syndicated', 'version', 'correction', 'background']),
  /** Whether the other report came before the one that is read. */
  earlier: z.boolean(),
  /** The share of the words of the one that is read that stand in the other, and the other way round. */
  share: z.number(),
  shareOfOther: z.number(),
  /** Whether the later of the two has no origin of its own. */
  copy: z.boolean(),
})

const withdrawnSchema = z.object({
  act: z.enum(['retract', 'correct']),
  day: daySchema,
  /** The report that says so, if it was read. */
  by: head.nullable(),
  ruling: z.object({ number: z.int(), by: z.string(), at: z.string(), why: z.string() }).nullable(),
})

const knownSchema = z.object({
  known: z.literal(true),
  report: reportSchema,
  file: z.string(),
  learned: daySchema,
  readAt: z.string(),
  /** In the order in which they stand in the text. */
  entries: z.array(wireEntrySchema),
  /** Rejected by a person. */
  setAside: z.array(wireEntrySchema),
  marks: z.array(markSchema),
  sentences: z.int(),
  /** Sentences that no entry's words reach into. */
  untouched: z.array(stretch),
  relations: z.array(relationSchema),
  withdrawn: withdrawnSchema.nullable(),
})

/** A report as it is read at the desk; one that was learned later than asked for is named, not shown. */
export const readerSchema = z
  .discriminatedUnion('known', [knownSchema, z.object({ known: z.literal(false), report: head, learned: daySchema })])
  .openapi('ReportRead')
export type ReaderAnswer = z.infer<typeof readerSchema>
export type ReportRead = z.infer<typeof knownSchema>
export type Relation = z.infer<typeof relationSchema>
export type RulingMark = z.infer<typeof markSchema>

/** Who else tells the same thing, and how many independent origins tell it in all. */
export const accountsSchema = z
  .object({ others: z.array(z.object({ entry: z.string(), report: head })), origins: z.int() })
  .openapi('OtherAccounts')
export type WireAccounts = z.infer<typeof accountsSchema>

const tellingSchema = z.object({ entry: z.string(), report: head, learned: daySchema, words: z.string() })
const grounds = z.array(z.string())

/** Why an entry stands as it does; the shape is that of `view/why`, each entry by its words. */
export const whySchema = z
  .object({
    members: z.array(tellingSchema),
    origins: z.array(z.string()),
    grounds: z.string(),
    joins: z.array(z.object({ member: tellingSchema, to: tellingSchema, grounds })),
    apart: z.array(z.object({ rival: tellingSchema, grounds, against: grounds })),
    history: z.array(z.object({ learned: daySchema, state: z.string(), entries: z.array(tellingSchema) })),
    contradictedBy: z.array(z.object({ entry: tellingSchema, grounds: z.string() })),
    grades: z.object({
      source: z.string().nullable(),
      reliability: z.string(),
      credibility: z.int(),
      grounds: z.string(),
    }),
    rulings: z.array(
      z.object({ number: z.int(), at: z.string(), by: z.string(), why: z.string(), decided: z.string() }),
    ),
  })
  .openapi('Why')
export type WireWhy = z.infer<typeof whySchema>
export type Telling = z.infer<typeof tellingSchema>
