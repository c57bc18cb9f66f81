import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { dayOf, paper, reading } from './dispute.test-kit.js'
import { tension, tensionOf } from './index.js'

describe('every number', () => {
  const acts = fc.record({
    week: fc.nat(5),
    day: fc.nat(6),
    late: fc.nat(20),
    outlet: fc.constantFrom('Karst Post', 'Coast Times', 'Morning Sun'),
    type: fc.constantFrom('ASSAULT' as const, 'ACCUSE' as const, 'AGREE' as const, 'REQUEST' as const),
    status: fc.constantFrom('happened' as const, 'ongoing' as const, 'alleged' as const),
    source: fc.constantFrom(['guard'], ['velia'], ['brandt'], []),
    target: fc.constantFrom(['ostra'], ['league', 'ostra'], []),
  })
  type Told = typeof acts extends fc.Arbitrary<infer T> ? T : never
  const papersOf = (told: readonly Told[]) =>
    told.map(({ week, day, late, outlet, ...act }, at) =>
      paper({
        id: `r${at}`,
        day: dayOf(week, day + late),
        outlet,
        acts: [{ ...act, source: [...act.source], target: [...act.target], date: dayOf(week, day) }],
      }),
    )
  const known = (told: readonly Told[]) => reading(...papersOf(told))

  it('is the sum of its parts, each of which names entries of the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(acts, { maxLength: 12 }),
        fc.constantFrom('day' as const, 'week' as const),
        async (told, by) => {
          const all = await known(told)
          const ids = new Set(all.entries.map(({ id }) => id))
          const { pairs, all: together } = tensionOf(all, { by })
          for (const { raw, normalised, cooperation, parts } of [together, ...pairs].flatMap(({ points }) => points)) {
            const sum = (sign: 1 | -1) => parts.reduce((total, { score }) => total + Math.max(0, sign * score), 0)
            if (raw === null) expect(parts).toEqual([])
            else expect([raw, cooperation]).toEqual([sum(-1), sum(1)])
            const panel = parts.filter(({ byPanel }) => byPanel)
            if (normalised !== null && normalised > 0) expect(panel.some(({ score }) => score < 0)).toBe(true)
            expect(parts.flatMap(({ entries }) => entries).every((id) => ids.has(id))).toBe(true)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('rests only on what had been learned by the day asked of', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 12 }), fc.nat(70), async (told, at) => {
        const papers = papersOf(told)
        const asOf = dayOf(0, at)
        const then = papers.filter(({ report }) => (report.published ?? '') <= asOf)
        expect({ ...(await tension(fakeLedger(papers), { asOf })), asOf: null }).toEqual(
          await tension(fakeLedger(then)),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('is counted or left out: no act gets lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 12 }), async (told) => {
        const { all } = tensionOf(await known(told))
        const left = all.leftOut.reduce((sum, { count }) => sum + count, 0)
        const entries = new Set(all.points.flatMap(({ parts }) => parts.map(({ entries: [first] }) => first)))
        expect(all.acts).toBe(entries.size)
        expect(all.acts + left).toBeLessThanOrEqual(told.length)
        expect(all.acts + left > 0).toBe(told.length > 0)
      }),
      { numRuns: 60 },
    )
  })
})
