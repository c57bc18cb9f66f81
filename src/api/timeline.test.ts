import { describe, expect, it } from 'vitest'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { first, records, second } from './records.test-kit.js'
import { newestFirst } from './search.js'
import { daysCovered, toldOnce } from './timeline.js'

const toldIn = async (...given: typeof records) => {
  const ledger = fakeLedger(given)
  return toldOnce(await ledger.entries(), await ledger.copies())
}

describe('toldOnce', () => {
  it('loses no entry', async () => {
    const told = await toldIn(...records)
    expect(told.flatMap(({ members }) => members)).toHaveLength(11)
  })

  it('shows a copied report’s entries once, though both bear the same ids', async () => {
    const copy = { ...first, report: { ...first.report, outlet: 'Morning Copy', published: '2024-01-09' } }
    const entries = await fakeLedger([first]).entries()
    const copied = (await fakeLedger([copy]).entries()).map((entry) => ({
      ...entry,
      report: { ...entry.report, id: 'r1-copy' },
    }))
    const ledger = fakeLedger([first, { ...copy, report: { ...copy.report, id: 'r1-copy' } }])
    const told = toldOnce([...entries, ...copied], await ledger.copies())
    const protest = told.filter(({ members: [one] }) => one.id === 'r1-ban-e1')
    expect(protest.map(({ members, origins }) => [members.length, origins])).toEqual([[2, ['River Gazette']]])
  })
})

describe('newestFirst', () => {
  it('puts the undated last, the latest learned first', async () => {
    const entries = newestFirst(await fakeLedger([first, second]).entries())
    expect(entries[0]?.from).toBe('2024-02-03')
    expect(entries.slice(-2).map(({ from, learned }) => [from, learned])).toEqual([
      [null, '2024-01-08'],
      [null, '2024-01-08'],
    ])
  })
})

describe('daysCovered', () => {
  it('counts days of publication, and days of reading only without any', async () => {
    expect(daysCovered(await fakeLedger(records).reports())).toEqual({ from: '2024-01-08', to: '2024-02-03' })
    expect(daysCovered(await fakeLedger(records.slice(2)).reports())).toEqual({ from: '2024-01-31', to: '2024-01-31' })
    expect(daysCovered([])).toBeNull()
  })
})
