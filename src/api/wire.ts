import { z } from '@hono/zod-openapi'
import type { LedgerEntry } from '../ledger/ledger.js'
import {
  actorSchema,
  commitmentSchema,
  daySchema,
  eventSchema,
  figureSchema,
  layerSchema,
  measureSchema,
  positionSchema,
  proposalSchema,
  reportSchema,
  statementSchema,
  talkSchema,
} from '../record/index.js'

/** An actor without its mentions in a single report. */
export const wireActorSchema = actorSchema.omit({ mentions: true }).openapi('Actor')

const frame = {
  id: z.string(),
  from: daySchema.nullable(),
  to: daySchema.nullable(),
  learned: daySchema,
  report: reportSchema.pick({ id: true, title: true, outlet: true, agency: true, published: true }),
  actors: z.array(wireActorSchema),
}

/** An entry as it goes over the wire: `layer` tells which body it has. */
export const wireEntrySchema = z
  .discriminatedUnion('layer', [
    z.object({ ...frame, layer: z.literal('statements'), body: statementSchema }),
    z.object({ ...frame, layer: z.literal('events'), body: eventSchema }),
    z.object({ ...frame, layer: z.literal('talks'), body: talkSchema }),
    z.object({ ...frame, layer: z.literal('proposals'), body: proposalSchema }),
    z.object({ ...frame, layer: z.literal('commitments'), body: commitmentSchema }),
    z.object({ ...frame, layer: z.literal('measures'), body: measureSchema }),
    z.object({ ...frame, layer: z.literal('figures'), body: figureSchema }),
    z.object({ ...frame, layer: z.literal('positions'), body: positionSchema }),
  ])
  .openapi('Entry')
export type WireEntry = z.infer<typeof wireEntrySchema>

/** Where else the same thing is told. */
export const accountSchema = z.object({ entry: z.string(), report: frame.report }).openapi('Account')
export type Account = z.infer<typeof accountSchema>

/** One thing told, by one report or several. */
export const toldSchema = z
  .object({
    entry: wireEntrySchema,
    /** The other reports that tell it. */
    accounts: z.array(accountSchema),
    /** Who tells it independently: agencies, else outlets, else reports; copies don't count. */
    origins: z.array(z.string()),
    /** Why the accounts are held to tell one thing. */
    grounds: z.string(),
  })
  .openapi('Told')
export type WireTold = z.infer<typeof toldSchema>

export const reportAnswerSchema = z
  .object({
    report: reportSchema,
    file: z.string(),
    learned: daySchema,
    readAt: z.string(),
    /** In the order in which they stand in the text. */
    entries: z.array(wireEntrySchema),
  })
  .openapi('Report')
export type ReportAnswer = z.infer<typeof reportAnswerSchema>

export const keptActorSchema = z
  .object({ actor: wireActorSchema, entries: z.int(), reports: z.int() })
  .openapi('KeptActor')

export const caseSchema = z
  .object({
    title: z.string().nullable(),
    parties: z.array(z.string()),
    thirdParties: z.array(z.string()),
    /** Who sits at the desk, as far as the server was told. */
    user: z.string().nullable(),
    /** Nothing may be ruled here. */
    readOnly: z.boolean(),
    /** Another one after each reading or ruling. */
    revision: z.string(),
    reports: z.int(),
    entries: z.int(),
    layers: z.record(layerSchema, z.int()),
    /** First and last day of publication; null for an empty ledger. */
    covered: z.object({ from: daySchema, to: daySchema }).nullable(),
    /** The days on which something was learned, in order: what an as-of day may be. */
    learned: z.array(daySchema),
  })
  .openapi('Case')
export type WireCase = z.infer<typeof caseSchema>

/** The ledger's entry for the wire, its layer and body matched and checked. */
export const wireEntry = (entry: LedgerEntry): WireEntry => wireEntrySchema.parse(entry)
