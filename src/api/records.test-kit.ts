import { type Actor, formatName, type ReportRecord, type Span, type When } from '../record/index.js'

/** Records made by hand about a quarrel between two states that don't exist. */

const actor = (id: string, name: string, kind: Actor['kind'], of: string | null = null): Actor => ({
  id,
  name,
  kind,
  code: null,
  aliases: [],
  of,
  roles: [],
  mentions: [],
})

const cast = [
  actor('freedonia', 'Freedonia', 'state'),
  actor('sylvania', 'Sylvania', 'state'),
  actor('union', 'River Union', 'intergovernmental'),
  actor('premier', 'Ada Firefly', 'person', 'freedonia'),
  actor('crowd', 'ethnic Sylvanian protesters', 'ethnic-group'),
]

const day = (from: string, to: string | null = from): When => ({ text: from, from, to })

/** A record whose spans are found in the text by their words. */
function recordOf(
  head: Pick<ReportRecord['report'], 'id' | 'title' | 'outlet' | 'published'> & { agency?: string },
  text: string,
  fill: (span: (words: string) => Span) => Partial<ReportRecord>,
): ReportRecord {
  const span = (words: string): Span => {
    const start = text.indexOf(words)
    if (start < 0) throw new Error(`“${words}” does not stand in ${head.id}`)
    return { start, end: start + words.length, text: words }
  }
  return {
    format: formatName,
    report: { agency: null, place: null, language: 'en', ...head, text },
    actors: cast,
    statements: [],
    events: [],
    talks: [],
    proposals: [],
    commitments: [],
    measures: [],
    figures: [],
    positions: [],
    ...fill(span),
  }
}

const tolls =
  'Freedonia barred lorries from Sylvania on Monday. Protesters blocked the Northgate bridge with 30 lorries.'
const demand = 'Premier Ada Firefly called on Sylvania to open its own roads. "We ask for equal treatment," she said.'

export const first = recordOf(
  { id: 'r1-ban', title: 'Freedonia bars lorries', outlet: 'River Gazette', published: '2024-01-08' },
  `${tolls}\n\n${demand}\n\nSylvania regards the bridge as its own.`,
  (span) => ({
    measures: [
      {
        id: 'm1',
        authority: ['freedonia'],
        kind: 'ban',
        applies_to: 'lorries from Sylvania',
        rule: 'lorries may not enter',
        phases: [{ from: '2024-01-08', to: '2024-02-08', rule: 'ban' }],
        status: 'in-force',
        date: day('2024-01-08', null),
        answers: null,
        evidence: [span('Freedonia barred lorries from Sylvania on Monday.')],
      },
    ],
    events: [
      {
        id: 'e1',
        type: 'PROTEST',
        mode: null,
        cameo: '144',
        source: ['crowd'],
        target: ['freedonia'],
        status: 'happened',
        date: day('2024-01-08'),
        place: null,
        statement: null,
        evidence: [span('Protesters blocked the Northgate bridge with 30 lorries.')],
      },
      {
        id: 'e2',
        type: 'REQUEST',
        mode: null,
        cameo: '1056',
        source: ['premier'],
        target: ['sylvania'],
        status: 'happened',
        date: null,
        place: null,
        statement: 's1',
        evidence: [span('Premier Ada Firefly called on Sylvania to open its own roads.')],
      },
    ],
    statements: [
      {
        id: 's1',
        speakers: ['premier'],
        act: 'demand',
        direct: 'mixed',
        channel: null,
        platform: null,
        addressees: ['sylvania'],
        date: day('2024-01-08'),
        content: [span('open its own roads'), span('We ask for equal treatment,')],
        evidence: [span(demand)],
      },
    ],
    figures: [
      {
        id: 'f1',
        value: 30,
        low: null,
        high: null,
        bound: 'exact',
        unit: null,
        what: 'lorries',
        of: ['crowd'],
        date: day('2024-01-08'),
        place: null,
        attributed_to: null,
        evidence: [span('30 lorries')],
      },
    ],
    positions: [
      {
        id: 'p1',
        holder: ['sylvania'],
        stance: 'claims',
        issue: 'the bridge',
        toward: ['freedonia'],
        evidence: [span('Sylvania regards the bridge as its own.')],
      },
    ],
  }),
)

export const second = recordOf(
  {
    id: 'r2-talks',
    title: 'River Union brings both sides together',
    outlet: 'Northgate Post',
    published: '2024-02-03',
  },
  'The River Union held talks with Freedonia and Sylvania on Saturday. It proposed stickers; Freedonia accepted.\n\n' +
    'On January 8 protesters had blocked the Northgate bridge. Both promised to reopen it.',
  (span) => ({
    talks: [
      {
        id: 't1',
        kind: 'round',
        participants: ['freedonia', 'sylvania'],
        facilitator: ['union'],
        date: day('2024-02-03'),
        place: null,
        duration: null,
        status: 'held',
        outcome: 'agreement',
        evidence: [span('The River Union held talks with Freedonia and Sylvania on Saturday.')],
      },
    ],
    proposals: [
      {
        id: 'o1',
        by: ['union'],
        to: ['freedonia', 'sylvania'],
        date: day('2024-02-03'),
        responses: [{ actor: 'freedonia', response: 'accepted' }],
        evidence: [span('It proposed stickers; Freedonia accepted.')],
      },
    ],
    events: [
      {
        id: 'e1',
        type: 'PROTEST',
        mode: null,
        cameo: '144',
        source: ['crowd'],
        target: ['freedonia'],
        status: 'happened',
        date: day('2024-01-08'),
        place: null,
        statement: null,
        evidence: [span('On January 8 protesters had blocked the Northgate bridge.')],
      },
    ],
    commitments: [
      {
        id: 'c1',
        name: 'reopening of the bridge',
        parties: ['freedonia', 'sylvania'],
        owed_by: ['freedonia', 'sylvania'],
        agreed: day('2024-02-03'),
        claims: [{ status: 'pending', by: ['union'], date: null, evidence: [span('Both promised to reopen it.')] }],
        evidence: [span('Both promised to reopen it.')],
      },
    ],
  }),
)

export const undated = recordOf(
  { id: 'r3-history', title: null, outlet: null, published: null },
  'Sylvania does not recognise Freedonia.',
  (span) => ({
    positions: [
      {
        id: 'p1',
        holder: ['sylvania'],
        stance: 'does-not-recognise',
        issue: 'Freedonia',
        toward: ['freedonia'],
        evidence: [span('Sylvania does not recognise Freedonia.')],
      },
    ],
  }),
)

export const records = [first, second, undated]
