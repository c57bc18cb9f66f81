import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadLanguage } from '../language-data.js'
import { growth } from './growth.test-kit.js'
import { sentencesOf } from './sentences.js'

const { abbreviations } = loadLanguage('en').data
const stretchesOf = (text: string) => sentencesOf(text, { start: 0, end: text.length }, abbreviations)
const cut = (text: string): string[] => stretchesOf(text).map(({ start, end }) => text.slice(start, end))

/** A bar stands where a sentence ends and the next begins, with spaces around it where the text has one. */
const cases: Record<string, string[]> = {
  'ends at a full stop before a capital': ['The truce held. | Both armies stayed away.'],
  'goes on after titles and ranks': [
    'Gen. Smith met the envoy. | They spoke.',
    'Lt. Col. Omar Diab fell.',
    'Gen. (ret.) Omar Diab spoke. | He left.',
  ],
  'goes on after months with a day': [
    'The truce of Nov. 5 holds. | It ends on Dec. 1.',
    'Talks began in Nov. | The envoy left.',
  ],
  'reads initials': ['George W. Bush met J. R. Ortega. | Both smiled.', 'It was 40 C. | The day was long.'],
  'goes on after the abbreviation of a land before any word that does not open a sentence': [
    'U.S. officials left.',
    'U.S. President Ann Lee left. | She came back.',
    'He left the U.S. | The talks ended.',
    'The U.N. Security Council met.',
  ],
  'goes on after an hour with its day': [
    'It fell at 5 p.m. Friday.',
    'They met at 5 p.m. (1500 GMT) on Sunday.',
    'It ended at 6 p.m. | Police left.',
  ],
  'reads firms': ['Acme Inc. and Beta Corp. fell.', 'Acme Corp. (ACM) fell.', 'They sued Acme Co. | The firm fell.'],
  'leaves numbers whole': ['Prices rose 3.5 percent. | Exports fell.', 'See No. 5. | No. | It was over.'],
  'leaves addresses whole': ['Visit www.example.org. | Write to a.b@example.org. | Farewell.'],
  'parts what is quoted, and leaves the closing mark with its sentence': [
    '"We are ready. | We will come. | Nobody will stop us," she said. | He nodded.',
    'He said: “We will go. | They will not.” | The hall was silent.',
    '«We are ready. | Come.» | He smiled.',
  ],
  'goes on in lower case after a quoted mark': [
    '"Why?" he asked. | "Why now?" | Nobody answered.',
    '"Stop!" the guard shouted.',
  ],
  'finds the end where the space is missing': [
    'The talks failed.|The minister left.',
    'It grew by 3.5.|He left.',
    'He said that "it is over."|Then he left.',
    'He left.|"Why?" she asked.',
    '"I am ready."|He stood up.',
    'He said “yes”.|She left.',
  ],
  'goes on after dots in lower case': ['He waited… and waited. | Then he left... | The door closed.'],
  'parts bullets': ['• Open the road. | • Free the men.', '- Open the road. | - Free the men.'],
  'reads brackets': ['The vote (held in May.) was void. | (It was repeated.) | Nobody came.'],
  'takes question and exclamation marks': ['Is this peace? | Not yet! | "Never," he said.'],
}

describe('sentences', () => {
  for (const [what, passages] of Object.entries(cases)) {
    it.each(passages)(`${what}: %s`, (passage) => {
      expect(cut(passage.replaceAll(' | ', ' ').replaceAll('|', ''))).toEqual(passage.split(/ ?\| ?/u))
    })
  }

  it('lie in order within the text and leave out nothing but white space', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        let at = 0
        for (const { start, end } of stretchesOf(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })

  it.each([
    ['no full stop', 'word '],
    ['nothing but full stops', '. '],
    ['initials without spaces', 'A.'],
    ['quotation marks', '"'],
    ['a mark and a quotation mark', '."'],
    ['emoji', '😀! '],
  ])('takes time in proportion to the text: %s', (_, unit) => {
    expect(growth(unit, stretchesOf)).toBeLessThan(50)
  })
})

/** Strings made of what news texts are made of. */
const newsText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Gen.',
        'U.S.',
        '"',
        '“',
        '”',
        '«',
        '»',
        '. ',
        '.',
        '! ',
        '?',
        '…',
        ' ',
        '\n',
        'The',
        'peace',
        '3.5',
        '(',
        ')',
        '😀',
        'Zveçan',
        '北京',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
