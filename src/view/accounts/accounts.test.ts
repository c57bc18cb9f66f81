import { describe, expect, it } from 'vitest'
import type { ReportRecord } from '../../record/index.js'
import { event, figure, on, town } from '../made-up.test-kit.js'
import { riverCase } from '../river-case.test-kit.js'
import { accountsOf, paper, toldBy } from './quarrel.test-kit.js'
import { tallyOf } from './tally.js'

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

describe('the tally', () => {
  it('counts who asks which side, how that answers, and what each side passes over', async () => {
    const sides = ['Velia', 'Ostra']
    const { kinds, contested, sides: counts, asks } = tallyOf(await accountsOf(riverCase), sides)
    expect(kinds).toEqual({ acts: 1, demands: 3, promises: 1, figures: 1 })
    expect(contested).toBeGreaterThan(0)
    expect(counts.map(({ side, matters }) => [side, matters.consents, matters.refuses])).toEqual([
      ['Velia', 1, 0],
      ['Ostra', 0, 1],
    ])
    expect(asks).toContainEqual({ by: 'Ostra', of: 'Velia', asked: 1, consents: 0, refuses: 0 })
    expect(
      asks.filter(({ by }) => by === 'River League').map(({ of, consents, refuses }) => [of, consents, refuses]),
    ).toEqual([
      ['Velia', 1, 0],
      ['Ostra', 0, 1],
    ])
  })
})
