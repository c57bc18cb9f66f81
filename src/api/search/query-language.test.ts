import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './query-language.js'

const told = (typed: string) =>
  parseQuery(typed).terms.map((term) =>
    term.field === null
      ? `${term.not ? '-' : ''}${term.quoted ? `"${term.words}"` : term.words}`
      : `${term.not ? '-' : ''}${term.field}=${term.values.join('|')}`,
  )
const problems = (typed: string) => parseQuery(typed).problems.map(({ message }) => message)

describe('parseQuery', () => {
  it.each([
    ['bridge toll', ['bridge', 'toll']],
    ['"the old bridge" toll', ['"the old bridge"', 'toll']],
    ['“the old bridge”', ['"the old bridge"']],
    ['actor:"Ada Firefly" bridge', ['actor=Ada Firefly', 'bridge']],
    ['layer:events,talk type:protest', ['layer=events|talks', 'type=protest']],
    ['kind:figure', ['layer=figures']],
    ['-bridge -actor:Sylvania', ['-bridge', '-actor=Sylvania']],
    ['after:2024 before:2024-02', ['after=2024-01-01', 'before=2024-02-29']],
    ['since:2024-01-08', ['after=2024-01-08']],
    ['ACTOR:Sylvania', ['actor=Sylvania']],
    ['co-operation 12:30', ['co-operation', '12:30']],
    ['talks: “a start”', ['talks:', '"a start"']],
    ['  - & … ', []],
  ])('reads %s', (typed, expected) => {
    expect(told(typed)).toEqual(expected)
    expect(problems(typed)).toEqual([])
  })

  it.each([
    ['actr:Sylvania', /no field “actr”; did you mean actor\?/],
    ['weather:rain', /no field “weather”\. The fields are actor, by,.*quotes/],
    ['layer:evnts', /no layer “evnts”; did you mean events\?/],
    ['layer:opinions', /no layer “opinions”\. The layers are statements,/],
    ['"the old bridge', /not closed/],
    ['actor: Sylvania', /“actor:” stands without a value.*without a space/],
    ['actor:""', /without a value/],
    ['after:2024-02-30', /not understood\. Write a day as/],
    ['before:soon', /not understood/],
    ['after:2024-03 before:2024-02', /no day is left/],
  ])('says what is wrong with %s', (typed, message) =>
    expect(problems(typed)).toEqual([expect.stringMatching(message)]),
  )

  it('says what to type instead, and where', () => {
    expect(parseQuery('bridge actr:"Ada Firefly"').problems[0]).toMatchObject({
      start: 7,
      end: 25,
      instead: 'actor:"Ada Firefly"',
    })
    expect(parseQuery('http://x').problems[0]?.instead).toBe('"http://x"')
  })

  it('reads anything, and knows where each part stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { terms, problems: wrong } = parseQuery(typed)
        for (const { start, end } of [...terms, ...wrong]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(typed.length)
          expect(start).toBeLessThan(end)
        }
      }),
    )
  })
})
