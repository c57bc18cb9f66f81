import { describe, expect, it } from 'vitest'
import { actOf, type EventEntry } from './acts.js'
import { accusation, agreement, dayOf, leftOutOf, pairOf, paper, rawOf, reading, shooting } from './dispute.test-kit.js'
import { tensionOf } from './index.js'

describe('tension', () => {
  it('adds up the hostile acts of a week between two states, whoever acted for them', async () => {
    const told = tensionOf(
      await reading(paper({ day: dayOf(0, 3), acts: [shooting(dayOf(0, 1)), accusation(dayOf(0, 2))] })),
    )
    expect(told.method).toBe('tension/1')
    expect(pairOf(told, 'ostra', 'velia').points).toMatchObject([
      {
        period: { name: '2024-W01', from: '2024-01-01', to: '2024-01-07' },
        raw: 11,
        normalised: 11,
        gravity: 5.5,
        parts: [
          { score: -9, direction: 'second to first' },
          { score: -2, direction: 'first to second' },
        ],
      },
    ])
  })

  it('knows calm from not covered: 0 is a week that was read, null one that was not', async () => {
    const told = tensionOf(
      await reading(
        paper({ day: dayOf(0, 2), acts: [shooting(dayOf(0, 1))] }),
        paper({ day: dayOf(1, 2) }),
        paper({ day: dayOf(3, 2) }),
      ),
    )
    expect(rawOf(pairOf(told, 'ostra', 'velia'))).toEqual([9, 0, null, 0])
  })

  it('shows cooperation apart: an agreement does not make a shooting less', async () => {
    const told = tensionOf(
      await reading(paper({ day: dayOf(0, 2), acts: [shooting(dayOf(0)), agreement(dayOf(0, 1))] })),
    )
    expect(pairOf(told, 'ostra', 'velia').points).toMatchObject([{ raw: 9, cooperation: 2.5 }])
  })

  it('counts an act once, however many tell it, and a copy not as coverage either', async () => {
    const text = `${shooting(dayOf(0)).words} Nobody was hurt, said the harbour master of Karst, who counted three boats.`
    const [first, copy] = ['Karst Post', 'Morning Sun'].map((outlet) =>
      paper({ day: dayOf(0, 1), outlet, text, acts: [shooting(dayOf(0))] }),
    )
    const other = paper({ day: dayOf(0, 2), outlet: 'Coast Times', acts: [shooting(dayOf(0))] })
    if (first === undefined || copy === undefined) throw new Error('two papers were made')
    const [point] = pairOf(tensionOf(await reading(first, copy, other)), 'ostra', 'velia').points
    expect(point).toMatchObject({ raw: 9, reports: 2 })
    expect(point?.parts).toHaveLength(1)
    expect(point?.parts[0]?.entries).toHaveLength(3)
  })

  it('leaves out what is not known to have happened on a day, and counts it by reason', async () => {
    const day = dayOf(0, 1)
    const acts = [
      shooting(day, { status: 'alleged' }),
      shooting(day, { status: 'denied' }),
      shooting(day, { status: 'planned' }),
      accusation(day, { status: 'requested' }),
      accusation(day, { status: 'conditional' }),
      accusation(day, { date: null, words: 'Ostra accused Velia of greed.' }),
      accusation(day, {
        date: { text: 'in 2023', from: '2023-01-01', to: '2023-12-31' },
        words: 'Ostra blamed Velia.',
      }),
      shooting(dayOf(4), { words: 'Guards of Velia shot at Ostra next month.' }),
      shooting('1999-05-04'),
    ]
    const line = pairOf(tensionOf(await reading(paper({ day: dayOf(0, 2), acts }))), 'ostra', 'velia')
    expect(rawOf(line)).toEqual([0])
    expect(leftOutOf(line)).toEqual({
      alleged: 1,
      denied: 1,
      planned: 1,
      requested: 1,
      conditional: 1,
      undated: 1,
      'imprecise date': 1,
      'dated after the report': 1,
      'outside of coverage': 1,
    })
    expect(line.leftOut.every(({ count, entries }) => entries.length === count)).toBe(true)
  })

  it('counts an act that one report alleges and another tells as having happened', async () => {
    const entries = (
      await reading(
        paper({ day: dayOf(0, 1), acts: [shooting(dayOf(0), { status: 'alleged' })] }),
        paper({ day: dayOf(0, 2), outlet: 'Coast Times', acts: [shooting(dayOf(0))] }),
      )
    ).entries.filter((entry): entry is EventEntry => entry.layer === 'events')
    const [first, second] = entries
    if (first === undefined || second === undefined) throw new Error('two acts were told')
    const cluster = { id: first.id, members: [first, second], origins: [], grounds: '' } as const
    expect(actOf(cluster, 'week', () => -9)).toMatchObject({ score: -9, entries: [first.id, second.id] })
  })

  it('puts what happened earlier on its own day, where that was covered', async () => {
    const told = await reading(
      paper({ day: dayOf(0, 4) }),
      paper({ day: dayOf(5, 4), acts: [shooting(dayOf(0, 2)), accusation(dayOf(3))] }),
    )
    const line = pairOf(tensionOf(told), 'ostra', 'velia')
    expect(rawOf(line)).toEqual([9, null, null, null, null, 0])
    expect(leftOutOf(line)).toEqual({ 'outside of coverage': 1 })
  })

  it("lets Monday's paper cover the Sunday it tells of, and claims no calm of the rest by it", async () => {
    const sunday = paper({ day: dayOf(2), acts: [shooting(dayOf(1, 6))] })
    const told = await reading(paper({ day: dayOf(0) }), sunday)
    expect(rawOf(pairOf(tensionOf(told), 'ostra', 'velia'))).toEqual([0, 9, 0])
    const days = pairOf(tensionOf(told, { by: 'day' }), 'ostra', 'velia').points
    expect(days.filter(({ raw }) => raw !== null).map(({ period, raw }) => [period.name, raw])).toEqual([
      [dayOf(0), 0],
      [dayOf(1, 6), 9],
      [dayOf(2), 0],
    ])
  })

  it('puts "last week" in its week, but on no day', async () => {
    const lastWeek = { text: 'last week', from: dayOf(0), to: dayOf(0, 6) }
    const told = await reading(
      paper({ day: dayOf(0, 3) }),
      paper({ day: dayOf(1), acts: [accusation('', { date: lastWeek })] }),
    )
    expect(rawOf(pairOf(tensionOf(told), 'ostra', 'velia'))).toEqual([2, 0])
    expect(leftOutOf(pairOf(tensionOf(told, { by: 'day' }), 'ostra', 'velia'))).toEqual({ 'imprecise date': 1 })
  })

  it('counts what goes on once a week, until it was last told of', async () => {
    const since = { text: 'since Wednesday', from: dayOf(0, 2), to: null }
    const blockade = shooting('', { type: 'COERCE', mode: 'restrict', status: 'ongoing', date: since })
    const papers = [0, 1, 2, 3, 4].map((week) => paper({ day: dayOf(week, 4), acts: week === 2 ? [blockade] : [] }))
    const told = await reading(...papers)
    expect(rawOf(pairOf(tensionOf(told), 'ostra', 'velia'))).toEqual([7, 7, 7, 0, 0])
  })

  it('keeps acts that name only one side, or no actor on the other, in the line of all acts alone', async () => {
    const acts = [shooting(dayOf(0), { target: [] }), accusation(dayOf(0), { target: ['toll'] })]
    const told = tensionOf(await reading(paper({ day: dayOf(0, 1), acts })))
    expect(rawOf(told.all)).toEqual([11])
    expect(told.pairs).toEqual([])
  })

  it('gives an act towards two to both pairs, and an act within one side to that side', async () => {
    const acts = [
      shooting(dayOf(0), { target: ['ostra', 'league'] }),
      accusation(dayOf(0), { source: ['brandt'], target: ['guard'] }),
    ]
    const told = tensionOf(await reading(paper({ day: dayOf(0, 1), acts })))
    expect(told.pairs.map((line) => [line.pair?.map(({ id }) => id).join(' '), rawOf(line)])).toEqual([
      ['league velia', [9]],
      ['ostra velia', [9]],
      ['velia velia', [2]],
    ])
    expect(rawOf(told.all)).toEqual([11])
  })
})

