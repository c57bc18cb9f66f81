import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differences } from './differences.js'
import { compared } from './side-rows.js'

const told = (first: string, second: string): string =>
  differences(first, second)
    .map((part) =>
      part.kind === 'both'
        ? first.slice(part.first.start, part.first.end)
        : part.kind === 'first'
          ? `[-${first.slice(part.first.start, part.first.end)}-]`
          : `[+${second.slice(part.second.start, part.second.end)}+]`,
    )
    .join('')

const texts = fc
  .array(
    fc.constantFrom('the ', 'bridge ', 'was ', 'open', '. ', '\n\n', 'shut ', '“', ' 30', 'a', '\u0301', '😀', ' '),
    { maxLength: 40 },
  )
  .map((words) => words.join(''))

describe('differences', () => {
  it.each([
    [
      'a changed number',
      'At least 20 lorries stood there.',
      'At least 25 lorries stood there.',
      'At least [-20 -][+25 +]lorries stood there.',
    ],
    ['words added', 'Both sides met.', 'Both sides met on Monday.', 'Both sides met[+on Monday+].'],
    [
      'no difference in white space and the style of quotation marks',
      '"Yes,"\nshe said.',
      '“Yes,” she said.',
      '"Yes,"\nshe said.',
    ],
    ['nothing in common', 'One.', 'Two!', '[-One.-][+Two!+]'],
    ['an empty text', '', 'Two', '[+Two+]'],
  ])('tells %s', (_, first, second, expected) => expect(told(first, second)).toBe(expected))

  it('reads both texts back from its parts, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const parts = differences(first, second)
        expect(parts.map(({ first: { start, end } }) => first.slice(start, end)).join('')).toBe(first)
        expect(parts.map(({ second: { start, end } }) => second.slice(start, end)).join('')).toBe(second)
        parts.forEach(({ first: one, second: other }, at) => {
          expect(one.start).toBe(parts[at - 1]?.first.end ?? 0)
          expect(other.start).toBe(parts[at - 1]?.second.end ?? 0)
        })
      }),
    )
  })

  it('finds none in a text beside itself', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(differences(text, text).filter(({ kind }) => kind !== 'both')).toEqual([])
      }),
    )
  })

  it('leaves out the small words that different sentences share by chance', () => {
    const [first, second] = [
      'Soldiers dispersed the crowd with tear gas and petrol bombs flew over the bridge.',
      'Both premiers will meet again next Sunday and sign what their envoys drew up!',
    ]
    expect(differences(first, second).filter(({ kind }) => kind === 'both')).toEqual([])
  })

  it('keeps the long words of a shared passage together among others', () => {
    const filler = (name: string): string => Array.from({ length: 900 }, (_, at) => `${name}${at}`).join(' ')
    const shared = 'the envoy said that the bridge would be reopened within a week'
    const parts = differences(`${filler('a')} ${shared} ${filler('b')}`, `${filler('c')} ${shared} ${filler('d')}`)
    expect(parts.filter(({ kind }) => kind === 'both')).toHaveLength(1)
  })
})

describe('compared', () => {
  const side = (pieces: readonly { readonly text: string }[]): string =>
    pieces
      .map(({ text }) => text)
      .join('')
      .trim()

  it('sets a paragraph beside the one it was copied into, and leaves a gap where there is none', () => {
    const first = 'The bridge was shut.\n\nBoth sides met on Monday.'
    const second = 'By our own reporter.\n\nThe bridge was shut again.\n\nBoth sides met on Monday.'
    expect(compared(first, second).rows.map((row) => [side(row.first), side(row.second)])).toEqual([
      ['', 'By our own reporter.'],
      ['The bridge was shut.', 'The bridge was shut again.'],
      ['Both sides met on Monday.', 'Both sides met on Monday.'],
    ])
  })

  it('counts a changed word as one difference', () => {
    expect(compared('20 lorries stood', '25 lorries waited')).toMatchObject({ differences: 2, same: 1 })
  })

  it('shows all of both texts, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const { rows } = compared(first, second)
        expect(rows.flatMap((row) => row.first.map(({ text }) => text)).join('')).toBe(first)
        expect(rows.flatMap((row) => row.second.map(({ text }) => text)).join('')).toBe(second)
      }),
    )
  })
})
