import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf } from './paragraphs.js'

const cut = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

describe('paragraphs', () => {
  it('are parted by blank lines, however many and however blank', () => {
    expect(cut('\n The title \n\n \t\n\nThe story.\n\n')).toEqual(['The title', 'The story.'])
  })

  it('are parted by single line breaks', () => {
    expect(cut('The truce held.\nBoth armies stayed away.\nThe envoy left.')).toHaveLength(3)
  })

  it('go on over the line breaks of a text wrapped at a fixed width', () => {
    const first =
      'The truce along the river held for a third day on Monday, the mission\nsaid, while both armies kept their guns away from the water and the\nvillages on its banks.'
    const second = 'An envoy is expected in the capital later this week to talk about the\nbridge.'
    expect(cut(`${first}\n\n${second}`)).toEqual([first, second])
  })

  it('read the line ends of every system', () => {
    expect(cut('The title\r\n\r\nThe story.\r\nIts end.')).toEqual(['The title', 'The story.', 'Its end.'])
  })

  it('are none in an empty text', () => {
    expect(cut('')).toEqual([])
    expect(cut(' \n\u00a0\n\ufeff')).toEqual([])
  })

  it('lie in order and leave out nothing but white space', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('\n', '\r\n', ' ', 'The talks went on for a third day in the capital of the land'),
            fc.string({ unit: 'binary' }),
          ),
        ),
        (parts) => {
          const text = parts.join('')
          let at = 0
          for (const { start, end } of paragraphsOf(text)) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(at, start).trim()).toBe('')
            at = end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })
})
