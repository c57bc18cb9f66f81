import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../ledger/ledger.js'
import type { Measure } from '../record/index.js'
import { measuresOn } from './in-force.js'
import { barsOf, turningDays } from './measure-calendar.js'

const told = (over: Partial<Measure>): LedgerEntry => {
  const body: Measure = {
    id: 'm1',
    authority: ['velia'],
    kind: 'ban',
    applies_to: null,
    rule: 'night driving ban',
    phases: [],
    status: null,
    date: null,
    answers: null,
    evidence: [{ start: 0, end: 3, text: 'ban' }],
    ...over,
  }
  const report = { id: 'r1', title: null, outlet: null, agency: null, published: '2024-05-01' }
  const { from = null, to = null } = body.date ?? {}
  return { id: 'm1', layer: 'measures', body, from, to, learned: '2024-05-01', report, actors: [] }
}
const barsOn = (day: string, over: Partial<Measure>) =>
  measuresOn([told(over)], day, new Map(), undefined, '2030-01-01').flatMap((measure) => barsOf(measure, day))
const kinds = (day: string, over: Partial<Measure>) => barsOn(day, over).map(({ kind }) => kind)

describe('barsOf', () => {
  const phases = [
    { from: null, to: '2024-05-10', rule: 'warned' },
    { from: '2024-05-11', to: '2024-05-20', rule: 'fined' },
    { from: '2024-06-01', to: null, rule: 'stopped' },
  ]
  it.each([
    ['2024-05-05', ['in force', 'planned', 'planned']],
    ['2024-05-15', ['over', 'in force', 'planned']],
    ['2024-05-25', ['over', 'over', 'planned']],
    ['2024-06-05', ['over', 'over', 'in force']],
  ])('on %s three phases are %j', (day, expected) => expect(kinds(day, { phases })).toEqual(expected))

  it('marks what holds on the day and what comes next', () => {
    expect(barsOn('2024-05-15', { phases }).map(({ now, next }) => [now, next])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ])
  })

  it.each<[string, Partial<Measure>, string]>([
    ['only said to be in force', { status: 'in-force' }, 'told'],
    ['suspended', { status: 'suspended' }, 'suspended'],
    [
      'suspended, with phases',
      { status: 'suspended', phases: [{ from: '2024-05-01', to: null, rule: 'ban' }] },
      'suspended',
    ],
    ['withdrawn', { status: 'withdrawn' }, 'over'],
    ['to begin later', { date: { text: '', from: '2024-07-01', to: null } }, 'planned'],
    ['past its last day', { date: { text: '', from: '2024-01-01', to: '2024-02-01' } }, 'over'],
  ])('a measure %s is one bar', (_, over, kind) => expect(kinds('2024-05-15', over)).toEqual([kind]))

  it('leaves the end open where only one day is told', () => {
    const [bar] = barsOn('2024-05-15', { status: 'in-force', date: { text: '', from: '2024-05-02', to: '2024-05-02' } })
    expect(bar).toMatchObject({ from: '2024-05-02', to: null, kind: 'in force' })
  })

  it('names each day on which something begins or has ended', () => {
    expect(turningDays(barsOn('2024-05-15', { phases }))).toEqual(['2024-05-11', '2024-05-21', '2024-06-01'])
  })
})
