import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneKey, lanesOf, type Mark, paragraphsOf, segmentsOf } from './segments.js'

const mark = (entry: string, start: number, end: number, layer: Mark['layer'] = 'events'): Mark => ({
  entry,
  layer,
  start,
  end,
})

const textAndMarks = fc.string({ maxLength: 60 }).chain((letters) =>
  fc.record({
    text: fc.constant(letters.replaceAll('~', '\n\n')),
    marks: fc.array(
      fc
        .record({
          entry: fc.constantFrom('a', 'b', 'c'),
          layer: fc.constantFrom<Mark['layer']>('events', 'statements', 'figures'),
          start: fc.nat(60),
          length: fc.integer({ min: 1, max: 30 }),
        })
        .map(({ entry, layer, start, length }) => mark(entry, start, start + length, layer)),
      { maxLength: 8 },
    ),
  }),
)

describe('segmentsOf', () => {
  it('splits overlapping marks into pieces that know both', () => {
    const segments = segmentsOf('The army raised its alert on Sunday.', [mark('alert', 0, 27), mark('army', 4, 8)])
    expect(segments.map(({ text, marks }) => [text, marks.map(({ entry }) => entry)])).toEqual([
      ['The ', ['alert']],
      ['army', ['army', 'alert']],
      [' raised its alert o', ['alert']],
      ['n Sunday.', []],
    ])
  })

  it('tiles the text exactly, whatever the marks', () => {
    fc.assert(
      fc.property(textAndMarks, ({ text, marks }) => {
        const segments = segmentsOf(text, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
        segments.forEach((segment, at) => expect(segment.start).toBe(segments[at - 1]?.end ?? 0))
        expect(paragraphsOf(segments).flat()).toEqual(segments)
      }),
    )
  })

  it('gives each letter exactly the marks that cover it', () => {
    fc.assert(
      fc.property(textAndMarks, fc.nat(59), ({ text, marks }, letter) => {
        const segment = segmentsOf(text, marks).find(({ start, end }) => start <= letter && letter < end)
        const expected = letter < text.length ? marks.filter(({ start, end }) => start <= letter && letter < end) : []
        expect(new Set(segment?.marks ?? [])).toEqual(new Set(expected))
      }),
    )
  })
})

describe('paragraphsOf', () => {
  it('parts at empty lines', () => {
    expect(
      paragraphsOf(segmentsOf('One.\n\nTwo,\nstill two.', [])).map((parts) => parts.map(({ text }) => text).join('')),
    ).toEqual(['One.\n\n', 'Two,\nstill two.'])
  })
})

describe('lanesOf', () => {
  it('never lays two overlapping lines at one height', () => {
    fc.assert(
      fc.property(textAndMarks, ({ marks }) => {
        const lanes = lanesOf(marks)
        for (const one of marks) {
          for (const other of marks) {
            const overlap = laneKey(one) !== laneKey(other) && one.start < other.end && other.start < one.end
            if (overlap) expect(lanes.get(laneKey(one))).not.toBe(lanes.get(laneKey(other)))
          }
        }
      }),
    )
  })

  it('lets marks share a height where they do not meet', () => {
    expect([...lanesOf([mark('a', 0, 5), mark('b', 5, 9)]).values()]).toEqual([0, 0])
  })
})
