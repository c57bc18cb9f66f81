import { describe, expect, it } from 'vitest'
import { sameActs } from './same-act.js'
import { protest, span, told } from '../told.test-kit.js'

const joined = (...entries: ReturnType<typeof told>[]) => sameActs(entries).map(({ members }) => members.length)

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
    expect(one?.grounds).toBe('the same kind of act between the same sides on the same day')
  })

  it('takes a premier for his state, but not for another minister', () => {
    const by = (id: string, report: string) => told('events', protest({ source: [id] }), { report, day: '2024-03-01' })
    expect(joined(by('premier', 'r1'), by('freedonia', 'r2'))).toEqual([2])
    expect(joined(by('premier', 'r1'), by('minister', 'r2'))).toEqual([1, 1])
    expect(joined(by('premier', 'r1'), by('freedonia', 'r2'), by('minister', 'r3'))).toEqual([2, 1])
  })

  it.each([
    ['another day', { day: '2024-03-02' }, {}],
    ['no known day', { day: null }, {}],
    ['another code', { day: '2024-03-01' }, { cameo: '145' }],
    ['only planned', { day: '2024-03-01' }, { status: 'planned' as const }],
    ['the same report', { day: '2024-03-01', report: 'r1' }, {}],
  ])('leaves apart what has %s', (_, where, over) => {
    expect(
      joined(
        told('events', protest(), { report: 'r1', day: '2024-03-01' }),
        told('events', protest(over), { report: 'r2', ...where }),
      ),
    ).toEqual([1, 1])
  })

  it('joins acts of speech only in like words', () => {
    const accusing = (report: string, words: string) =>
      told('events', protest({ type: 'ACCUSE', cameo: '112', evidence: [span(words)] }), { report, day: '2024-03-01' })
    const tolls = accusing('r1', 'She accused Freedonia of breaking the agreement on road tolls.')
    expect(joined(tolls, accusing('r2', 'Freedonia broke the agreement on road tolls, she said.'))).toEqual([2])
    expect(joined(tolls, accusing('r2', 'Freedonia arms smugglers, the envoy complained.'))).toEqual([1, 1])
  })

  it('joins undated entries of copies by their words; copies are one origin', () => {
    const entries = ['r1', 'r2'].map((report) => told('events', protest(), { report }))
    const copies = {
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
    expect(sameActs(entries, copies)).toMatchObject([
      { origins: ['Wire'], grounds: 'the same words in copies of one report' },
    ])
  })
})
