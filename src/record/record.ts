import { z } from 'zod'
import { actorSchema } from './actor.js'
import { commitmentSchema } from './commitment.js'
import { eventSchema } from './event.js'
import { figureSchema } from './figure.js'
import { measureSchema } from './measure.js'
import { positionSchema } from './position.js'
import { proposalSchema } from './proposal.js'
import { reportSchema } from './report.js'
import { type Span, readsBack } from './span.js'
import { statementSchema } from './statement.js'
import { talkSchema } from './talk.js'

export const formatName = 'rapporteur/1'

/** The record of one report: everything that was taken out of it (coding manual, section 1). */
export const recordSchema = z.object({
  format: z.literal(formatName),
  report: reportSchema,
  actors: z.array(actorSchema),
  statements: z.array(statementSchema),
  events: z.array(eventSchema),
  talks: z.array(talkSchema),
  proposals: z.array(proposalSchema),
  commitments: z.array(commitmentSchema),
  measures: z.array(measureSchema),
  figures: z.array(figureSchema),
  positions: z.array(positionSchema),
})
export type ReportRecord = z.infer<typeof recordSchema>

/** The layers of a record that hold entries, in the manual's order; actors are the cast, not entries. */
export const layers = [
  'statements',
  'events',
  'talks',
  'proposals',
  'commitments',
  'measures',
  'figures',
  'positions',
] as const
export const layerSchema = z.enum(layers)
export type Layer = (typeof layers)[number]
/** One entry of the given layer. */
export type EntryOf<L extends Layer> = ReportRecord[L][number]
export type AnyEntry = EntryOf<Layer>

/** Every span anywhere inside a value, depth first. */
export function* spansIn(value: unknown): Generator<Span> {
  if (Array.isArray(value)) {
    for (const item of value) yield* spansIn(item)
  } else if (value !== null && typeof value === 'object') {
    if (isSpan(value)) yield value
    else for (const item of Object.values(value)) yield* spansIn(item)
  }
}

/** The spans of a record that don't read back from its report's text; empty for a true record. */
export const brokenSpans = (record: ReportRecord): Span[] =>
  [...spansIn({ ...record, report: null })].filter((span) => !readsBack(span, record.report.text))

const isSpan = (value: object): value is Span =>
  'start' in value &&
  typeof value.start === 'number' &&
  'end' in value &&
  'text' in value &&
  typeof value.text === 'string'
