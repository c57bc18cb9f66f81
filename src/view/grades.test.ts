import { describe, expect, it } from 'vitest'
import type { LedgerEntry } from '../ledger/ledger.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { gradesOf } from './grades.js'
import { riverCase } from './river-case.test-kit.js'

const none = { reliabilities: new Map() }
const anEntry = async (over: Partial<LedgerEntry> = {}): Promise<LedgerEntry> => {
  const [entry] = await fakeLedger(riverCase).entries()
  if (entry === undefined) throw new Error('the river case has entries')
  return { ...entry, report: { ...entry.report, agency: 'Lake Agency', outlet: 'Delta Wire' }, ...over }
}

describe('gradesOf', () => {
  it.each([
    [['a'], 6],
    [['a', 'b'], 2],
    [['a', 'b', 'c'], 1],
  ])('counts independent origins: %j give credibility %i', async (origins, credibility) => {
    expect(gradesOf(await anEntry(), { origins }, none).credibility).toBe(credibility)
  })

  it('doubts what is contradicted, however many tell it', async () => {
    expect(gradesOf(await anEntry(), { origins: ['a', 'b', 'c'] }, none, true).credibility).toBe(4)
  })

  it("lets a person's grade hold", async () => {
    const entry = await anEntry({ ruled: { credibility: 5, rulings: [1] } })
    expect(gradesOf(entry, { origins: ['a', 'b'] }, none)).toMatchObject({
      credibility: 5,
      grounds: 'a person graded it',
    })
  })

  it('grades the source apart from what it tells: its agency first, F where nobody did', async () => {
    const reliabilities = new Map([['Lake Agency', 'B'] as const, ['Delta Wire', 'D'] as const])
    expect(gradesOf(await anEntry(), { origins: ['a'] }, { reliabilities }).reliability).toBe('B')
    expect(gradesOf(await anEntry(), { origins: ['a'] }, none).reliability).toBe('F')
  })
})
