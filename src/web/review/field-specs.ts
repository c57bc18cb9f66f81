import type { WireEntry } from '../../api/wire.js'
import {
  bounds,
  channels,
  claimStatuses,
  eventStatuses,
  eventTypes,
  figureCountings,
  figureKinds,
  type Layer,
  measureStatuses,
  responses,
  speechActs,
  stances,
  statementSchema,
  talkKinds,
  talkStatuses,
} from '../../record/index.js'

/** How a field of an entry is corrected. `none`: it may have no value. */
export type FieldSpec = { readonly name: string; readonly label: string } & (
  | { readonly control: 'choice'; readonly options: readonly string[]; readonly none?: true }
  | { readonly control: 'actors' | 'actor' | 'when' | 'number' }
  | { readonly control: 'text'; readonly none?: true }
  /** A list of things of which each has a choice under `key`. */
  | { readonly control: 'each'; readonly options: readonly string[]; readonly key: string }
)

const choice = (name: string, label: string, options: readonly string[]): FieldSpec => ({
  name,
  label,
  control: 'choice',
  options,
})
const choiceOrNone = (name: string, label: string, options: readonly string[]): FieldSpec => ({
  name,
  label,
  control: 'choice',
  options,
  none: true,
})
const actors = (name: string, label: string): FieldSpec => ({ name, label, control: 'actors' })
const when = (name = 'date', label = 'When'): FieldSpec => ({ name, label, control: 'when' })
const text = (name: string, label: string): FieldSpec => ({ name, label, control: 'text' })
const number = (name: string, label: string): FieldSpec => ({ name, label, control: 'number' })

const specs: Readonly<Record<Layer, readonly FieldSpec[]>> = {
  statements: [
    choice('act', 'Act', speechActs),
    actors('speakers', 'Speaker'),
    actors('addressees', 'To'),
    choice('direct', 'Speech', statementSchema.shape.direct.options),
    choiceOrNone('channel', 'Channel', channels),
    when(),
  ],
  events: [
    choice('type', 'Type', eventTypes),
    actors('source', 'Source'),
    actors('target', 'Target'),
    choice('status', 'Status', eventStatuses),
    when(),
  ],
  talks: [
    choice('kind', 'Kind', talkKinds),
    actors('participants', 'Between'),
    actors('facilitator', 'Held by'),
    choice('status', 'Status', talkStatuses),
    choiceOrNone('outcome', 'Outcome', ['agreement', 'no-agreement']),
    when(),
  ],
  proposals: [
    actors('by', 'By'),
    actors('to', 'To'),
    { name: 'responses', label: 'Answer', control: 'each', options: responses, key: 'response' },
    when(),
  ],
  commitments: [
    text('name', 'What'),
    actors('parties', 'Between'),
    actors('owed_by', 'Owed by'),
    { name: 'claims', label: 'Fate', control: 'each', options: claimStatuses, key: 'status' },
    when('agreed', 'Agreed'),
  ],
  measures: [
    actors('authority', 'Authority'),
    text('kind', 'Kind'),
    text('rule', 'Rule'),
    { ...text('applies_to', 'For'), control: 'text', none: true },
    choiceOrNone('status', 'Status', measureStatuses),
    when(),
  ],
  figures: [
    number('value', 'Number'),
    number('low', 'From'),
    number('high', 'To'),
    choice('bound', 'Bound', bounds),
    text('what', 'Of what'),
    choice('kind', 'Kind', figureKinds),
    choice('counting', 'Counts', figureCountings),
    actors('of', 'Whose'),
    { name: 'attributed_to', label: 'According to', control: 'actor' },
    when(),
  ],
  positions: [
    actors('holder', 'Holder'),
    choice('stance', 'Stance', stances),
    text('issue', 'Issue'),
    actors('toward', 'Toward'),
  ],
}

/** The fields of an entry that can be corrected here; those that it lacks can't be. */
export const fieldsToAmend = ({ layer, body }: WireEntry): FieldSpec[] =>
  specs[layer].filter(({ name }) => name in body)

export const valueOf = ({ body }: WireEntry, name: string): unknown =>
  Object.entries(body).find(([key]) => key === name)?.[1]
