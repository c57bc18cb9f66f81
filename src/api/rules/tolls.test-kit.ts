import { actor, event, figure, measure, on, recordOf } from '../../view/made-up.test-kit.js'
import type { Commitment, ReportRecord } from '../../record/index.js'

/** A made-up quarrel over tolls: rules with phases that don't add up, one that answers another, one that is suspended. */

const actors = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('league', 'River League', 'intergovernmental'),
]

const first = recordOf(
  {
    id: 'r1',
    title: 'Velia lays a toll on boats',
    outlet: 'Karst Post',
    agency: null,
    published: '2024-05-07',
    text: `Boats from Ostra are warned until 31 May. From 1 June to 30 June they will be fined.
From 15 July no boat from Ostra will be allowed.
In response Ostra closed its harbours to boats from Velia on 5 May.
Guards of Ostra shot at a boat from Velia on 6 May.
Forty boats were turned back, Velia said.`,
  },
  actors,
  (words) => ({
    measures: [
      measure({
        id: 'm1',
        authority: ['velia'],
        kind: 'toll',
        applies_to: 'boats from Ostra',
        rule: 'toll on boats',
        status: 'gradual',
        phases: [
          { from: '2024-05-01', to: '2024-05-31', rule: 'warned' },
          { from: '2024-06-01', to: '2024-06-30', rule: 'fined' },
          { from: '2024-07-15', to: null, rule: 'allowed' },
        ],
        evidence: [
          ...words('Boats from Ostra are warned until 31 May. From 1 June to 30 June they will be fined.'),
          ...words('From 15 July no boat from Ostra will be allowed.'),
        ],
      }),
      measure({
        id: 'm2',
        authority: ['ostra'],
        kind: 'closure',
        applies_to: 'boats from Velia',
        rule: 'closed its harbours',
        status: 'in-force',
        date: on('2024-05-05', '5 May'),
        answers: 'm1',
        evidence: words('In response Ostra closed its harbours to boats from Velia on 5 May.'),
      }),
    ],
    events: [
      event({
        id: 'e1',
        type: 'ASSAULT',
        cameo: '190',
        source: ['ostra'],
        target: ['velia'],
        date: on('2024-05-06', '6 May'),
        evidence: words('Guards of Ostra shot at a boat from Velia on 6 May.'),
      }),
    ],
    figures: [
      figure({
        id: 'f1',
        value: 40,
        what: 'boats turned back',
        attributed_to: 'velia',
        date: on('2024-05-06'),
        evidence: words('Forty boats were turned back, Velia said.'),
      }),
    ],
  }),
)

const second = recordOf(
  {
    id: 'r2',
    title: 'Fishing licences put off',
    outlet: 'Velia Herald',
    agency: null,
    published: '2024-05-20',
    text: `Velia put off its licences for fishermen. Velia will search lorries from Ostra from 1 August on.
Velia has broken the River Pact, Ostra said. Velia says that it kept every clause of the pact.`,
  },
  actors,
  (words) => ({
    measures: [
      measure({
        id: 'm3',
        authority: ['velia'],
        kind: 'licence',
        applies_to: 'fishermen',
        rule: 'licences for fishermen',
        status: 'suspended',
        evidence: words('Velia put off its licences for fishermen.'),
      }),
      measure({
        id: 'm4',
        authority: ['velia'],
        kind: 'search',
        applies_to: 'lorries from Ostra',
        rule: 'search lorries',
        status: 'announced',
        date: { text: 'from 1 August on', from: '2024-08-01', to: null },
        evidence: words('Velia will search lorries from Ostra from 1 August on.'),
      }),
    ],
    commitments: [
      {
        id: 'c1',
        name: 'River Pact',
        parties: ['velia', 'ostra'],
        owed_by: ['velia'],
        agreed: null,
        claims: [
          {
            status: 'breached',
            by: ['ostra'],
            date: null,
            evidence: words('Velia has broken the River Pact, Ostra said.'),
          },
          {
            status: 'kept',
            by: ['velia'],
            date: null,
            evidence: words('Velia says that it kept every clause of the pact.'),
          },
        ],
        evidence: words('Velia has broken the River Pact, Ostra said.'),
      } satisfies Commitment,
    ],
  }),
)

export const tollQuarrel: readonly ReportRecord[] = [first, second]