describe('a change of level', () => {
  const shootings = (perWeek: number[]) =>
    perWeek.map((count, at) =>
      paper({
        day: dayOf(at, 6),
        acts: Array.from({ length: count }, (_, day) =>
          shooting(dayOf(at, day), { words: `Shots on day ${day} of ${at}.` }),
        ),
      }),
    )
  const steady = [1, 2, 1, 0, 1, 2, 1, 1, 0, 2, 1, 1, 2, 0, 1, 1]

  it('is not found where none is', async () => {
    const line = pairOf(tensionOf(await reading(...shootings(steady))), 'ostra', 'velia')
    expect(line.changes).toEqual([])
    expect(line.weeksJudged).toBe(4)
  })

  it('is found after a true one, with the week it began and the week it could be told', async () => {
    const told = tensionOf(await reading(...shootings([...steady, 4, 5, 4])))
    const [change, ...others] = pairOf(told, 'ostra', 'velia').changes
    expect(others).toEqual([])
    expect(change).toMatchObject({ direction: 'rise', from: { name: '2024-W17' }, seen: { name: '2024-W18' } })
    expect(change?.after).toBeGreaterThan(2 * (change?.before ?? 0))
  })

  it('is not looked for before there is a baseline', async () => {
    const line = pairOf(tensionOf(await reading(...shootings([1, 0, 1, 5, 6, 5, 6]))), 'ostra', 'velia')
    expect(line).toMatchObject({ changes: [], weeksJudged: 0 })
  })
})
