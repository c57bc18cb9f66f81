import { describe, expect, it } from 'vitest'
import type { Token } from './analysis.js'
import { taggedNames } from './tagged-names.js'

/** Names in words written as "word/TAG" or "word/TAG/UPOS"; without a tag a word is outside of any. */
function names(tagged: string): string[] {
  const tokens = tagged.split(' ').map((part, index): Token => {
    const [text = '', name = 'O', upos = 'PROPN'] = part.split('/')
    return { index, start: 0, end: 0, text, upos, xpos: '', lemma: '', head: -1, rel: '', name }
  })
  return taggedNames(tokens, new Set(['Mount', 'Strait'])).map(
    ({ first, last, kind }) =>
      `${kind}: ${tokens
        .slice(first, last + 1)
        .map((token) => token.text)
        .join(' ')}`,
  )
}

describe('names by their tags', () => {
  it('are put together again where a known name stood for a part', () => {
    expect(names('University/B-ORG of/I-ORG/ADP Chad/B-LOC')).toEqual(['ORG: University of Chad'])
    expect(names('Jane/B-PER Doe/B-PER spoke')).toEqual(['PER: Jane Doe'])
    expect(names('Chad/B-LOC Post/B-ORG')).toEqual(['ORG: Chad Post'])
  })

  it('stay two where person and place meet, or a mark stands between', () => {
    expect(names('Amina/B-PER Paris/B-LOC')).toEqual(['PER: Amina', 'LOC: Paris'])
    expect(names('Lima/B-LOC ,/O/PUNCT Peru/B-LOC')).toEqual(['LOC: Lima', 'LOC: Peru'])
  })

  it('end with no preposition', () => expect(names('Bank/B-ORG of/I-ORG/ADP the')).toEqual(['ORG: Bank']))

  it('take the word before a place that belongs to it', () => {
    expect(names('climbed Mount Kenya/B-LOC')).toEqual(['LOC: Mount Kenya'])
    expect(names('the Strait of/O/ADP Hormuz/B-LOC')).toEqual(['LOC: Strait of Hormuz'])
    expect(names('Mount Doe/B-PER')).toEqual(['PER: Doe'])
  })

  it('take the numeral behind a person, but no pronoun', () => {
    expect(names('Ramses/B-PER II ruled')).toEqual(['PER: Ramses II'])
    expect(names('Ramses/B-PER I/O/PRON admire')).toEqual(['PER: Ramses'])
  })
})
