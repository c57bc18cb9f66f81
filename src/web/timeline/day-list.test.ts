import { describe, expect, it } from 'vitest'
import { fakeLedger } from '../../api/fake-ledger.test-kit.js'
import { records } from '../../api/records.test-kit.js'
import { type WireTold, wireEntry } from '../../api/wire.js'
import { groupByDay, passagesOf } from './day-list.js'

const items: WireTold[] = (await fakeLedger(records).entries()).map((entry) => ({
  entry: wireEntry(entry),
  accounts: [],
  origins: [],
  grounds: 'told once',
}))
const ids = (told: readonly WireTold[]): string[] => told.map(({ entry }) => entry.id)

describe('groupByDay', () => {
  it('keeps every item, and parts the undated by the day they were learned', () => {
    const groups = groupByDay(items)
    expect(groups.flatMap(({ told }) => ids(told))).toEqual(ids(items))
    expect(groups.map(({ day, learned }) => day ?? `learned ${learned}`)).toEqual([
      '2024-01-08',
      '2024-02-03',
      'learned 2024-01-08',
      'learned 2024-01-31',
    ])
  })
})

describe('passagesOf', () => {
  it('puts together what the same words of one report tell', () => {
    const [talks] = items.filter(({ entry }) => entry.layer === 'talks')
    if (talks === undefined) throw new Error('the records have talks')
    const consult = items.find(({ entry }) => entry.id === 'r2-talks-e1')
    if (consult?.entry.layer !== 'events') throw new Error('the records have that event')
    const evidence = talks.entry.body.evidence
    const sameWords = { ...consult, entry: { ...consult.entry, body: { ...consult.entry.body, evidence } } }
    expect(passagesOf([talks, consult, sameWords]).map(ids)).toEqual([['r2-talks-t1', 'r2-talks-e1'], ['r2-talks-e1']])
  })
})
