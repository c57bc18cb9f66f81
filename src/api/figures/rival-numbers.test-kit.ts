import { actor, figure, on, recordOf, town } from '../../view/made-up.test-kit.js'
import type { ReportRecord } from '../../record/index.js'

/** The injured of one day in one town, as papers of two made-up states count them, and one brought up to date. */

const cast = [
  actor('velia', 'Velia', 'state'),
  actor('ostra', 'Ostra', 'state'),
  actor('moro', 'Teo Moro', 'person', 'ostra'),
  actor('guard', 'Velian guard', 'police', 'velia'),
]

interface Count {
  readonly outlet: string
  readonly day: string
  readonly value: number
  readonly claimant: 'moro' | 'guard'
}

function count({ outlet, day, value, claimant }: Count): ReportRecord {
  const name = claimant === 'moro' ? 'Teo Moro' : 'the Velian guard'
  const told = `${value} fishermen were injured at Karst on 6 May`
  const report = { id: `${outlet} ${day}`, title: null, outlet, agency: null, published: day }
  return recordOf({ ...report, text: `${told}, ${name} said.` }, cast, (words) => ({
    figures: [
      figure({
        id: `f-${value}`,
        value,
        what: 'fishermen injured',
        kind: 'injured',
        date: on('2024-05-06', '6 May'),
        place: town('Karst'),
        attributed_to: claimant,
        evidence: words(told),
      }),
    ],
  }))
}

const barges = recordOf(
  {
    id: 'Karst Post 2024-05-09',
    title: null,
    outlet: 'Karst Post',
    agency: null,
    published: '2024-05-09',
    text: 'Some 60 grain barges lie at anchor below Port Amity.',
  },
  cast,
  (words) => ({
    figures: [
      figure({ id: 'f-60', value: 60, bound: 'about', what: 'grain barges', evidence: words('Some 60 grain barges') }),
    ],
  }),
)

export const rivalNumbers: readonly ReportRecord[] = [
  count({ outlet: 'Velia Herald', day: '2024-05-07', value: 4, claimant: 'guard' }),
  count({ outlet: 'Ostra Voice', day: '2024-05-07', value: 30, claimant: 'moro' }),
  count({ outlet: 'Ostra Voice', day: '2024-05-10', value: 34, claimant: 'moro' }),
  barges,
]
