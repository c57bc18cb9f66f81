import { z } from 'zod'
import { placeSchema } from './place.js'
import { spanSchema } from './span.js'
import { whenSchema } from './when.js'

/** PLOVER's sixteen event types (PLOVER codebook, Open Event Data Alliance), in quad-class order. */
export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const eventTypeSchema = z.enum(eventTypes)
export type EventType = z.infer<typeof eventTypeSchema>

export const quadClasses = [
  'verbal cooperation',
  'material cooperation',
  'verbal conflict',
  'material conflict',
] as const
export type QuadClass = (typeof quadClasses)[number]

/** The quad class of an event type: cooperation or conflict, by words or by deeds. */
export function quadClass(type: EventType): QuadClass {
  const at = eventTypes.indexOf(type)
  return at < 4
    ? 'verbal cooperation'
    : at < 7
      ? 'material cooperation'
      : at < 11
        ? 'verbal conflict'
        : 'material conflict'
}

export const eventStatuses = [
  'happened',
  'ongoing',
  'planned',
  'requested',
  'conditional',
  'denied',
  'alleged',
] as const
export const eventStatusSchema = z.enum(eventStatuses)
export type EventStatus = z.infer<typeof eventStatusSchema>

/** One act. `cameo` is the CAMEO code that says it most exactly; `statement` names the statement that tells it. */
export const eventSchema = z.object({
  id: z.string().min(1),
  type: eventTypeSchema,
  mode: z.string().nullable(),
  cameo: z.string().nullable(),
  source: z.array(z.string()),
  target: z.array(z.string()),
  status: eventStatusSchema,
  date: whenSchema.nullable(),
  place: placeSchema.nullable(),
  statement: z.string().nullable(),
  evidence: z.array(spanSchema).min(1),
})
export type CodedEvent = z.infer<typeof eventSchema>
