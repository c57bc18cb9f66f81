import { z } from 'zod'
import {
  type Actor,
  type Issue,
  type Layer,
  type NewsReport,
  type Span,
  actorSchema,
  formatName,
  issueOf,
  layers,
  readsBack,
  reportSchema,
  spansIn,
} from '../record/index.js'
import { type Described, describe } from './layers.js'

/** What of a record may go in, and an issue for each thing that may not. */
export interface Inspected {
  readonly report: NewsReport
  readonly actors: readonly Actor[]
  readonly entries: readonly Described[]
  readonly issues: readonly Issue[]
}

/** A record that can't go in at all, and the id that it claims. */
export interface TurnedAway {
  readonly report: null
  readonly id: string
  readonly issues: readonly Issue[]
}

/**
 * The one door in: parses the record, re-reads every span, and refuses each entry that can't be proven from the text
 * or names what is not there; the others go on.
 */
export function inspect(record: unknown, file: string): Inspected | TurnedAway {
  const outer = envelopeSchema.safeParse(record)
  if (!outer.success) {
    const id = claimedSchema.safeParse(record).data?.report.id ?? ''
    return {
      report: null,
      id,
      issues: [issueOf('entry-refused', file, `The whole record is refused: ${reasonOf(outer.error)}.`)],
    }
  }
  const { report } = outer.data
  const issues: Issue[] = []
  const refuse: Refuse = (what, reason, span) => {
    const sentence = `In the report "${report.id}", ${what} is refused: ${reason}.`
    issues.push(issueOf('entry-refused', file, sentence, span === undefined ? {} : { span }))
  }
  const actors = onlyOnce(
    outer.data.actors.flatMap((value) => inspectActor(value, report, refuse)),
    actorName,
    refuse,
  )
  const read = layers.flatMap((layer) =>
    outer.data[layer].flatMap((value) => inspectEntry(layer, value, report, refuse)),
  )
  const cast = new Set(actors.map((actor) => actor.id))
  const known = onlyOnce(read, entryName, refuse).filter((entry) => hasCast(entry, cast, refuse))
  return { report, actors, entries: withoutDangling(known, refuse), issues }
}

type Refuse = (what: string, reason: string, span?: Span) => void

/** Ids go into columns and addresses, which don't carry control characters or halves of characters. */
const idSchema = z.string().regex(/^[^\p{Cc}\p{Cs}]+$/u, 'an id holds a control character or half a character')
const identifiedSchema = z.object({ id: idSchema })
const claimedSchema = z.object({ report: z.object({ id: z.string() }) })
const castSchema = actorSchema.extend({ id: idSchema })

const values = z.array(z.unknown())
const envelopeSchema = z.object({
  format: z.literal(formatName),
  report: reportSchema.extend({ id: idSchema }),
  actors: values,
  statements: values,
  events: values,
  talks: values,
  proposals: values,
  commitments: values,
  measures: values,
  figures: values,
  positions: values,
})

/** The actor, without mentions that don't read back: a name is no entry, so the actor itself may stay. */
function inspectActor(value: unknown, report: NewsReport, refuse: Refuse): Actor[] {
  const actor = castSchema.safeParse(value)
  if (!actor.success) {
    refuse(`the actor ${idOf(value)}`, reasonOf(actor.error))
    return []
  }
  const mentions = actor.data.mentions.filter((span) => {
    const sound = readsBack(span, report.text)
    if (!sound) refuse(`a mention of ${actorName(actor.data)}`, misreading(span, report.text), span)
    return sound
  })
  return [{ ...actor.data, mentions }]
}

function inspectEntry(layer: Layer, value: unknown, report: NewsReport, refuse: Refuse): Described[] {
  try {
    identifiedSchema.parse(value)
    const entry = describe(layer, value)
    const broken = [...spansIn(entry.body)].find((span) => !readsBack(span, report.text))
    if (broken === undefined) return [entry]
    refuse(entryName(entry), misreading(broken, report.text), broken)
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault
    refuse(`the ${layer.slice(0, -1)} ${idOf(value)}`, reasonOf(fault))
  }
  return []
}

function hasCast(entry: Described, cast: ReadonlySet<string>, refuse: Refuse): boolean {
  const missing = entry.actors.find((id) => !cast.has(id))
  if (missing !== undefined) refuse(entryName(entry), `it names the actor "${missing}", whom the record does not have`)
  return missing === undefined
}

/** Without the entries that point at one not there; those that pointed at these fall in the next round. */
function withoutDangling(entries: readonly Described[], refuse: Refuse): readonly Described[] {
  const there = new Set(entries.map((entry) => entry.body.id))
  const kept = entries.filter((entry) => {
    const missing = entry.pointsAt.find((id) => !there.has(id))
    if (missing !== undefined) refuse(entryName(entry), `it points at the entry "${missing}", which is not there`)
    return missing === undefined
  })
  return kept.length === entries.length ? kept : withoutDangling(kept, refuse)
}

function onlyOnce<T extends Actor | Described>(things: readonly T[], name: (thing: T) => string, refuse: Refuse): T[] {
  const seen = new Set<string>()
  return things.filter((thing) => {
    const id = 'body' in thing ? thing.body.id : thing.id
    const again = seen.has(id)
    if (again) refuse(name(thing), 'another of this report bears the same id')
    seen.add(id)
    return !again
  })
}

const actorName = (actor: Actor): string => `the actor "${actor.id}"`
const entryName = (entry: Described): string => `the ${entry.layer.slice(0, -1)} "${entry.body.id}"`

function idOf(value: unknown): string {
  const identified = z.object({ id: z.string() }).safeParse(value)
  return identified.success ? JSON.stringify(identified.data.id) : 'without an id'
}

const misreading = (span: Span, text: string): string =>
  `its span ${span.start}–${span.end} reads ${quoted(text.slice(span.start, span.end))} in the text, not ${quoted(span.text)}`

const quoted = (words: string): string => JSON.stringify(words.length > 60 ? `${words.slice(0, 60)}…` : words)

const reasonOf = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => [issue.path.join('.'), issue.message].filter((part) => part !== '').join(': '))
    .join('; ')
