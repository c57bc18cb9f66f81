import { describe, expect, it } from 'vitest'
import { anchorOf } from '../ledger/index.js'
import type { Ruling } from '../record/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'
import { type Why, whyOf } from './why.js'

/** The bridge case: r2 is a copy of r1, r3 tells the blockade, too, and counts the fishermen otherwise. */
async function whyIn(
  id: string,
  { rulings = [] as Ruling[], records = riverCase, asOf = '9999-12-31' } = {},
): Promise<Why> {
  const ledger = { ...fakeLedger(records), rulings: () => Promise.resolve(rulings) }
  const why = await whyOf(ledger, id, { asOf })
  if (why === null) throw new Error(`the case has no ${id}`)
  return why
}

describe('whyOf', () => {
  it('tells who else tells an act, and on what grounds each was joined', async () => {
    const { cluster, joins } = await whyIn('r1-e1')
    expect(cluster.members.map(({ id }) => id)).toEqual(['r1-e1', 'r2-e1', 'r3-e1'])
    expect(joins.map(({ member, to, grounds }) => [member.id, to.id, grounds])).toEqual([
      ['r2-e1', 'r1-e1', ['the same words in copies of one report']],
      ['r3-e1', 'r1-e1', expect.arrayContaining(['the same kind of act', 'the same day', 'the same place'])],
    ])
  })

  it('counts origins, never copies: a copy confirms nothing', async () => {
    const withoutThird = riverCase.filter(({ report }) => report.id !== 'r3')
    expect((await whyIn('r1-e1')).cluster.origins).toEqual(['Delta Wire', 'Velia Herald'])
    const alone = await whyIn('r1-e1', { records: withoutThird })
    expect(alone.cluster.members).toHaveLength(2)
    expect(alone.grades).toMatchObject({ credibility: 6, grounds: 'one origin alone tells it' })
  })

  it('grades by what was told by the day asked for', async () => {
    expect((await whyIn('r1-e1')).grades).toMatchObject({ source: 'Delta Wire', reliability: 'F', credibility: 2 })
    expect((await whyIn('r1-e1', { asOf: '2024-05-07' })).grades.credibility).toBe(6)
  })

  it('tells which figure contradicts it, and doubts both', async () => {
    const { contradictedBy, grades } = await whyIn('r3-f1')
    expect(contradictedBy.map(({ entry }) => entry.report.id)).toContain('r1')
    expect(grades).toMatchObject({ credibility: 4, grounds: 'another report contradicts it' })
  })

  it('tells what came near and was kept apart, and what spoke against', async () => {
    const { apart } = await whyIn('r3-e3')
    expect(apart.map(({ rival }) => rival.id)).toContain('r1-e2')
    for (const { against } of apart) expect(against.length).toBeGreaterThan(0)
  })

  it('tells what people ruled on it, by the id that it has or had', async () => {
    const { entry } = await whyIn('r1-e1')
    const at = '2024-06-01T12:00:00Z'
    const on = anchorOf(entry)
    const other = anchorOf((await whyIn('r3-e1')).entry)
    const rulings: Ruling[] = [
      { number: 1, at, by: 'Ana', why: 'read it', decision: { act: 'accept', on } },
      { number: 2, at, by: 'Ana', why: 'read it', decision: { act: 'accept', on: other } },
      { number: 3, at, by: 'Ana', why: 'read both', decision: { act: 'split', on: other, from: on } },
      { number: 4, at, by: 'Ana', why: 'a mistake', decision: { act: 'undo', ruling: 1 } },
    ]
    expect((await whyIn('r1-e1', { rulings })).rulings.map(({ number }) => number)).toEqual([1, 3])
  })

  it('knows no entry that the ledger has not', async () => {
    expect(await whyOf({ ...fakeLedger(riverCase), rulings: () => Promise.resolve([]) }, 'r9-e1')).toBeNull()
  })
})
