import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../ledger/ledger.js'
import type { Measure } from '../record/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { historyOf } from './history.js'
import { actor, measure, recordOf } from './made-up.test-kit.js'
import { riverCase } from './river-case.test-kit.js'

/** A ban as one outlet told it over the year. */
async function toldAs(...tellings: [day: string, over: Partial<Measure>][]): Promise<LedgerEntry[]> {
  const records = tellings.map(([published, over], at) =>
    recordOf(
      {
        id: `r${at + 1}`,
        title: null,
        outlet: 'Karst Post',
        agency: null,
        published,
        text: 'Velia bans night fishing.',
      },
      [actor('velia', 'Velia', 'state')],
      (words) => ({
        measures: [
          measure({
            id: 'm1',
            authority: ['velia'],
            kind: 'ban',
            rule: 'bans night fishing',
            evidence: words('Velia bans night fishing.'),
            ...over,
          }),
        ],
      }),
    ),
  )
  return fakeLedger(records).entries()
}

const steps = ([first, ...others]: LedgerEntry[]): [string, string, string[]][] =>
  first === undefined
    ? []
    : historyOf({ members: [first, ...others] }).map(({ learned, state, entries }) => [
        learned,
        state,
        entries.map(({ report }) => report.id),
      ])

describe('historyOf', () => {
  it('tells the life of a measure: announced, in force, suspended', async () => {
    const ban = await toldAs(
      ['2024-03-01', { status: 'announced' }],
      ['2024-04-01', { status: 'in-force' }],
      ['2024-05-01', { status: 'suspended' }],
    )
    expect(steps(ban)).toEqual([
      ['2024-03-01', 'announced', ['r1']],
      ['2024-04-01', 'in-force', ['r2']],
      ['2024-05-01', 'suspended', ['r3']],
    ])
  })

  it('makes no step of a telling that says what the last one said', async () => {
    const ban = await toldAs(
      ['2024-03-01', { status: 'in-force' }],
      ['2024-04-01', { status: 'in-force' }],
      ['2024-05-01', { status: 'withdrawn' }],
      ['2024-06-01', { status: 'in-force' }],
    )
    expect(steps(ban)).toEqual([
      ['2024-03-01', 'in-force', ['r1', 'r2']],
      ['2024-05-01', 'withdrawn', ['r3']],
      ['2024-06-01', 'in-force', ['r4']],
    ])
  })

  it('goes by the day on which each was learned, in whatever order they come', async () => {
    const ban = await toldAs(['2024-03-01', { status: 'announced' }], ['2024-04-01', { status: 'in-force' }])
    expect(steps(ban.toReversed())).toEqual(steps(ban))
  })

  it('makes a step of other phases', async () => {
    const ban = await toldAs(
      ['2024-03-01', { status: 'gradual' }],
      ['2024-03-09', { status: 'gradual', phases: [{ from: '2024-04-01', to: null, rule: 'fined' }] }],
    )
    expect(steps(ban).map(([, state]) => state)).toEqual(['gradual', 'gradual; 2024-04-01 to …: fined'])
  })

  it('tells of talks that were planned and then held, and who says what of a promise', async () => {
    const entries = await fakeLedger(riverCase).entries()
    expect(steps(entries.filter(({ layer }) => layer === 'talks'))).toEqual([
      ['2024-05-08', 'planned', ['r3']],
      ['2024-05-21', 'held, no-agreement', ['r4']],
    ])
    const [[, state = ''] = []] = steps(entries.filter(({ layer }) => layer === 'commitments'))
    expect(state).toMatch(/^breached .*; kept /)
  })

  it('says of a promise of whose fate nobody speaks that it was agreed', async () => {
    const entries = await fakeLedger(riverCase).entries({ layers: ['commitments'] })
    const quiet = entries.map((entry) => ({ ...entry, body: { ...entry.body, claims: [] } }))
    expect(steps(quiet).map(([, state]) => state)).toEqual(['agreed'])
  })
})
