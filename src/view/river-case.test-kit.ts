import type { Commitment, Position, Proposal, ReportRecord } from '../record/index.js'
import { actor, event, figure, measure, on, recordOf, statement, talk, town } from './made-up.test-kit.js'

/** A small made-up dispute over a bridge, told by four reports: records as the coders would leave them. */

const actors = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('league', 'River League', 'intergovernmental'),
  actor('brandt', 'Ilse Brandt', 'person', 'velia'),
  actor('moro', 'Teo Moro', 'person', 'ostra'),
  actor('lind', 'Ada Lind', 'person', 'league'),
  actor('fishers', 'fishermen', 'civilians', 'ostra'),
  actor('guard', 'Velian border guard', 'police', 'velia'),
]

const blockade = 'Fishermen from Ostra blocked the bridge at Karst on Monday in protest at the new toll of Velia.'
const blockadeText = `${blockade}
About 300 fishermen took part in the blockade of the bridge, the organisers said.
"The toll must go before the spring," President Teo Moro of Ostra told Velia on Monday.
Velia has charged boats from Ostra since 1 May; from 1 June those who do not pay will be turned back.
Ostra does not recognise the border in the middle of the river.`

const first = recordOf(
  {
    id: 'r1',
    title: 'Fishermen block bridge',
    outlet: 'Karst Post',
    agency: 'Delta Wire',
    published: '2024-05-07',
    text: blockadeText,
  },
  actors,
  (words) => ({
    events: [
      event({
        id: 'e1',
        type: 'PROTEST',
        cameo: '144',
        source: ['fishers'],
        target: ['velia'],
        date: on('2024-05-06', 'Monday'),
        place: town('Karst'),
        evidence: words(blockade),
      }),
      event({
        id: 'e2',
        type: 'REQUEST',
        cameo: '1051',
        source: ['moro'],
        target: ['velia'],
        date: on('2024-05-06', 'Monday'),
        statement: 's1',
        evidence: words('"The toll must go before the spring," President Teo Moro of Ostra told Velia on Monday.'),
      }),
    ],
    statements: [
      statement({
        id: 's1',
        speakers: ['moro'],
        act: 'demand',
        addressees: ['velia'],
        date: on('2024-05-06', 'Monday'),
        content: words('"The toll must go before the spring,"'),
        evidence: words('"The toll must go before the spring," President Teo Moro of Ostra told Velia on Monday.'),
      }),
    ],
    figures: [
      figure({
        id: 'f1',
        value: 300,
        bound: 'about',
        what: 'fishermen',
        date: on('2024-05-06'),
        evidence: words('About 300 fishermen took part in the blockade of the bridge, the organisers said.'),
      }),
    ],
    measures: [
      measure({
        id: 'm1',
        authority: ['velia'],
        kind: 'toll',
        applies_to: 'boats from Ostra',
        rule: 'toll on boats from Ostra',
        status: 'gradual',
        phases: [
          { from: '2024-05-01', to: '2024-05-31', rule: 'charged' },
          { from: '2024-06-01', to: null, rule: 'turned back when they do not pay' },
        ],
        date: { text: 'since 1 May', from: '2024-05-01', to: null },
        evidence: words(
          'Velia has charged boats from Ostra since 1 May; from 1 June those who do not pay will be turned back.',
        ),
      }),
    ],
    positions: [
      {
        id: 'p1',
        holder: ['ostra'],
        stance: 'does-not-recognise',
        issue: 'the border in the middle of the river',
        toward: ['velia'],
        evidence: words('Ostra does not recognise the border in the middle of the river.'),
      } satisfies Position,
    ],
  }),
)

/** A syndicated copy: it must not count as a second origin. */
const copy: ReportRecord = {
  ...first,
  report: { ...first.report, id: 'r2', outlet: 'Morning Sun', title: 'Bridge blocked in toll protest' },
}

