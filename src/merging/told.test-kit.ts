import type { Actor, EntryOf, Figure, Layer, Measure, NewsReport, Span } from '../record/index.js'
import type { Told } from './told.js'

/** Who belongs to whom in the tests. */
const owners: Record<string, string> = { premier: 'freedonia', minister: 'freedonia', envoy: 'union' }

export const actor = (id: string): Actor => ({
  id,
  name: id,
  kind: 'unknown',
  code: null,
  aliases: [],
  of: owners[id] ?? null,
  roles: [],
  mentions: [],
})

export const span = (text: string): Span => ({ start: 0, end: text.length, text })

/** An entry of `layer` with the given body, told by `report` on `learned`. */
export function told<L extends Layer>(
  layer: L,
  body: EntryOf<L>,
  { report = 'r1', learned = '2024-03-02', day = null as string | null } = {},
): Told {
  return {
    id: `${layer}-${report}-${body.id}`,
    layer,
    body,
    from: day,
    to: day,
    learned,
    report: { id: report, title: null, outlet: null, agency: null, published: learned },
    actors: [...Object.keys(owners), 'freedonia', 'sylvania', 'union'].map(actor),
  }
}

export const protest = (over: Partial<EntryOf<'events'>> = {}): EntryOf<'events'> => ({
  id: 'e1',
  type: 'PROTEST',
  mode: null,
  cameo: '141',
  source: ['sylvania'],
  target: ['freedonia'],
  status: 'happened',
  date: null,
  place: null,
  statement: null,
  evidence: [span('Crowds marched in the capital.')],
  ...over,
})

export const figure = (over: Partial<Figure>): Figure => ({
  id: 'f1',
  value: 30,
  low: null,
  high: null,
  bound: 'exact',
  unit: null,
  what: 'peacekeepers',
  of: [],
  date: null,
  place: null,
  attributed_to: null,
  evidence: [span('Thirty peacekeepers were injured in the clash.')],
  ...over,
})

export const measure = (over: Partial<Measure>): Measure => ({
  id: 'm1',
  authority: ['freedonia'],
  kind: 'ban',
  applies_to: 'lorries from Sylvania',
  rule: 'ban on imports of grain',
  phases: [],
  status: 'in-force',
  date: null,
  answers: null,
  evidence: [span('Freedonia banned grain imports.')],
  ...over,
})

export const report = (id: string, text: string, over: Partial<NewsReport> = {}): NewsReport => ({
  id,
  title: null,
  outlet: null,
  agency: null,
  published: null,
  place: null,
  language: 'en',
  text,
  ...over,
})
