import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { protest, span, told } from '../told.test-kit.js'
import { type Told, tellingKey } from '../told.js'
import { sameActs } from './same-act.js'

const sentences = [
  'Crowds marched in the capital.',
  'Farmers rallied in Harrowgate.',
  'Farmers blocked roads near Wexcombe.',
]
const days = ['2024-03-01', '2024-03-02', '2024-03-03', null]

/** Acts of a few days, told by many reports, learned soon after. */
const tellings: fc.Arbitrary<Told[]> = fc
  .array(
    fc.record({
      report: fc.integer({ min: 0, max: 30 }),
      day: fc.constantFrom(...days),
      learned: fc.integer({ min: 1, max: 9 }),
      words: fc.constantFrom(...sentences),
      source: fc.constantFrom(['premier'], ['freedonia'], ['sylvania'], []),
      type: fc.constantFrom('PROTEST' as const, 'ACCUSE' as const),
    }),
    { maxLength: 40 },
  )
  .map((rows) =>
    rows.map(({ report, day, learned, words, source, type }, at) =>
      told('events', protest({ id: `e${at}`, type, source: [...source], evidence: [span(words)] }), {
        report: `r${report}`,
        day,
        learned: `2024-03-0${learned}`,
      }),
    ),
  )

/** The clusters as sets of keys, whatever their order. */
const joined = (entries: readonly Told[]): string[] =>
  sameActs(entries)
    .map(({ members }) => members.map(tellingKey).sort().join(' + '))
    .sort()

describe('sameActs', () => {
  it('gives the same clusters whatever the order of the entries', () => {
    fc.assert(
      fc.property(tellings, fc.integer(), (entries, turn) => {
        const at = entries.length === 0 ? 0 : Math.abs(turn) % entries.length
        expect(joined([...entries.slice(at), ...entries.slice(0, at)].reverse())).toEqual(joined(entries))
      }),
    )
  })

  it('never changes what was joined before by what is learned later', () => {
    fc.assert(
      fc.property(tellings, fc.integer({ min: 1, max: 9 }), (entries, last) => {
        const known = (entry: Told): boolean => entry.learned <= `2024-03-0${last}`
        const then = sameActs(entries)
          .map(({ members }) => members.filter(known).map(tellingKey).sort().join(' + '))
          .filter((cluster) => cluster !== '')
          .sort()
        expect(then).toEqual(joined(entries.filter(known)))
      }),
    )
  })

  it('keeps every entry in one cluster, and never two of one report', () => {
    fc.assert(
      fc.property(tellings, (entries) => {
        const clusters = sameActs(entries)
        expect(clusters.flatMap(({ members }) => members.map(tellingKey)).sort()).toEqual(
          entries.map(tellingKey).sort(),
        )
        for (const { members } of clusters)
          expect(new Set(members.map(({ report }) => report.id)).size).toBe(members.length)
      }),
    )
  })
})
