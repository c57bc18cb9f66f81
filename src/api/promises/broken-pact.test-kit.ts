import type { Claim, ReportRecord } from '../../record/index.js'
import { actor, on, recordOf } from '../../view/made-up.test-kit.js'

/** A pact of two made-up states that is first to be kept, then said to be broken and denied; and a promise kept. */

const cast = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('brandt', 'Ilse Brandt', 'person', 'velia'),
  actor('moro', 'Teo Moro', 'person', 'ostra'),
]

interface Told {
  readonly id: string
  readonly day: string
  readonly name: string
  readonly agreed: string
  readonly owed: string[]
  readonly claims: readonly (readonly [by: string, status: Claim['status'], words: string])[]
}

const paper = ({ id, day, name, agreed, owed, claims }: Told): ReportRecord =>
  recordOf(
    { id, title: null, outlet: id, agency: null, published: day, text: claims.map(([, , words]) => words).join(' ') },
    cast,
    (words) => ({
      commitments: [
        {
          id: `c-${day}`,
          name,
          parties: ['velia', 'ostra'],
          owed_by: owed,
          agreed: on(agreed),
          claims: claims.map(([by, status, said]) => ({ status, by: [by], date: null, evidence: words(said) })),
          evidence: words(claims[0]?.[2] ?? ''),
        },
      ],
    }),
  )

const pact = { name: 'River Pact', agreed: '2024-01-10', owed: ['velia', 'ostra'] }

export const brokenPact: readonly ReportRecord[] = [
  paper({
    ...pact,
    id: 'Karst Post',
    day: '2024-01-11',
    claims: [['brandt', 'pending', 'The River Pact must now be carried out, Ilse Brandt said.']],
  }),
  paper({
    ...pact,
    id: 'Ostra Voice',
    day: '2024-03-02',
    claims: [['moro', 'breached', 'Velia has broken the River Pact, Teo Moro said.']],
  }),
  paper({
    id: 'Velia Herald',
    day: '2024-02-01',
    name: 'opening of the northern sluice',
    agreed: '2024-01-20',
    owed: ['ostra'],
    claims: [['brandt', 'kept', 'Ostra has opened the northern sluice as agreed, Ilse Brandt said.']],
  }),
]
