import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lettersOf, searched } from './letters.js'
import { marksIn, needleOf } from './needle.js'

const marked = (text: string, words: string, whole = false) =>
  marksIn(text, [needleOf(words, whole)]).map(([start, end]) => text.slice(start, end))

describe('marksIn', () => {
  it.each([
    ['case and accents aside', 'Vélia and VELIA', 'velia', ['Vélia', 'VELIA']],
    ['an accent that is a sign of its own', 'Ve\u0301lia spoke', 'velia', ['Ve\u0301lia']],
    ['the beginning of a longer word', 'protesters left', 'protest', ['protest']],
    ['nothing inside a word', 'urban bans', 'ban', ['ban']],
    ['letters that fold into two', 'Æthel and Straße', 'strass', ['Straß']],
    ['a letter that folds into two, whole', 'at Æ', 'a', ['a', 'Æ']],
    ['over line breaks', 'the old\n  bridge fell', 'old bridge', ['old\n  bridge']],
    ['quotes and hyphens as typed', 'Velia’s co‑operation', "velia's co-operation", ['Velia’s co‑operation']],
    ['at the very end, without the space behind', 'the bridge \n', 'bridge', ['bridge']],
    ['anywhere in a script without spaces', '他们关闭了大桥', '大桥', ['大桥']],
    ['in Greek, whatever sigma', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευς', ['ΟΔΥΣΣΕΥΣ']],
  ])('finds %s', (_, text, words, expected) => expect(marked(text, words)).toEqual(expected))

  it('finds a phrase in quotes only as it stands', () => {
    expect(marked('the bridges, the bridge', 'the bridge', true)).toEqual(['the bridge'])
  })

  it('makes one of marks that overlap', () => {
    const text = 'the old bridge'
    expect(marksIn(text, [needleOf('old bridge', true), needleOf('bridge', false)])).toEqual([[4, 14]])
  })

  it('leads every searched letter back to the text it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { folded, at } = lettersOf(text)
        expect(at).toHaveLength(folded.length + 1)
        for (let place = 0; place < folded.length; place++) {
          const letter = String.fromCodePoint(text.codePointAt(at[place] ?? 0) ?? 0)
          if (folded.charAt(place) === ' ') expect(letter).toMatch(/\s/)
          else expect(searched(letter)).toContain(folded.charAt(place))
        }
      }),
    )
  })
})
