import type {
  Actor,
  ActorKind,
  CodedEvent,
  Figure,
  Measure,
  NewsReport,
  Place,
  ReportRecord,
  Span,
  Statement,
  Talk,
  When,
} from '../record/index.js'

/** Short ways to write records by hand. */

export const actor = (id: string, name: string, kind: ActorKind, of: string | null = null): Actor => ({
  id,
  name,
  kind,
  of,
  code: null,
  aliases: [],
  roles: [],
  mentions: [],
})

export const on = (day: string, text = day): When => ({ text, from: day, to: day })
export const town = (name: string): Place => ({
  text: name,
  name,
  country: null,
  lat: null,
  lon: null,
  precision: 'town',
})

/** The record of one report; `told` gets a function that finds a passage of the text. */
export function recordOf(
  report: Omit<NewsReport, 'language' | 'place'>,
  actors: Actor[],
  told: (words: (passage: string) => Span[]) => Partial<ReportRecord>,
): ReportRecord {
  const words = (passage: string): Span[] => {
    const start = report.text.indexOf(passage)
    if (start < 0) throw new Error(`not in ${report.id}: ${passage}`)
    return [{ start, end: start + passage.length, text: passage }]
  }
  return {
    format: 'rapporteur/1',
    report: { ...report, language: 'en', place: null },
    actors,
    statements: [],
    events: [],
    talks: [],
    proposals: [],
    commitments: [],
    measures: [],
    figures: [],
    positions: [],
    ...told(words),
  }
}

export const event = (
  over: Partial<CodedEvent> & Pick<CodedEvent, 'id' | 'type' | 'cameo' | 'evidence'>,
): CodedEvent => ({
  mode: null,
  source: [],
  target: [],
  status: 'happened',
  date: null,
  place: null,
  statement: null,
  ...over,
})
export const statement = (
  over: Partial<Statement> & Pick<Statement, 'id' | 'speakers' | 'act' | 'content' | 'evidence'>,
): Statement => ({
  direct: 'direct',
  channel: null,
  platform: null,
  addressees: [],
  date: null,
  ...over,
})
export const figure = (over: Partial<Figure> & Pick<Figure, 'id' | 'value' | 'what' | 'evidence'>): Figure => ({
  low: null,
  high: null,
  bound: 'exact',
  unit: null,
  of: [],
  date: null,
  place: null,
  attributed_to: null,
  ...over,
})
export const measure = (
  over: Partial<Measure> & Pick<Measure, 'id' | 'authority' | 'kind' | 'rule' | 'evidence'>,
): Measure => ({
  applies_to: null,
  phases: [],
  status: null,
  date: null,
  answers: null,
  ...over,
})
export const talk = (over: Partial<Talk> & Pick<Talk, 'id' | 'kind' | 'participants' | 'evidence'>): Talk => ({
  facilitator: [],
  date: null,
  place: null,
  duration: null,
  status: 'held',
  outcome: null,
  ...over,
})