const second = recordOf(
  {
    id: 'r3',
    title: 'Guards and fishermen clash',
    outlet: 'Velia Herald',
    agency: null,
    published: '2024-05-08',
    text: `Fishermen closed the bridge at Karst on 6 May because of the toll.
Some 500 fishermen took part in the blockade, the Velian border guard said.
Ostra armed the fishermen, Prime Minister Ilse Brandt of Velia claimed on Tuesday.
River League envoy Ada Lind urged both states on Tuesday to show restraint.
Ms. Lind and both leaders will meet in Port Amity on 20 May.`,
  },
  actors,
  (words) => ({
    events: [
      event({
        id: 'e1',
        type: 'PROTEST',
        cameo: '144',
        source: ['fishers'],
        target: ['velia'],
        date: on('2024-05-06', '6 May'),
        place: town('Karst'),
        evidence: words('Fishermen closed the bridge at Karst on 6 May because of the toll.'),
      }),
      event({
        id: 'e2',
        type: 'AID',
        cameo: '072',
        source: ['ostra'],
        target: ['fishers'],
        status: 'alleged',
        statement: 's1',
        date: on('2024-05-07', 'Tuesday'),
        evidence: words('Ostra armed the fishermen, Prime Minister Ilse Brandt of Velia claimed on Tuesday.'),
      }),
      event({
        id: 'e3',
        type: 'REQUEST',
        cameo: '0256',
        source: ['lind'],
        target: ['velia', 'ostra'],
        date: on('2024-05-07', 'Tuesday'),
        evidence: words('River League envoy Ada Lind urged both states on Tuesday to show restraint.'),
      }),
    ],
    statements: [
      statement({
        id: 's1',
        speakers: ['brandt'],
        act: 'accuse',
        direct: 'indirect',
        addressees: ['ostra'],
        date: on('2024-05-07', 'Tuesday'),
        channel: 'press',
        content: words('Ostra armed the fishermen'),
        evidence: words('Ostra armed the fishermen, Prime Minister Ilse Brandt of Velia claimed on Tuesday.'),
      }),
    ],
    talks: [
      talk({
        id: 't1',
        kind: 'meeting',
        participants: ['brandt', 'moro'],
        facilitator: ['lind'],
        status: 'planned',
        date: on('2024-05-20'),
        place: town('Port Amity'),
        evidence: words('Ms. Lind and both leaders will meet in Port Amity on 20 May.'),
      }),
    ],
    figures: [
      figure({
        id: 'f1',
        value: 500,
        what: 'fishermen',
        date: on('2024-05-06'),
        attributed_to: 'guard',
        evidence: words('Some 500 fishermen took part in the blockade, the Velian border guard said.'),
      }),
    ],
  }),
)

const third = recordOf(
  {
    id: 'r4',
    title: 'Talks end without a deal',
    outlet: 'Karst Post',
    agency: null,
    published: '2024-05-21',
    text: `The leaders of Velia and Ostra met for six hours in Port Amity on Monday and parted without an agreement.
Ada Lind proposed to halve the toll; Velia accepted, Ostra refused.
Velia has broken the River Pact of 2009, Teo Moro said. Ilse Brandt said that every clause of the pact was kept.`,
  },
  actors,
  (words) => ({
    talks: [
      talk({
        id: 't1',
        kind: 'meeting',
        participants: ['brandt', 'moro'],
        facilitator: ['lind'],
        date: on('2024-05-20', 'Monday'),
        place: town('Port Amity'),
        duration: 'six hours',
        outcome: 'no-agreement',
        evidence: words(
          'The leaders of Velia and Ostra met for six hours in Port Amity on Monday and parted without an agreement.',
        ),
      }),
    ],
    proposals: [
      {
        id: 'p1',
        by: ['lind'],
        to: ['velia', 'ostra'],
        date: on('2024-05-20', 'Monday'),
        responses: [
          { actor: 'velia', response: 'accepted' },
          { actor: 'ostra', response: 'rejected' },
        ],
        evidence: words('Ada Lind proposed to halve the toll; Velia accepted, Ostra refused.'),
      } satisfies Proposal,
    ],
    commitments: [
      {
        id: 'c1',
        name: 'River Pact',
        parties: ['velia', 'ostra'],
        owed_by: ['velia'],
        agreed: { text: '2009', from: '2009-01-01', to: '2009-12-31' },
        claims: [
          {
            status: 'breached',
            by: ['moro'],
            date: null,
            evidence: words('Velia has broken the River Pact of 2009, Teo Moro said.'),
          },
          {
            status: 'kept',
            by: ['brandt'],
            date: null,
            evidence: words('Ilse Brandt said that every clause of the pact was kept.'),
          },
        ],
        evidence: words('Velia has broken the River Pact of 2009, Teo Moro said.'),
      } satisfies Commitment,
    ],
  }),
)

/** The bridge dispute: a wire report, its copy, a second account that disagrees on a number, and the talks. */
export const riverCase: readonly ReportRecord[] = [first, copy, second, third]
