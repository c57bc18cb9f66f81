import { describe, expect, it } from 'vitest'
import type { NewCoding } from '../../record/index.js'
import type { Ledger } from '../ledger.js'
import { anchorOf } from '../rulings/anchor.js'
import { readingOf, recordOf } from '../sample.test-kit.js'

type Open = (name?: string, now?: () => Date) => Promise<Ledger>

/** What second coders' codings are in a ledger, over every store. */
export function codingsContract(open: Open): void {
  const withRecord = async (): Promise<Ledger> => {
    const ledger = await open()
    await ledger.admit(recordOf(), readingOf())
    return ledger
  }
  const coding = async (ledger: Ledger, values: NewCoding['values'], by = 'Ana'): Promise<NewCoding> => {
    const entry = await ledger.entry('e-2000')
    if (entry === null) throw new Error('there is no entry e-2000')
    return { at: '2023-05-01T12:00:00.000Z', by, on: anchorOf(entry), values }
  }
  const request = { told: 'yes', type: 'REQUEST', status: 'happened' }

  describe('a second coding', () => {
    it('is kept in its order, coders apart, and changes nothing in the record', async () => {
      const ledger = await withRecord()
      const before = [await ledger.entries(), await ledger.revision()]
      expect(await ledger.code(await coding(ledger, request))).toMatchObject({ coding: { number: 1 }, issues: [] })
      await ledger.code(await coding(ledger, { told: 'no' }, 'Ben'))
      await ledger.code(await coding(ledger, { ...request, type: 'REJECT' }))
      expect((await ledger.codings()).map(({ number, by, values }) => [number, by, values['type']])).toEqual([
        [1, 'Ana', 'REQUEST'],
        [2, 'Ben', undefined],
        [3, 'Ana', 'REJECT'],
      ])
      expect([await ledger.entries(), await ledger.revision()]).toEqual(before)
      expect(await ledger.check()).toEqual([])
    })

    it.each<[string, NewCoding['values'], string]>([
      ['that does not say whether the words tell it', { type: 'REQUEST' }, '"told" must be yes or no'],
      ['that leaves a field out', { told: 'yes', type: 'REQUEST' }, 'the field "status" is missing'],
      ['with a value that is none', { ...request, type: 'PLEAD' }, 'the field "type" can\'t be "PLEAD"'],
      ['of a field that is not coded', { ...request, colour: 'red' }, 'nobody codes the field "colour"'],
      ['of what is not told', { told: 'no', type: 'REQUEST' }, 'nobody codes the field "type"'],
    ])('is refused %s', async (_, values, reason) => {
      const ledger = await withRecord()
      const { coding: kept, issues } = await ledger.code(await coding(ledger, values))
      expect([kept, issues[0]?.code]).toEqual([null, 'coding-refused'])
      expect(issues[0]?.message).toContain(reason)
      expect(await ledger.codings()).toEqual([])
    })

    it('is refused without a name, and where its words do not read back', async () => {
      const ledger = await withRecord()
      const made = await coding(ledger, request)
      expect((await ledger.code({ ...made, by: ' ' })).issues[0]?.message).toContain('names who made it')
      const on = { ...made.on, evidence: [{ start: 0, end: 3, text: 'Zap' }] }
      expect((await ledger.code({ ...made, on })).issues[0]?.message).toContain('does not read back')
    })
  })
}
