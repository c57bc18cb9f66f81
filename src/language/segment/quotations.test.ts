import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.js'
import { quotationsOf } from './quotations.js'

const found = (text: string): [string, boolean][] =>
  quotationsOf(text, paragraphsOf(text)).map((one) => [text.slice(one.start, one.end), one.closed])
const words = (text: string): string[] => found(text).map(([passage]) => passage)

describe('quotations', () => {
  it.each([
    ['straight', '"We go," he said. "They stay."'],
    ['curly', '“We go,” he said. “They stay.”'],
    ['guillemets', '«We go,» he said. «They stay.»'],
    ['low and high', '„We go,“ he said. „They stay.“'],
    ['curly, all of one side', '“We go,“ he said. ”They stay.”'],
  ])('read %s marks', (_, text) => {
    expect(found(text)).toEqual([
      ['We go,', true],
      ['They stay.', true],
    ])
  })

  it('run to the end of the paragraph where they are never closed, and reopen in the next', () => {
    expect(found('"We go.\n\n"We stay."')).toEqual([
      ['We go.', false],
      ['We stay.', true],
    ])
    expect(found('He said: “We go.\n\n“We stay,” he added.')).toEqual([
      ['We go.', false],
      ['We stay,', true],
    ])
  })

  it('end where another opens: the writer forgot to close', () => {
    expect(found('He said "we go and left. "Another" one.')).toEqual([
      ['we go and left.', false],
      ['Another', true],
    ])
  })

  it('are told without the space between them', () => {
    expect(words('"I know," he said."She left."')).toEqual(['I know,', 'She left.'])
  })

  it('leave inches and single quotes alone', () => {
    expect(found('A 5" pipe and a 6" pipe')).toEqual([])
    expect(words("The ministers' “so-called ‘plan’” failed")).toEqual(['so-called ‘plan’'])
  })

  it('hold something: empty marks are none', () => {
    expect(found('"" “” « » “')).toEqual([])
  })

  it('lie in order, do not overlap, and carry no white space at their ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('"', '“', '”', '«', '»', '„', ' ', '\n', 'we', '.', ','), { maxLength: 60 }),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const { start, end } of quotationsOf(text, paragraphsOf(text))) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(text.slice(start, end).trim()).toHaveLength(end - start)
            at = end
          }
        },
      ),
    )
  })

  it('take 10,000 marks', () => {
    expect(quotationsOf('"a" '.repeat(5000), [{ start: 0, end: 20_000 }])).toHaveLength(5000)
  })
})
