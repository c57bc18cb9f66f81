import { describe, expect, it } from 'vitest'
import type { ReportRecord } from '../../record/index.js'
import { event, on, statement, town } from '../made-up.test-kit.js'
import { riverCase } from '../river-case.test-kit.js'
import { accountsOf, paper, toldBy } from './quarrel.test-kit.js'

const velianVersion = 'Fishermen from Ostra attacked a patrol boat at Karst on Monday, Ilse Brandt said.'
const ostranVersion = 'Velian guards attacked boats near Karst on Monday, a patrol opened fire first, Teo Moro said.'

/** A clash as Velia tells it. */
const velian = (over: { readonly day?: string; readonly id?: string; readonly text?: string } = {}): ReportRecord =>
  paper({ id: over.id ?? 'Velia Herald', day: '2024-05-07', text: over.text ?? velianVersion }, (words) => ({
    statements: [
      statement({
        id: 's1',
        speakers: ['brandt'],
        act: 'accuse',
        content: words('Fishermen from Ostra attacked a patrol boat at Karst on Monday'),
        evidence: words(velianVersion),
      }),
    ],
    events: [
      event({
        id: 'e1',
        type: 'ASSAULT',
        cameo: '190',
        source: ['ostra'],
        target: ['guard'],
        status: 'alleged',
        date: on('2024-05-06', 'Monday'),
        place: town('Karst'),
        statement: 's1',
        evidence: words(velianVersion),
      }),
    ],
  }))

/** The clash as Ostra tells it. */
const ostran = (day = '2024-05-06', place = 'Karst'): ReportRecord =>
  paper({ id: 'Ostra Voice', day: '2024-05-08', text: ostranVersion }, (words) => ({
    statements: [
      statement({
        id: 's1',
        speakers: ['moro'],
        act: 'accuse',
        content: words('Velian guards attacked boats near Karst on Monday'),
        evidence: words(ostranVersion),
      }),
    ],
    events: [
      event({
        id: 'e1',
        type: 'ASSAULT',
        cameo: '190',
        source: ['guard'],
        target: ['ostra'],
        status: 'alleged',
        date: on(day, 'Monday'),
        place: town(place),
        statement: 's1',
        evidence: words(ostranVersion),
      }),
    ],
  }))

