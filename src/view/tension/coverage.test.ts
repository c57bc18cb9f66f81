import { describe, expect, it } from 'vitest'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { dayOf, leftOutOf, pairOf, paper, reading, shooting } from './dispute.test-kit.js'
import { tension, tensionOf } from './index.js'

describe('coverage', () => {
  const outlets = ['Karst Post', 'Coast Times', 'Velia Herald', 'Morning Sun']
  /** Every report tells a shooting of its own. */
  const week = (at: number, reports: number) =>
    outlets
      .slice(0, reports)
      .map((outlet, day) => paper({ day: dayOf(at, day), outlet, acts: [shooting(dayOf(at, day))] }))

  it('that doubles does not raise the normalised line', async () => {
    const told = tensionOf(await reading(...[2, 2, 4, 4].flatMap((reports, at) => week(at, reports))), {
      panel: outlets,
    })
    const { points } = pairOf(told, 'ostra', 'velia')
    expect(points.map(({ raw }) => raw)).toEqual([18, 18, 36, 36])
    expect(points.map(({ normalised }) => normalised)).toEqual([27, 27, 27, 27])
  })

  it('of an outlet beside the panel does not raise it either: only what the panel tells is normalised', async () => {
    const papers = [0, 1, 2].flatMap((at) => week(at, at === 2 ? 2 : 1))
    const { points } = pairOf(tensionOf(await reading(...papers), { panel: ['Karst Post'] }), 'ostra', 'velia')
    expect(points.map(({ raw, normalised }) => [raw, normalised])).toEqual([
      [9, 9],
      [9, 9],
      [18, 9],
    ])
    expect(points[2]?.parts.map(({ byPanel }) => byPanel).sort()).toEqual([false, true])
  })

  it('is that of the panel named: by outlet or agency, in any case', async () => {
    const papers = [
      paper({ day: dayOf(0), acts: [shooting(dayOf(0))] }),
      paper({ day: dayOf(1), outlet: 'Morning Sun', acts: [shooting(dayOf(1))] }),
      paper({ day: dayOf(2), outlet: 'Coast Times', agency: 'Delta Wire', acts: [shooting(dayOf(2))] }),
    ]
    const told = tensionOf(await reading(...papers), { panel: ['karst post', 'Delta wire'] })
    expect(told.panel).toEqual({ outlets: ['karst post', 'Delta wire'], rule: 'named' })
    expect(pairOf(told, 'ostra', 'velia').points.map(({ raw, normalised }) => [raw, normalised])).toEqual([
      [9, 9],
      [9, null],
      [9, 9],
    ])
  })

  it('is that of the regular outlets where no panel is named, as of the day asked of', async () => {
    const papers = [
      ...[0, 1, 2, 3].map((at) => paper({ day: dayOf(at) })),
      ...[2, 3].map((at) => paper({ day: dayOf(at), outlet: 'Coast Times' })),
      paper({ day: dayOf(3), outlet: 'Morning Sun' }),
    ]
    const ledger = fakeLedger(papers)
    expect((await tension(ledger)).panel).toEqual({ outlets: ['Coast Times', 'Karst Post'], rule: 'regular' })
    expect((await tension(ledger, { asOf: dayOf(2) })).panel).toEqual({ outlets: ['Karst Post'], rule: 'regular' })
  })

  it('takes all outlets where none is regular, and says so', async () => {
    const told = await reading(...outlets.map((outlet, at) => paper({ day: dayOf(at), outlet })))
    expect(tensionOf(told).panel).toEqual({ outlets: [...outlets].sort(), rule: 'all' })
  })

  it('is nothing by a report without a day', async () => {
    const told = tensionOf(await reading(paper({ id: 'r', day: null, acts: [shooting(dayOf(0))] })))
    expect(told.all.points).toEqual([])
    expect(leftOutOf(told.all)).toEqual({ 'outside of coverage': 1 })
  })
})
