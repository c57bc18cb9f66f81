import { describe, expect, it } from 'vitest'
import type { Place, Statement } from '../../record/index.js'
import { protest, span, told } from '../told.test-kit.js'
import { sameActs, whyNot } from './same-act.js'

const joined = (...entries: ReturnType<typeof told>[]) => sameActs(entries).map(({ members }) => members.length)

const town = (name: string, lat = 10, lon = 10): Place => ({
  text: name,
  name,
  country: 'XKX',
  lat,
  lon,
  precision: 'town',
})

describe('sameActs', () => {
  it('joins one act told by two reports, with its grounds and origins', () => {
    const [one, ...rest] = sameActs([
      told('events', protest(), { report: 'r1', day: '2024-03-01' }),
      told('events', protest({ evidence: [span('Thousands took to the streets.')] }), {
        report: 'r2',
        day: '2024-03-01',
      }),
    ])
    expect(rest).toEqual([])
    expect(one?.origins).toEqual(['r1', 'r2'])
    expect(one?.grounds).toBe('the same kind of act, the same sides, the same day')
    expect(one?.joins).toEqual([
      {
        member: 'r2 events-r2-e1',
        to: 'r1 events-r1-e1',
        grounds: ['the same kind of act', 'the same sides', 'the same day'],
      },
    ])
  })

  it('takes a premier for his state, but not for another minister', () => {
    const by = (id: string, report: string) => told('events', protest({ source: [id] }), { report, day: '2024-03-01' })
    expect(joined(by('premier', 'r1'), by('freedonia', 'r2'))).toEqual([2])
    expect(joined(by('premier', 'r1'), by('minister', 'r2'))).toEqual([1, 1])
    expect(joined(by('premier', 'r1'), by('freedonia', 'r2'), by('minister', 'r3'))).toEqual([2, 1])
  })

  it.each([
    ['another day', { day: '2024-03-02' }, {}],
    ['no known day, in other words', { day: null }, { evidence: [span('Farmers blocked a bridge.')] }],
    ['another target', { day: '2024-03-01' }, { target: ['union'] }],
    ['another town', { day: '2024-03-01' }, { place: town('Wexcombe', 12, 12) }],
    ['only planned', { day: '2024-03-01' }, { status: 'planned' as const }],
    ['the same report', { day: '2024-03-01', report: 'r1' }, {}],
  ])('leaves apart what has %s', (_, where, over) => {
    expect(
      joined(
        told('events', protest({ place: town('Harrowgate') }), { report: 'r1', day: '2024-03-01' }),
        told('events', protest({ place: town('Harrowgate'), ...over }), { report: 'r2', ...where }),
      ),
    ).toEqual([1, 1])
  })

  it('joins another code of the same kind only where more than sides and day speaks for it', () => {
    const coded = (report: string, cameo: string, words: string) =>
      told('events', protest({ cameo, evidence: [span(words)] }), { report, day: '2024-03-01' })
    const march = coded('r1', '141', 'Crowds marched in Harrowgate.')
    expect(joined(march, coded('r2', '145', 'Youths set cars alight.'))).toEqual([1, 1])
    expect(joined(march, coded('r2', '145', 'Crowds that marched in Harrowgate broke windows.'))).toEqual([2])
  })

  it('takes it for no clash that a clash is told from either side', () => {
    const fought = (report: string, source: string[], target: string[], name: string) =>
      told('events', protest({ type: 'ASSAULT', source, target, place: town(name) }), { report, day: '2024-03-01' })
    const one = fought('r1', ['sylvania'], ['freedonia'], 'Harrowgate')
    expect(joined(one, fought('r2', ['freedonia'], ['sylvania'], 'Harrowgate'))).toEqual([2])
    expect(joined(one, fought('r2', ['freedonia'], ['union'], 'Harrowgate'))).toEqual([1, 1])
  })

  it('tells two towns of a day by the names in the sentences, where no place was coded', () => {
    const marched = (report: string, name: string) =>
      told('events', protest({ evidence: [span(`Crowds marched through ${name} on Friday.`)] }), {
        report,
        day: '2024-03-01',
      })
    expect(joined(marched('r1', 'Harrowgate'), marched('r2', 'Harrowgate'))).toEqual([2])
    expect(joined(marched('r1', 'Harrowgate'), marched('r2', 'Wexcombe'))).toEqual([1, 1])
  })

  it('takes a place that the other only names for told, and one side untold for no clash', () => {
    const coded = told('events', protest({ place: town('Harrowgate') }), { report: 'r1', day: '2024-03-01' })
    const named = protest({ target: [], evidence: [span('A rally was held in Harrowgate.')] })
    expect(joined(coded, told('events', named, { report: 'r2', day: '2024-03-01' }))).toEqual([2])
  })

  it('joins acts of speech only in like words', () => {
    const accusing = (report: string, words: string) =>
      told('events', protest({ type: 'ACCUSE', cameo: '112', evidence: [span(words)] }), { report, day: '2024-03-01' })
    const tolls = accusing('r1', 'She accused Freedonia of breaking the agreement on road tolls.')
    expect(joined(tolls, accusing('r2', 'Freedonia broke the agreement on road tolls, she said.'))).toEqual([2])
    expect(joined(tolls, accusing('r2', 'Freedonia arms smugglers, the envoy complained.'))).toEqual([1, 1])
  })

  it('joins a statement that outlets cut differently, also where one dates it by its own day', () => {
    const quoting = (report: string, words: string, day = '2024-03-01', addressees: string[] = []) =>
      told('statements', { ...statement, addressees, content: [span(words)] }, { report, day })
    const whole = quoting('r1', 'We shall not withdraw a single soldier from the bridge until the tolls are abolished')
    const cut = 'not withdraw a single soldier from the bridge'
    expect(joined(whole, quoting('r2', cut))).toEqual([2])
    expect(joined(whole, quoting('r2', cut, '2024-03-02'))).toEqual([2])
    expect(joined(whole, quoting('r2', 'Our soldiers will stay there'))).toEqual([1, 1])
    expect(joined(quoting('r1', cut, '2024-03-01', ['union']), quoting('r2', cut, '2024-03-01', ['sylvania']))).toEqual(
      [1, 1],
    )
  })

  it('joins undated entries of copies by their words; copies are one origin', () => {
    const entries = ['r1', 'r2'].map((report) => told('events', protest(), { report }))
    expect(sameActs(entries, copied)).toMatchObject([
      { origins: ['Wire'], grounds: 'the same words in copies of one report' },
    ])
  })

  it('gives a passage of a round-up the origin that it was taken from, and its other words their own', () => {
    const taken = { earlier: { start: 0, end: 30 }, later: { start: 0, end: 30 } }
    const relation = {
      earlier: 'r1',
      later: 'r2',
      kind: 'round-up',
      shareOfEarlier: 1,
      shareOfLater: 0.2,
      passages: [taken],
      changes: [],
      learned: '2024-03-02',
      grounds: '',
    } as const
    const copies = {
      found: [],
      groups: new Map(),
      origins: new Map([
        ['r1', 'Wire'],
        ['r2', 'Weekly'],
      ]),
      relations: [relation],
    }
    const evidence = [{ start: 400, end: 430, text: 'Crowds marched in the capital.' }]
    const entries = [protest(), protest({ id: 'e2', evidence, target: ['union'] })].map((body) =>
      told('events', body, { report: 'r2' }),
    )
    expect(sameActs(entries, copies).map(({ origins }) => origins)).toEqual([['Wire'], ['Weekly']])
  })

  it('leaves apart what tells another day in a copy: a text used again', () => {
    const used = ['2024-03-01', '2024-03-08'].map((day, at) => told('events', protest(), { report: `r${at + 1}`, day }))
    expect(sameActs(used, copied)).toHaveLength(2)
  })

  it('puts rulings above all', () => {
    const [one, two] = ['2024-03-01', '2024-03-02'].map((day, at) =>
      told('events', protest(), { report: `r${at + 1}`, day }),
    )
    const three = told('events', protest(), { report: 'r3', day: '2024-03-01' })
    const ruled = (joinedPairs: string[], partedPairs: string[] = []) => ({
      joined: (a: string, b: string) => joinedPairs.includes([a, b].sort().join(' = ')),
      parted: (a: string, b: string) => partedPairs.includes([a, b].sort().join(' = ')),
    })
    const entries = [one, two, three].flatMap((entry) => entry ?? [])
    const sizes = (decided: ReturnType<typeof ruled>) =>
      sameActs(entries, undefined, decided).map(({ members }) => members.map(({ report }) => report.id).join())
    expect(sizes(ruled([]))).toEqual(['r1,r3', 'r2'])
    expect(sizes(ruled(['r1 events-r1-e1 = r2 events-r2-e1']))).toEqual(['r1,r2', 'r3'])
    // Contradictory rulings: what was parted stays apart.
    expect(
      sizes(
        ruled(
          ['r1 events-r1-e1 = r2 events-r2-e1', 'r2 events-r2-e1 = r3 events-r3-e1'],
          ['r1 events-r1-e1 = r3 events-r3-e1'],
        ),
      ),
    ).toEqual(['r1,r2', 'r3'])
    expect(sizes(ruled([], ['r1 events-r1-e1 = r3 events-r3-e1']))).toEqual(['r1', 'r2', 'r3'])
  })
})

describe('whyNot', () => {
  it('names the nearest that was kept apart, with what spoke for and against', () => {
    const here = told('events', protest({ place: town('Harrowgate') }), { report: 'r1', day: '2024-03-01' })
    const there = told('events', protest({ place: town('Wexcombe', 12, 12) }), { report: 'r2', day: '2024-03-01' })
    expect(whyNot(here, [here, there])).toMatchObject([
      {
        rival: { report: { id: 'r2' } },
        against: ['another place'],
        grounds: ['the same kind of act', 'the same sides', 'the same day'],
      },
    ])
  })
})

const copied = {
  found: [],
  groups: new Map([
    ['r1', 'r1'],
    ['r2', 'r1'],
  ]),
  origins: new Map([
    ['r1', 'Wire'],
    ['r2', 'Wire'],
  ]),
}

const statement: Statement = {
  id: 's1',
  speakers: ['premier'],
  act: 'inform',
  direct: 'direct',
  channel: null,
  platform: null,
  addressees: [],
  date: null,
  content: [span('.')],
  evidence: [span('.')],
}
