import { describe, expect, it } from 'vitest'
import { copiesOf, copyGroups, originOf } from './copies.js'
import { report } from '../told.test-kit.js'

const wire = `Lawmakers in the northern district walked out of the assembly on Tuesday after the speaker refused
a vote on the road tolls. The opposition said that it would return only when the tolls were lifted.
Lorries queued at both crossings through the night and drivers lit fires to keep warm.`
const other = `The central bank kept its rate unchanged on Tuesday and said that inflation would fall by spring.
Economists had expected a cut of a quarter point after the weak figures of January.`

describe('copyGroups', () => {
  it('finds an edited copy, and credits the agency', () => {
    const groups = copyGroups([
      {
        report: report('late', wire.replace('through the night', 'all night'), { agency: 'Wire', outlet: 'Daily' }),
        learned: '2024-03-03',
      },
      { report: report('early', wire, { outlet: 'Gazette' }), learned: '2024-03-02' },
      { report: report('apart', other), learned: '2024-03-02' },
    ])
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject({ origin: 'early', source: 'Wire', reports: ['early', 'late'] })
    expect(groups[0]?.relations).toMatchObject([{ earlier: 'early', later: 'late', kind: 'near' }])
    expect(groups[0]?.reason).toMatch(
      /^late is a near-copy of early: \d\d % of its words stand there too; credited to Wire$/,
    )
  })

  it('joins no reports by a short text that both hold', () => {
    const inFull = (id: string, own: string) => ({
      report: report(id, `${own}\n\n${other}\n\n${own.toUpperCase()} indeed`, { outlet: id }),
      learned: '2024-03-02',
    })
    const groups = copyGroups([
      inFull(
        'north',
        'Snow fell on the passes and the mail coach had to turn back before it reached the inn at the top.',
      ),
      inFull(
        'south',
        'Two brothers from the delta have built a boat of reeds in which they mean to cross the bay by summer.',
      ),
      { report: report('notice', other, { outlet: 'bank' }), learned: '2024-03-04' },
    ])
    expect(groups.map(({ reports }) => reports)).toEqual([['north', 'notice']])
  })
})

describe('copiesOf', () => {
  it('counts an agency once, whoever prints it and however its name is written', () => {
    const { origins } = copiesOf([
      { report: report('a', wire, { agency: 'AFP', outlet: 'Daily' }), learned: '2024-03-02' },
      { report: report('b', `${other} (AFP)`, { outlet: 'Gazette' }), learned: '2024-03-02' },
      { report: report('c', 'Snow closed the pass on Monday.', { outlet: 'Gazette' }), learned: '2024-03-02' },
    ])
    expect([...origins]).toEqual([
      ['a', 'Agence France-Presse'],
      ['b', 'Agence France-Presse'],
      ['c', 'Gazette'],
    ])
  })
})

describe('originOf', () => {
  it('knows which part of a round-up is whose', () => {
    const own =
      'In other news, the storks have come back to the tower of the town hall, nine days later than last year.'
    const text = `${wire}\n\n${own}\n\n${other}`
    const copies = copiesOf([
      {
        report: report('tolls', `${wire}\n\n${'The talks will go on. '.repeat(4)}`, { outlet: 'Daily' }),
        learned: '2024-03-01',
      },
      { report: report('bank', other, { agency: 'Wire', outlet: 'Gazette' }), learned: '2024-03-01' },
      { report: report('digest', text, { outlet: 'Sunday' }), learned: '2024-03-03' },
    ])
    const originAt = (words: string): string => {
      const start = text.indexOf(words)
      return originOf(copies, 'digest', { start, end: start + words.length })
    }
    expect(originAt('Lorries queued at both crossings')).toBe('Daily')
    expect(originAt('storks have come back')).toBe('Sunday')
    expect(originAt('inflation would fall by spring')).toBe('Wire')
    expect(copies.origins.get('digest')).toBe('Sunday')
    expect(copies.groups.size).toBe(0)
  })
})
