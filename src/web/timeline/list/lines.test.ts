import { describe, expect, it } from 'vitest'
import { fakeLedger } from '../../../api/fake-ledger.test-kit.js'
import { records } from '../../../api/records.test-kit.js'
import { wireEntry } from '../../../api/wire.js'
import { type Item, type Line, linesOf, passagesOf } from './lines.js'

const items: Item[] = (await fakeLedger(records).entries()).map((entry) => ({
  entry: wireEntry(entry),
  accounts: [],
  origins: [],
  grounds: 'told once',
  part: entry.from === null ? 'undated' : 'begun',
  lanes: [],
}))
const ids = (told: readonly Item[]): string[] => told.map(({ entry }) => entry.id)
const itemsIn = (lines: readonly Line[]): Item[] => lines.flatMap((line) => (line.kind === 'passage' ? line.items : []))
const heads = (lines: readonly Line[]): (string | null)[] =>
  lines.flatMap((line) => (line.kind === 'part' ? line.part : line.opens ? line.day : []))

describe('linesOf', () => {
  it('keeps every item, under its day, and sets the undated apart by the day they were learned', () => {
    const lines = linesOf(items, 'happened')
    expect(ids(itemsIn(lines)).sort()).toEqual(ids(items).sort())
    expect(heads(lines)).toEqual(['2024-01-08', '2024-02-03', 'undated', null, null])
  })

  it('goes by the day of learning on that clock', () => {
    const learned = items.map((item) => ({ ...item, part: 'begun' as const }))
    expect(new Set(heads(linesOf(learned, 'learned')))).toEqual(new Set(['2024-01-08', '2024-02-03', '2024-01-31']))
  })
})

describe('passagesOf', () => {
  it('puts together what the same words of one report tell', () => {
    const [talks] = items.filter(({ entry }) => entry.layer === 'talks')
    const consult = items.find(({ entry }) => entry.id === 'r2-talks-e1')
    if (talks === undefined || consult?.entry.layer !== 'events') throw new Error('the records have both')
    const evidence = talks.entry.body.evidence
    const sameWords = { ...consult, entry: { ...consult.entry, body: { ...consult.entry.body, evidence } } }
    expect(passagesOf([talks, consult, sameWords]).map(ids)).toEqual([['r2-talks-t1', 'r2-talks-e1'], ['r2-talks-e1']])
  })
})
