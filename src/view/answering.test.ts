import { expect, it } from 'vitest'
import { sameMeasures, ofLayer } from '../merging/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { answeringOf } from './answering.js'
import { actor, measure, recordOf } from './made-up.test-kit.js'

const record = recordOf(
  {
    id: 'r1',
    title: null,
    outlet: 'Karst Post',
    agency: null,
    published: '2024-05-07',
    text: 'Velia banned boats. In answer Ostra banned lorries.',
  },
  [actor('velia', 'Velia', 'state'), actor('ostra', 'Ostra', 'state')],
  (words) => ({
    measures: [
      measure({
        id: 'm1',
        authority: ['velia'],
        kind: 'ban',
        rule: 'banned boats',
        evidence: words('Velia banned boats.'),
      }),
      measure({
        id: 'm2',
        authority: ['ostra'],
        kind: 'ban',
        rule: 'banned lorries',
        answers: 'm1',
        evidence: words('In answer Ostra banned lorries.'),
      }),
    ],
  }),
)

it('links a rule to the one that it answers, both ways, by the ids of its report', async () => {
  const clusters = sameMeasures(ofLayer(await fakeLedger([record]).entries(), 'measures'))
  const [boats, lorries] = ['banned boats', 'banned lorries'].map((rule) =>
    clusters.find(({ members: [first] }) => first.body.rule === rule),
  )
  if (boats === undefined || lorries === undefined) throw new Error('both rules are told')
  const found = answeringOf(clusters)
  expect(found.get(lorries)).toEqual({ answers: [boats], answeredBy: [] })
  expect(found.get(boats)).toEqual({ answers: [], answeredBy: [lorries] })
})
