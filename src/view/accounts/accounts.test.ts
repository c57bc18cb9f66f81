import { describe, expect, it } from 'vitest'
import type { ReportRecord } from '../../record/index.js'
import { event, figure, on, statement, town } from '../made-up.test-kit.js'
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

describe('demands and their answers', () => {
  const text = `Ada Lind urged Velia to lower the toll on grain barges. Ostra must reopen the northern sluices, she told Teo Moro.
She asked both for a list of prisoners.
Velia refused to lower the toll on barges, Ilse Brandt said on Thursday. Ostra agreed on Friday to reopen two sluices.`
  const ask = (id: string, target: string[], evidence: ReturnType<typeof event>['evidence']) =>
    event({ id, type: 'REQUEST', cameo: '020', source: ['lind'], target, date: on('2024-05-08'), evidence })
  const asked = paper({ id: 'Karst Post', day: '2024-05-10', text }, (words) => ({
    events: [
      ask('e1', ['velia'], words('Ada Lind urged Velia to lower the toll on grain barges.')),
      ask('e2', ['ostra'], words('Ostra must reopen the northern sluices, she told Teo Moro.')),
      ask('e3', ['velia', 'ostra'], words('She asked both for a list of prisoners.')),
      event({
        id: 'e4',
        type: 'REJECT',
        cameo: '120',
        source: ['velia'],
        date: on('2024-05-09'),
        evidence: words('Velia refused to lower the toll on barges, Ilse Brandt said on Thursday.'),
      }),
      event({
        id: 'e5',
        type: 'AGREE',
        cameo: '030',
        source: ['ostra'],
        date: on('2024-05-10'),
        evidence: words('Ostra agreed on Friday to reopen two sluices.'),
      }),
    ],
  }))

  it('stand next to one another: refused, agreed, left without an answer', async () => {
    const matters = await accountsOf([asked], { kinds: ['demands'] })
    expect(matters.map(({ contested, silent, entries }) => ({ contested, silent, entries }))).toEqual([
      { contested: true, silent: [], entries: ['Karst Post-e1', 'Karst Post-e4'] },
      { contested: false, silent: [], entries: ['Karst Post-e2', 'Karst Post-e5'] },
      { contested: false, silent: ['Velia', 'Ostra'], entries: ['Karst Post-e3'] },
    ])
  })

  it('have no answer that is given to somebody else', async () => {
    const elsewhere = {
      ...asked,
      events: asked.events.map((one) => (one.id === 'e4' ? { ...one, target: ['ostra'] } : one)),
    }
    const matters = await accountsOf([elsewhere], { kinds: ['demands'] })
    expect(matters.find(({ entries }) => entries.includes('Karst Post-e1'))?.silent).toEqual(['Velia'])
  })

  it('have no answer that was given before', async () => {
    const [first] = asked.events
    if (first === undefined) throw new Error('the paper has events')
    const later = {
      ...asked,
      events: asked.events.map((one) => (one.id === 'e1' ? { ...one, date: on('2024-05-10') } : one)),
    }
    const matters = await accountsOf([later], { kinds: ['demands'] })
    expect(matters.find(({ entries }) => entries.includes('Karst Post-e1'))?.silent).toEqual(['Velia'])
  })
})

describe('promises, proposals and figures', () => {
  it('show a pact that one side holds broken and the other kept', async () => {
    const [pact] = await accountsOf(riverCase, { kinds: ['promises'] })
    expect(pact).toMatchObject({ title: 'River Pact', contested: true, day: '2009-01-01' })
    expect(toldBy(pact)).toEqual({
      Velia: ['Ilse Brandt: it has been kept'],
      Ostra: ['Teo Moro: it has been broken'],
    })
  })

  it('show what each side answers to a proposal', async () => {
    const matters = await accountsOf(riverCase, { kinds: ['demands'] })
    expect(toldBy(matters.find(({ title }) => title.includes('proposal')))).toEqual({
      Velia: ['Velia: accepted it'],
      Ostra: ['Ostra: rejected it'],
      others: [expect.stringMatching(/^Ada Lind: Ada Lind made a proposal/)],
    })
  })

  it('show numbers that can’t both be right', async () => {
    const count = (id: string, speaker: string, value: number): ReportRecord => {
      const text = `${value} fishermen were injured at Karst on Monday, ${speaker} said.`
      return paper({ id, day: '2024-05-07', text }, (words) => ({
        figures: [
          figure({
            id: 'f1',
            value,
            what: 'fishermen injured',
            kind: 'injured',
            date: on('2024-05-06'),
            place: town('Karst'),
            attributed_to: speaker === 'Teo Moro' ? 'moro' : 'guard',
            evidence: words(`${value} fishermen were injured at Karst on Monday`),
          }),
        ],
      }))
    }
    const [rival] = await accountsOf([count('Ostra Voice', 'Teo Moro', 30), count('Velia Herald', 'the guard', 4)])
    expect(rival).toMatchObject({ kind: 'figures', contested: true, title: 'How many fishermen injured: 30 or 4' })
    expect(toldBy(rival)).toEqual({
      Velia: ['Velian guard: 4 fishermen injured'],
      Ostra: ['Teo Moro: 30 fishermen injured'],
    })
  })
})

describe('the list of matters', () => {
  it('has the contested first, then goes by day', async () => {
    const matters = await accountsOf(riverCase)
    const keys = matters.map(({ contested, day, learned }) => `${contested ? 0 : 1} ${day ?? learned}`)
    expect(keys).toEqual([...keys].sort())
    expect(matters.some(({ contested }) => contested)).toBe(true)
  })

  it('can be narrowed by kind, actor and days', async () => {
    const all = await accountsOf(riverCase)
    expect((await accountsOf(riverCase, { kinds: ['promises'] })).map(({ kind }) => kind)).toEqual(['promises'])
    expect(await accountsOf(riverCase, { actor: 'fishermen' })).toEqual(
      all.filter(({ entries }) => entries.includes('r1-e1') || entries.includes('r3-e2')),
    )
    expect(
      (await accountsOf(riverCase, { since: '2024-05-20' })).every(
        ({ day, learned }) => (day ?? learned) >= '2024-05-20',
      ),
    ).toBe(true)
  })
})
