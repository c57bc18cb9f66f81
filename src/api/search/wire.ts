import { z } from '@hono/zod-openapi'
import { daySchema, layerSchema, reportSchema } from '../../record/index.js'
import { wireActorSchema, wireEntrySchema } from '../wire.js'
import { fieldNames } from './fields.js'

/** Stretches of a text in which searched words stand; offsets in that text, in UTF-16 code units. */
const marksSchema = z.array(z.tuple([z.int(), z.int()]))

/** Words of a report. `start`: where they begin in its text; `entry`: one that is proved by them, if any. */
export const passageSchema = z.object({
  start: z.int(),
  text: z.string(),
  marks: marksSchema,
  entry: z.string().nullable(),
})
export type Passage = z.infer<typeof passageSchema>

/** Why an entry is there, best first: its own words hold all; as one phrase; some stand in names or kind only. */
export const whyFound = ['phrase', 'words', 'names', 'fields'] as const

const entryHitSchema = z.object({
  entry: wireEntrySchema,
  passages: z.array(passageSchema),
  why: z.enum(whyFound),
  /** How many of other reports tell the same day in the same words, as copies do. */
  same: z.int(),
})
const reportHitSchema = z.object({
  report: reportSchema.omit({ text: true }),
  learned: daySchema,
  entries: z.int(),
  titleMarks: marksSchema,
  passages: z.array(passageSchema),
  /** How often the words stand in its text. */
  times: z.int(),
})
const actorHitSchema = z.object({
  actor: wireActorSchema,
  nameMarks: marksSchema,
  /** Another name of the same, where it was found by that. */
  alias: z.string().nullable(),
  entries: z.int(),
  reports: z.int(),
})
export type EntryHit = z.infer<typeof entryHitSchema>
export type ReportHit = z.infer<typeof reportHitSchema>
export type ActorHit = z.infer<typeof actorHitSchema>

const countsByLayer = z.record(layerSchema, z.int())

const found = z.object({
  entries: z.object({ total: z.int(), layers: countsByLayer, hits: z.array(entryHitSchema) }),
  reports: z.object({ total: z.int(), hits: z.array(reportHitSchema) }),
  actors: z.object({ total: z.int(), hits: z.array(actorHitSchema) }),
})
export type Found = z.infer<typeof found>

const place = { start: z.int(), end: z.int() }

export const searchAnswerSchema = z
  .object({
    /** What was not understood; then nothing was searched. */
    problems: z.array(z.object({ ...place, message: z.string(), instead: z.string().nullable() })),
    found: found.nullable(),
    /** Where nothing was found: how much each part would find by itself. */
    alone: z.array(z.object({ ...place, text: z.string(), entries: z.int(), reports: z.int() })),
    /** Searches that find something in this ledger; for an empty box. */
    examples: z.array(z.object({ q: z.string(), about: z.string(), entries: z.int(), reports: z.int() })),
    fields: z.array(z.enum(fieldNames)),
  })
  .openapi('Search')
export type SearchAnswer = z.infer<typeof searchAnswerSchema>
