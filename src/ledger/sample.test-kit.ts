import {
  type Actor,
  type CodedEvent,
  type NewsReport,
  type ReportRecord,
  type Span,
  type Statement,
  formatName,
} from '../record/index.js'
import type { Reading } from './ledger.js'

// Small true records for tests: a report of one sentence, a demand and the event that it makes.

export const spanIn = (text: string, words: string): Span => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`"${words}" is not in the text`)
  return { start, end: start + words.length, text: words }
}

export const reportOf = (changes: Partial<NewsReport> = {}): NewsReport => ({
  id: 'r1',
  title: 'Envoy urges calm',
  outlet: 'Example Wire',
  agency: null,
  published: '2022-11-22',
  place: null,
  language: 'en',
  text: 'The envoy of the Lake Union urged Đorania on Monday to lift the ban in North Harbour.',
  ...changes,
})

export const actorOf = (changes: Partial<Actor> & { id: string }): Actor => ({
  name: changes.id,
  kind: 'state',
  code: null,
  aliases: [],
  of: null,
  roles: [],
  mentions: [],
  ...changes,
})

export const statementOf = (text: string, changes: Partial<Statement> = {}): Statement => ({
  id: 's-1000',
  speakers: ['envoy'],
  act: 'demand',
  direct: 'indirect',
  channel: null,
  platform: null,
  addressees: ['dorania'],
  date: { text: 'on Monday', from: '2022-11-21', to: '2022-11-21' },
  content: [spanIn(text, text)],
  evidence: [spanIn(text, text)],
  ...changes,
})

export const eventOf = (text: string, changes: Partial<CodedEvent> = {}): CodedEvent => ({
  id: 'e-2000',
  type: 'REQUEST',
  mode: null,
  cameo: '1056',
  source: ['envoy'],
  target: ['dorania'],
  status: 'happened',
  date: { text: 'on Monday', from: '2022-11-21', to: '2022-11-21' },
  place: { text: 'North Harbour', name: 'North Harbour', country: 'DOR', lat: null, lon: null, precision: 'town' },
  statement: 's-1000',
  evidence: [spanIn(text, text)],
  ...changes,
})

export function recordOf(about: Partial<NewsReport> = {}, parts: Partial<ReportRecord> = {}): ReportRecord {
  const report = reportOf(about)
  return {
    format: formatName,
    report,
    actors: [
      actorOf({ id: 'envoy', name: 'the envoy', kind: 'person', of: 'lake-union', roles: ['envoy'] }),
      actorOf({ id: 'lake-union', name: 'Lake Union', kind: 'intergovernmental', code: 'IGOLKU', aliases: ['LU'] }),
      actorOf({ id: 'dorania', name: 'Đorania', code: 'DOR', aliases: ['Port Đor'] }),
    ],
    statements: [statementOf(report.text)],
    events: [eventOf(report.text)],
    talks: [],
    proposals: [],
    commitments: [],
    measures: [],
    figures: [],
    positions: [],
    ...parts,
  }
}

export const readingOf = (changes: Partial<Reading> = {}): Reading => ({
  file: 'reports/r1.txt',
  readAt: '2022-11-25T10:00:00.000Z',
  version: '1',
  ...changes,
})
