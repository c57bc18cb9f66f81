import { describe, expect, it } from 'vitest'
import { openLedger } from '../../ledger/index.js'
import { anchorOf } from '../../ledger/rulings/anchor.js'
import { heldBy } from '../../view/held.js'
import { records } from '../records.test-kit.js'
import { boundedOf, heldOf } from './held.js'

async function ledgerOf() {
  const ledger = await openLedger(':memory:')
  for (const record of records) await ledger.admit(record, { file: 'x', readAt: '2024-02-05T00:00:00Z', version: '1' })
  return ledger
}

describe('what is held', () => {
  it('is, by any day, what the ledger itself says, with rulings and without', async () => {
    const ledger = await ledgerOf()
    const held = heldOf(ledger)
    for (const round of ['unruled', 'ruled']) {
      for (const asOf of [undefined, '2024-01-08', '2024-01-31', '2023-01-01']) {
        const [kept, told] = [await held(asOf), await heldBy(ledger, asOf === undefined ? {} : { asOf })]
        expect(kept.entries, `${round}, as of ${asOf}`).toEqual(told.entries)
        expect(kept.reports).toEqual(told.reports)
        expect([...kept.copies.origins]).toEqual([...told.copies.origins])
      }
      const [first] = (await held()).entries
      if (first === undefined) throw new Error('the sample has entries')
      const why = { at: '2024-01-20T00:00:00Z', by: 'Ada', why: 'wrong' }
      await ledger.rule({ ...why, decision: { act: 'reject', on: anchorOf(first) } })
    }
    await ledger.close()
  })

  it('is not asked for twice while the ledger stays as it is', async () => {
    const ledger = await ledgerOf()
    const held = heldOf(ledger)
    expect(await held()).toBe(await held())
    await ledger.close()
  })

  it('is limited to the latest period where it would be too much, and says so', async () => {
    const ledger = await ledgerOf()
    const held = heldOf(ledger)
    const all = await held()
    const { held: some, limited } = await boundedOf(held, 6)({})
    expect(limited).not.toBeNull()
    expect(some.entries.length).toBeLessThan(all.entries.length)
    expect(some.entries.map(({ learned }) => learned)).toContain(limited?.until)
    expect((await boundedOf(held, 6)({ since: '2024-01-01' })).limited).toBeNull()
    expect((await boundedOf(held)({})).held.entries).toEqual(all.entries)
    await ledger.close()
  })
})
