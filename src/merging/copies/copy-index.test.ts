import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { report } from '../told.test-kit.js'
import { CopyIndex } from './copy-index.js'
import type { Received } from './copies.js'
import { goldenStories } from './golden.test-kit.js'

const indexOf = (reports: readonly Received[]): CopyIndex => {
  const index = new CopyIndex()
  index.addAll(reports)
  return index
}

/** Some reports of two outlets that repeat a footer, and copies and new versions among them. */
const footers = [
  'Sign up for the evening letter of the Post and read what the valley talks about.',
  'All rights reserved by the Lantern, its printers and its heirs in perpetuity.',
]
const bodies = [
  'A barge ran aground below the bridge of Lum on Monday and its sailors were taken off by boat before dark.',
  'The council of Sarn has put off its vote on the new mill because the builder did not bring his plans along.',
  'Storks have come back to the tower of the town hall, nine days later than last year, and one of them limps.',
  'Two shells fell on the brickworks near Oberfurt in the night, the border guard said, and a watchman was wounded.',
]
const some = fc
  .array(
    fc.record({
      bodies: fc.shuffledSubarray(bodies, { minLength: 1, maxLength: 3 }),
      outlet: fc.nat(1),
      day: fc.integer({ min: 1, max: 4 }),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((made) =>
    made.map(({ bodies: own, outlet, day }, at): Received => {
      const learned = `2024-03-0${day}`
      const text = [...own, footers[outlet]].join('\n')
      return {
        report: report(`r${at}`, text, { outlet: `Paper ${outlet}`, published: learned, title: own[0] ?? null }),
        learned,
      }
    }),
  )

describe('an index of copies', () => {
  it('gives a report its relations to those before it', () => {
    const index = new CopyIndex()
    const text = bodies.join('\n')
    expect(index.add({ report: report('one', text), learned: '2024-03-01' })).toEqual([])
    const [relation] = index.add({ report: report('two', text), learned: '2024-03-02' })
    expect(relation).toMatchObject({ earlier: 'one', later: 'two', kind: 'exact', learned: '2024-03-02' })
    expect(() => index.add({ report: report('two', text), learned: '2024-03-02' })).toThrow('known already')
  })

  it('leaves out what an outlet repeats, once two other stories have shown it', () => {
    const plug = `${footers[0]} ${'Become a friend of the Post for as little as two a month and help us to stay free. '.repeat(2)}`
    const page = (id: number): Received => ({
      report: report(`r${id}`, `${bodies[id]}\n${plug}`, { outlet: 'Post' }),
      learned: `2024-03-0${id + 1}`,
    })
    expect(
      indexOf([page(0), page(1)])
        .relations()
        .map(({ kind }) => kind),
    ).toEqual(['background'])
    expect(indexOf([page(0), page(1), page(2)]).relationsOf('r2')).toEqual([])
    expect(
      indexOf([page(0), page(1), page(2), page(3)])
        .relations()
        .map(({ later }) => later),
    ).toEqual(['r1'])
  })

  it('finds the same whatever the order of arrival', () => {
    fc.assert(
      fc.property(
        some.chain((reports) =>
          fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length }), fc.boolean()),
        ),
        ([reports, mixed, oneByOne]) => {
          const index = new CopyIndex()
          if (oneByOne) for (const received of mixed) index.add(received)
          else index.addAll(mixed)
          expect(index.relations()).toEqual(indexOf(reports).relations())
        },
      ),
      { numRuns: 60 },
    )
  })

  it('knows on a day what it would know if nothing had come after it', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (reports, last) => {
        const day = `2024-03-0${last}`
        const then = indexOf(reports.filter(({ learned }) => learned <= day)).relations()
        expect(
          indexOf(reports)
            .relations()
            .filter(({ learned }) => learned <= day),
        ).toEqual(then)
      }),
    )
  })

  it('finds the golden stories in any order', () => {
    const reports = goldenStories().flatMap((story) => story.reports)
    const expected = indexOf(reports).relations()
    expect(indexOf([...reports].reverse()).relations()).toEqual(expected)
  })
})
