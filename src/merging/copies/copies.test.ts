import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiesOf, copyGroups } from './copies.js'
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
    expect(groups[0]?.reason).toMatch(
      /^late is a near-copy: \d\d % of the word runs of both are the same; credited to Wire$/,
    )
  })

  it('finds an excerpt inside a longer report', () => {
    const groups = copyGroups([
      { report: report('full', `${wire}\n\n${other}`), learned: '2024-03-02' },
      { report: report('short', other), learned: '2024-03-04' },
    ])
    expect(groups[0]?.reason).toContain('short is an excerpt: 100 %')
  })

  it('leaves two reports apart that quote one sentence', () => {
    const quote = 'We shall return only when every toll on every road has been lifted for good, he said.'
    const reports = [`${wire} ${quote}`, `${other} ${quote}`].map((text, at) => ({
      report: report(`r${at}`, text),
      learned: '2024-03-02',
    }))
    expect(copyGroups(reports)).toEqual([])
  })

  it('does not depend on the order in which reports are given', () => {
    const reports = [wire, `${wire} Police watched.`, other, `${other} ${wire}`].map((text, at) => ({
      report: report(`r${at}`, text),
      learned: `2024-03-0${at + 1}`,
    }))
    const expected = copyGroups(reports)
    fc.assert(
      fc.property(fc.shuffledSubarray(reports, { minLength: 4 }), (mixed) => {
        expect(copyGroups(mixed)).toEqual(expected)
      }),
    )
  })

  it('takes time near linear in the number of reports', () => {
    const words = wire.split(/\s+/)
    const made = Array.from({ length: 2000 }, (_, n) =>
      words.map((word, at) => ((at * 7 + n) % 11 === 0 ? `${word}${n}` : word)).join(' '),
    )
    const started = performance.now()
    copyGroups(made.map((text, at) => ({ report: report(`r${at}`, text), learned: '2024-03-02' })))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('copiesOf', () => {
  it('counts an agency once, whoever prints it', () => {
    const { origins } = copiesOf([
      { report: report('a', wire, { agency: 'Wire', outlet: 'Daily' }), learned: '2024-03-02' },
      { report: report('b', other, { agency: 'Wire', outlet: 'Gazette' }), learned: '2024-03-02' },
      { report: report('c', 'Snow closed the pass on Monday.', { outlet: 'Gazette' }), learned: '2024-03-02' },
    ])
    expect([...origins]).toEqual([
      ['a', 'Wire'],
      ['b', 'Wire'],
      ['c', 'Gazette'],
    ])
  })
})
