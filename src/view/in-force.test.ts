import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../ledger/ledger.js'
import type { Measure } from '../record/index.js'
import { inForce, inOrderOfStanding, measuresOn } from './in-force.js'

const evidence = [{ start: 0, end: 3, text: 'ban' }]
const told = (over: Partial<Measure>, learned = '2024-05-01'): LedgerEntry => {
  const body: Measure = {
    id: 'm1',
    authority: ['velia'],
    kind: 'ban',
    applies_to: 'lorries',
    rule: 'night driving ban',
    phases: [],
    status: null,
    date: null,
    answers: null,
    evidence,
    ...over,
  }
  const report = { id: `r-${learned}`, title: null, outlet: null, agency: null, published: learned }
  return {
    id: `m-${learned}`,
    layer: 'measures',
    body,
    from: body.date?.from ?? null,
    to: body.date?.to ?? null,
    learned,
    report,
    actors: [],
  }
}
const standing = (day: string, ...entries: LedgerEntry[]) => measuresOn(entries, day).map((measure) => measure.standing)

describe('measuresOn', () => {
  const phased = told({
    phases: [
      { from: null, to: '2024-05-10', rule: 'warned' },
      { from: '2024-05-11', to: '2024-05-20', rule: 'fined' },
      { from: '2024-06-01', to: null, rule: 'stopped' },
    ],
  })

  it.each([
    ['2024-05-10', 'warned', 'fined'],
    ['2024-05-11', 'fined', 'stopped'],
    ['2024-05-25', undefined, 'stopped'],
    ['2024-06-01', 'stopped', undefined],
  ])('on %s the phase is %s and the next %s', (day, phase, next) => {
    const [measure] = measuresOn([phased], day)
    expect([measure?.phase?.rule, measure?.next?.rule, measure?.standing]).toEqual([phase, next, 'in force'])
  })

  it('reads dates, and keeps what is merely told apart from what has a date', () => {
    expect(standing('2024-05-05', told({ date: { text: '', from: '2024-05-10', to: null } }))).toEqual(['to come'])
    expect(
      standing('2024-05-05', told({ date: { text: '', from: '2024-05-02', to: null }, status: 'in-force' })),
    ).toEqual(['in force'])
    expect(standing('2024-05-05', told({ status: 'in-force' }))).toEqual(['told'])
    expect(standing('2024-05-05', told({}))).toEqual(['unknown'])
  })

  it('believes the latest account, but none from after the day', () => {
    const [early, late] = [told({ status: 'in-force' }), told({ status: 'withdrawn' }, '2024-05-09')]
    expect(inForce([early, late], '2024-05-08')).toHaveLength(1)
    expect(inForce([early, late], '2024-05-09')).toHaveLength(0)
  })

  it('keeps what is suspended apart from what is over', () => {
    expect(standing('2024-05-05', told({ status: 'suspended' }))).toEqual(['suspended'])
    expect(standing('2024-05-05', told({ status: 'ended' }))).toEqual(['over'])
  })

  it('tells when a rule without phases is to begin', () => {
    const [measure] = measuresOn([told({ date: { text: '', from: '2024-05-10', to: null } })], '2024-05-05')
    expect(measure?.next).toEqual({ from: '2024-05-10', to: null, rule: 'night driving ban' })
  })

  it('shows accounts of one day that differ, not those that tell of a change', () => {
    const at = (reportId: string, status: Measure['status'], learned = '2024-05-01'): LedgerEntry => {
      const entry = told({ status }, learned)
      return { ...entry, id: `m-${reportId}`, report: { ...entry.report, id: reportId } }
    }
    const disputed = (...entries: LedgerEntry[]) =>
      measuresOn(entries, '2024-05-20').map(({ disputedBy }) => disputedBy.map(({ report }) => report.id))
    expect(disputed(at('a', 'in-force'), at('b', 'withdrawn'))).toEqual([['b']])
    expect(disputed(at('a', 'in-force'), at('b', 'withdrawn', '2024-05-02'))).toEqual([[]])
    expect(disputed(at('a', 'in-force'), at('b', 'in-force'))).toEqual([[]])
  })

  it('orders by what binds, what is to come and what is suspended', () => {
    const rules = ['levy on timber', 'toll for boats', 'ban on fishing at dawn'].map((rule, at) =>
      told({ rule, applies_to: null, status: (['suspended', 'announced', 'in-force'] as const)[at] ?? null }),
    )
    expect(inOrderOfStanding(measuresOn(rules, '2024-05-20')).map(({ standing }) => standing)).toEqual([
      'told',
      'to come',
      'suspended',
    ])
  })
})
