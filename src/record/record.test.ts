import { describe, expect, it } from 'vitest'
import {
  type EventType,
  type ReportRecord,
  brokenSpans,
  eventTypes,
  isFault,
  issueOf,
  quadClass,
  recordSchema,
  spansIn,
} from './index.js'

const text = 'Chad urged Sudan to leave.'
const evidence = [{ start: 0, end: 26, text }]
const record: ReportRecord = {
  format: 'rapporteur/1',
  report: {
    id: 'r1',
    title: null,
    outlet: null,
    agency: null,
    published: '2020-03-04',
    place: null,
    language: 'en',
    text,
  },
  actors: [
    {
      id: 'chad',
      name: 'Chad',
      kind: 'state',
      code: 'TCD',
      aliases: [],
      of: null,
      roles: [],
      mentions: [{ start: 0, end: 4, text: 'Chad' }],
    },
    { id: 'sudan', name: 'Sudan', kind: 'state', code: 'SDN', aliases: [], of: null, roles: [], mentions: [] },
  ],
  statements: [],
  events: [
    {
      id: 'e1',
      type: 'REQUEST',
      mode: null,
      cameo: '0256',
      source: ['chad'],
      target: ['sudan'],
      status: 'happened',
      date: null,
      place: null,
      statement: null,
      evidence,
    },
  ],
  talks: [],
  proposals: [],
  commitments: [],
  measures: [],
  figures: [],
  positions: [],
}

/** The record with one field of its event changed. */
const withEvent = (change: object): unknown => ({
  ...record,
  events: record.events.map((event) => ({ ...event, ...change })),
})

describe('the record of a report', () => {
  it('is accepted as it is', () => {
    expect(recordSchema.parse(record)).toEqual(record)
  })

  it.each([
    ['an entry without evidence', withEvent({ evidence: [] })],
    ['an unknown event type', withEvent({ type: 'PROVIDE' })],
    ['an unknown status', withEvent({ status: 'rumoured' })],
    ['a date that is no day', withEvent({ date: { text: 'May', from: 'May 2020', to: null } })],
    ['a span that begins before the text', withEvent({ evidence: [{ start: -1, end: 3, text: 'Cha' }] })],
    ['an empty span', withEvent({ evidence: [{ start: 3, end: 3, text: '' }] })],
    ['a record of another format', { ...record, format: 'rapporteur/0' }],
    ['a record without a layer', { ...record, talks: undefined }],
  ])('refuses %s', (_, value) => {
    expect(recordSchema.safeParse(value).success).toBe(false)
  })

  it('gives every span inside a value, depth first', () => {
    expect([...spansIn(record)].map((span) => span.text)).toEqual(['Chad', text])
    expect([...spansIn([null, 3, 'text', { a: [] }])]).toEqual([])
  })

  it('shows the spans that do not read back', () => {
    const broken = { start: 1, end: 5, text: 'Chad' }
    const event = record.events[0]
    if (!event) throw new Error('the sample has an event')
    expect(brokenSpans(record)).toEqual([])
    expect(brokenSpans({ ...record, events: [{ ...event, evidence: [...evidence, broken] }] })).toEqual([broken])
  })
})

describe('quad classes', () => {
  const classes: Record<EventType, string> = {
    AGREE: 'verbal cooperation',
    CONSULT: 'verbal cooperation',
    SUPPORT: 'verbal cooperation',
    CONCEDE: 'verbal cooperation',
    COOPERATE: 'material cooperation',
    AID: 'material cooperation',
    RETREAT: 'material cooperation',
    REQUEST: 'verbal conflict',
    ACCUSE: 'verbal conflict',
    REJECT: 'verbal conflict',
    THREATEN: 'verbal conflict',
    PROTEST: 'material conflict',
    SANCTION: 'material conflict',
    MOBILIZE: 'material conflict',
    COERCE: 'material conflict',
    ASSAULT: 'material conflict',
  }

  it.each(eventTypes)('knows that of %s', (type) => {
    expect(quadClass(type)).toBe(classes[type])
  })
})

describe('issues', () => {
  it('tell a fault from a notice', () => {
    expect(isFault(issueOf('file-empty', 'a.txt', 'The file is empty.'))).toBe(true)
    expect(isFault(issueOf('report-undated', 'a.txt', 'Nothing tells the day.'))).toBe(false)
  })
})
