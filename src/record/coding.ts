import { z } from 'zod'
import { claimStatuses } from './commitment.js'
import { eventStatuses, eventTypes } from './event.js'
import { bounds, figureKinds } from './figure.js'
import { measureStatuses } from './measure.js'
import { stances } from './position.js'
import { responses } from './proposal.js'
import type { Layer } from './record.js'
import { anchorSchema } from './ruling.js'
import { speechActs, statementSchema } from './statement.js'
import { talkKinds, talkStatuses } from './talk.js'

/** The field of every layer: whether the words tell such a thing at all. */
export const toldField = 'told'

/** A field that a second coder fills in without seeing what was coded before. */
export interface CodedField {
  readonly name: string
  /** What it may be; empty where the list is open (a measure's kind). */
  readonly options: readonly string[]
}

const field = (name: string, options: readonly string[]): CodedField => ({ name, options })

/** The fields of each layer whose values come from a list, after `told`. `none`: the words tell no value. */
export const codedFields: Readonly<Record<Layer, readonly CodedField[]>> = {
  statements: [field('act', speechActs), field('direct', statementSchema.shape.direct.options)],
  events: [field('type', eventTypes), field('status', eventStatuses)],
  talks: [
    field('kind', talkKinds),
    field('status', talkStatuses),
    field('outcome', ['agreement', 'no-agreement', 'none']),
  ],
  proposals: [field('response', responses)],
  commitments: [field('status', [...claimStatuses, 'none'])],
  measures: [field('kind', []), field('status', [...measureStatuses, 'none'])],
  figures: [field('bound', bounds), field('kind', [...figureKinds, 'none'])],
  positions: [field('stance', stances)],
}

/** What one person coded of the words on which an entry rests, by field; `told` is `yes` or `no`. */
export const codingSchema = z.object({
  number: z.int().positive(),
  at: z.iso.datetime(),
  by: z.string().trim().min(1, 'a coding names who made it'),
  on: anchorSchema,
  values: z.record(z.string(), z.string().min(1)),
})
export type Coding = z.infer<typeof codingSchema>
/** A coding before the ledger has numbered it. */
export type NewCoding = Omit<Coding, 'number'>

/** Why the values are none that a coder of the layer can give, as a clause; null where they are. */
export function codingObjection(layer: Layer, values: Readonly<Record<string, string>>): string | null {
  const told = values[toldField]
  if (told !== 'yes' && told !== 'no') return `"${toldField}" must be yes or no`
  const wanted = told === 'no' ? [] : codedFields[layer]
  const strange = Object.keys(values).find((name) => name !== toldField && !wanted.some((one) => one.name === name))
  if (strange !== undefined) return `nobody codes the field "${strange}" here`
  for (const { name, options } of wanted) {
    const value = values[name]
    if (value === undefined) return `the field "${name}" is missing`
    if (options.length > 0 && !options.includes(value)) return `the field "${name}" can't be "${value}"`
  }
  return null
}