describe('accounts of an act', () => {
  it('set what both sides tell of one clash next to one another', async () => {
    const [clash, ...rest] = await accountsOf([velian(), ostran()])
    expect(rest).toEqual([])
    expect(clash).toMatchObject({ kind: 'acts', contested: true, day: '2024-05-06', silent: [] })
    expect(clash?.title).toMatch(/^Whether Ostra .* Velian guard.*, or Velian guard .* Ostra/)
    expect(toldBy(clash)).toEqual({
      Velia: [expect.stringMatching(/^Ilse Brandt: Ostra .* Velian guard/)],
      Ostra: [expect.stringMatching(/^Teo Moro: Velian guard .* Ostra/)],
    })
    expect(clash?.cells.map(({ name }) => name)).toEqual(['Velia', 'Ostra', 'others', 'reports'])
  })

  it('tell which side says nothing of it', async () => {
    const [clash] = await accountsOf([velian()])
    expect(clash).toMatchObject({ contested: false, silent: ['Ostra'], origins: ['Velia Herald'] })
  })

  it.each([
    ['on another day', ostran('2024-05-07')],
    ['in another town', ostran('2024-05-06', 'Port Amity')],
  ])('keep apart what happened %s', async (_, other) => {
    const matters = await accountsOf([velian(), other])
    expect(matters.map(({ contested, silent }) => ({ contested, silent }))).toEqual([
      { contested: false, silent: ['Ostra'] },
      { contested: false, silent: ['Velia'] },
    ])
  })

  it('take no second telling from a copy', async () => {
    const story = `${velianVersion} ${'The river is high and the ferry stands idle, as it did last spring and the spring before that. '.repeat(3)}`
    const [clash, ...rest] = await accountsOf([velian({ text: story }), velian({ text: story, id: 'Morning Sun' })])
    expect(rest).toEqual([])
    expect(toldBy(clash)['Velia']).toHaveLength(1)
  })

  it('hear a denial that stands right behind a charge, of the side that is charged', async () => {
    const text =
      'Ostra armed the smugglers, Ilse Brandt claimed. Teo Moro denied it. Ada Lind denied that talks were planned.'
    const charge = paper({ id: 'Velia Herald', day: '2024-05-07', text }, (words) => ({
      statements: [
        statement({
          id: 's1',
          speakers: ['brandt'],
          act: 'accuse',
          content: words('Ostra armed the smugglers'),
          evidence: words('Ostra armed the smugglers, Ilse Brandt claimed.'),
        }),
        statement({
          id: 's2',
          speakers: ['moro'],
          act: 'deny',
          content: words('denied it'),
          evidence: words('Teo Moro denied it.'),
        }),
      ],
      events: [
        event({
          id: 'e1',
          type: 'AID',
          cameo: '072',
          source: ['ostra'],
          status: 'alleged',
          statement: 's1',
          evidence: words('Ostra armed the smugglers, Ilse Brandt claimed.'),
        }),
        event({
          id: 'e2',
          type: 'ACCUSE',
          cameo: '112',
          source: ['brandt'],
          target: ['ostra'],
          statement: 's1',
          evidence: words('Ostra armed the smugglers, Ilse Brandt claimed.'),
        }),
      ],
    }))
    const [matter, ...rest] = await accountsOf([charge])
    expect(rest).toEqual([])
    expect(matter).toMatchObject({ contested: true, silent: [] })
    expect(toldBy(matter)).toEqual({ Velia: [expect.stringContaining('Ilse Brandt')], Ostra: ['Teo Moro: denies it'] })
  })

  it('take no refusal to act for a denial, though it be in like words', async () => {
    const text =
      'Velian guards occupied the northern sluices, Teo Moro said. The day was calm. Velia refused to leave the northern sluices.'
    const refused = paper({ id: 'Ostra Voice', day: '2024-05-07', text }, (words) => ({
      statements: [
        statement({
          id: 's1',
          speakers: ['moro'],
          act: 'accuse',
          content: words('Velian guards occupied the northern sluices'),
          evidence: words('Velian guards occupied the northern sluices, Teo Moro said.'),
        }),
      ],
      events: [
        event({
          id: 'e1',
          type: 'ASSAULT',
          cameo: '192',
          source: ['guard'],
          target: ['ostra'],
          status: 'alleged',
          statement: 's1',
          evidence: words('Velian guards occupied the northern sluices, Teo Moro said.'),
        }),
        event({
          id: 'e2',
          type: 'REJECT',
          cameo: '123',
          source: ['velia'],
          evidence: words('Velia refused to leave the northern sluices.'),
        }),
      ],
    }))
    expect(await accountsOf([refused])).toMatchObject([{ contested: false, silent: ['Velia'] }])
  })

  it('leave to the promises the charge that one was broken', async () => {
    const [talks] = riverCase.filter(({ report }) => report.id === 'r4')
    if (talks === undefined) throw new Error('the case has four reports')
    const charge = event({
      id: 'e1',
      type: 'ACCUSE',
      cameo: '112',
      source: ['moro'],
      target: ['velia'],
      evidence: talks.commitments[0]?.claims[0]?.evidence ?? [],
    })
    const matters = await accountsOf([{ ...talks, events: [charge] }])
    expect(matters.map(({ kind }) => kind)).toEqual(['promises', 'demands'])
  })

  it('leave out what a side tells of itself alone', async () => {
    const text = 'Velia put its guards on alert on Monday, Ilse Brandt said.'
    const own = paper({ id: 'Velia Herald', day: '2024-05-07', text }, (words) => ({
      statements: [
        statement({ id: 's1', speakers: ['brandt'], act: 'inform', content: words(text), evidence: words(text) }),
      ],
      events: [
        event({
          id: 'e1',
          type: 'MOBILIZE',
          cameo: '152',
          source: ['velia'],
          date: on('2024-05-06'),
          statement: 's1',
          evidence: words(text),
        }),
      ],
    }))
    expect(await accountsOf([own])).toEqual([])
  })
})
