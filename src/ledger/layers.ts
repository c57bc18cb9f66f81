import type { z } from 'zod'
import {
  type AnyEntry,
  type Layer,
  type Measure,
  type Place,
  type Span,
  type When,
  commitmentSchema,
  eventSchema,
  figureSchema,
  layerSchema,
  measureSchema,
  positionSchema,
  proposalSchema,
  statementSchema,
  talkSchema,
} from '../record/index.js'
import type { EvidenceMark } from './ledger.js'

/** What the ledger needs to know of an entry of any layer. */
export interface Described extends Facts {
  readonly layer: Layer
}

interface Facts {
  readonly body: AnyEntry
  /** Ids of the actors that the entry names, in the body's order, each once. */
  readonly actors: readonly string[]
  /** Ids of entries of the same report that the entry points at. */
  readonly pointsAt: readonly string[]
  /** Days on which it happened, both inclusive; null where untold or open. */
  readonly from: string | null
  readonly to: string | null
  readonly type: string | null
  readonly statuses: readonly string[]
  readonly place: Place | null
  readonly evidence: readonly Pick<EvidenceMark, 'role' | 'span'>[]
}

/** How one layer's entries are read; what is left out is empty for that layer. */
interface Reader<E> {
  readonly actors: (entry: E) => readonly (string | null)[]
  readonly pointsAt?: (entry: E) => readonly (string | null)[]
  readonly when?: (entry: E) => Pick<When, 'from' | 'to'> | null
  readonly type?: (entry: E) => string
  readonly statuses?: (entry: E) => readonly (string | null)[]
  readonly place?: (entry: E) => Place | null
  readonly content?: (entry: E) => readonly Span[]
  readonly claims?: (entry: E) => readonly Span[]
}

/** Reads a body of the given layer; throws a `ZodError` where it has not the layer's shape. */
export const describe = (layer: Layer, body: unknown): Described => ({ layer, ...readers[layer](body) })

/** The entry that a row of the table `entry` holds. */
export const describeRow = (row: { readonly layer: string; readonly body: string }): Described =>
  describe(layerSchema.parse(row.layer), JSON.parse(row.body))

const reader =
  <E extends AnyEntry>(schema: z.ZodType<E>, facts: Reader<E>) =>
  (value: unknown): Facts => {
    const body = schema.parse(value)
    const when = facts.when?.(body) ?? null
    return {
      body,
      actors: distinct(facts.actors(body)),
      pointsAt: distinct(facts.pointsAt?.(body) ?? []),
      from: when?.from ?? null,
      to: when?.to ?? null,
      type: facts.type?.(body) ?? null,
      statuses: distinct(facts.statuses?.(body) ?? []),
      place: facts.place?.(body) ?? null,
      evidence: [
        ...marks('evidence', body.evidence),
        ...marks('content', facts.content?.(body) ?? []),
        ...marks('claim', facts.claims?.(body) ?? []),
      ],
    }
  }

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]

const marks = (role: EvidenceMark['role'], spans: readonly Span[]) => spans.map((span) => ({ role, span }))

const readers: Readonly<Record<Layer, (value: unknown) => Facts>> = {
  statements: reader(statementSchema, {
    actors: (one) => [...one.speakers, ...one.addressees],
    when: (one) => one.date,
    type: (one) => one.act,
    content: (one) => one.content,
  }),
  events: reader(eventSchema, {
    actors: (one) => [...one.source, ...one.target],
    pointsAt: (one) => [one.statement],
    when: (one) => one.date,
    type: (one) => one.type,
    statuses: (one) => [one.status],
    place: (one) => one.place,
  }),
  talks: reader(talkSchema, {
    actors: (one) => [...one.participants, ...one.facilitator],
    when: (one) => one.date,
    type: (one) => one.kind,
    statuses: (one) => [one.status],
    place: (one) => one.place,
  }),
  proposals: reader(proposalSchema, {
    actors: (one) => [...one.by, ...one.to, ...one.responses.map((response) => response.actor)],
    when: (one) => one.date,
    statuses: (one) => one.responses.map((response) => response.response),
  }),
  commitments: reader(commitmentSchema, {
    actors: (one) => [...one.parties, ...one.owed_by, ...one.claims.flatMap((claim) => claim.by)],
    when: (one) => one.agreed,
    statuses: (one) => one.claims.map((claim) => claim.status),
    claims: (one) => one.claims.flatMap((claim) => claim.evidence),
  }),
  measures: reader(measureSchema, {
    actors: (one) => one.authority,
    pointsAt: (one) => [one.answers],
    when: (one) => one.date ?? whenOfPhases(one),
    type: (one) => one.kind,
    statuses: (one) => [one.status],
  }),
  figures: reader(figureSchema, {
    actors: (one) => [...one.of, one.attributed_to],
    when: (one) => one.date,
    place: (one) => one.place,
  }),
  positions: reader(positionSchema, {
    actors: (one) => [...one.holder, ...one.toward],
    type: (one) => one.stance,
  }),
}

/** A measure without a date of its own runs from its first phase's first day to its last phase's last. */
const whenOfPhases = (measure: Measure): Pick<When, 'from' | 'to'> => ({
  from: measure.phases.at(0)?.from ?? null,
  to: measure.phases.at(-1)?.to ?? null,
})
