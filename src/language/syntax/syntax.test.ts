import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadSyntax, type SyntaxToken } from './index.js'
import { isTree } from './tree.js'

const model = loadSyntax()
const analyse = (sentence: string): { words: string[]; tokens: SyntaxToken[] } => {
  const words = sentence.split(' ')
  return { words, tokens: model.analyse(words) }
}

/** "word ←rel head" of every word asked for. */
function arcs(sentence: string, ...wanted: string[]): string[] {
  const { words, tokens } = analyse(sentence)
  return wanted.map((word) => {
    const token = tokens[words.indexOf(word)]
    return `${word} ${token?.rel} ${token ? (words[token.head] ?? 'ROOT') : 'missing'}`
  })
}

describe('parses of news sentences', () => {
  it('finds subject, verb and object', () => {
    expect(
      arcs(
        'Government troops attacked a village near the border on Tuesday .',
        'troops',
        'attacked',
        'village',
        'Tuesday',
      ),
    ).toEqual(['troops nsubj attacked', 'attacked root ROOT', 'village obj attacked', 'Tuesday obl attacked'])
  })

  it('tells who suffered from who did it in the passive', () => {
    expect(arcs('Two soldiers were killed by gunmen in the capital .', 'soldiers', 'were', 'gunmen')).toEqual([
      'soldiers nsubj:pass killed',
      'were aux:pass killed',
      'gunmen obl:agent killed',
    ])
  })

  it('takes no day for an agent', () => {
    expect(arcs('The prisoners will be released by Friday .', 'Friday')).toEqual(['Friday obl released'])
  })

  it('hangs reported speech on its verb', () => {
    expect(
      arcs('The minister said that the rebels had rejected the offer .', 'minister', 'rebels', 'rejected', 'offer'),
    ).toEqual(['minister nsubj said', 'rebels nsubj rejected', 'rejected ccomp said', 'offer obj rejected'])
  })

  it('follows what somebody agreed to do', () => {
    expect(arcs('Both sides agreed to withdraw their forces .', 'sides', 'withdraw', 'forces')).toEqual([
      'sides nsubj agreed',
      'withdraw xcomp agreed',
      'forces obj withdraw',
    ])
  })

  it('reads headlines, also in capitals', () => {
    for (const headline of ['Iran rejects talks with US', 'IRAN REJECTS TALKS WITH US']) {
      const [iran, rejects, talks] = model.analyse(headline.split(' '))
      expect([iran?.rel, rejects?.rel, talks?.rel]).toEqual(['nsubj', 'root', 'obj'])
      expect([rejects?.xpos, rejects?.lemma]).toEqual(['VBZ', 'reject'])
    }
  })

  it('reads a weekday beside a name', () => {
    expect(arcs('NATO Sunday called on Kosovo and Serbia to de-escalate .', 'NATO', 'Sunday', 'Serbia')).toEqual([
      'NATO nsubj called',
      'Sunday obl called',
      'Serbia conj Kosovo',
    ])
  })

  it('reads a list after a date', () => {
    const sentence =
      'On Nov. 5 , 10 Serb lawmakers , 10 prosecutors and 576 police officers in the region resigned over the move .'
    expect(arcs(sentence, 'lawmakers', 'prosecutors', 'resigned')).toEqual([
      'lawmakers nsubj resigned',
      'prosecutors conj lawmakers',
      'resigned root ROOT',
    ])
  })

  it('reads a clause within a clause', () => {
    const sentence =
      'Hoti was suspended after the Police Inspectorate announced on Thursday that he was suspected of crimes .'
    expect(arcs(sentence, 'Hoti', 'Inspectorate', 'announced', 'suspected')).toEqual([
      'Hoti nsubj:pass suspended',
      'Inspectorate nsubj announced',
      'announced advcl suspended',
      'suspected ccomp announced',
    ])
  })

  it('marks names', () => {
    const { words, tokens } = analyse('Angela Merkel met Vladimir Putin in Berlin .')
    expect(words.map((word, i) => `${word}/${tokens[i]?.name}`).join(' ')).toBe(
      'Angela/B-PER Merkel/I-PER met/O Vladimir/B-PER Putin/I-PER in/O Berlin/B-LOC ./O',
    )
  })
})

describe('any words', () => {
  const word = fc.oneof(
    fc.constantFrom('the', 'Serbia', 'killed', ',', '.', '"', '“', '’s', '—', '10', 'said', 'that', 'by', 'and'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )

  it('become one tree', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const tokens = model.analyse(words)
        expect(tokens).toHaveLength(words.length)
        if (words.length > 0) expect(isTree(tokens.map((token) => token.head))).toBe(true)
        for (const token of tokens) expect(token.head === -1).toBe(token.rel === 'root')
      }),
      { numRuns: 200 },
    )
  })

  it('give the same again, whatever was read between', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), fc.array(word, { maxLength: 30 }), (a, b) => {
        const first = model.analyse(a)
        model.analyse(b)
        expect(model.analyse(a)).toEqual(first)
      }),
      { numRuns: 100 },
    )
  })

  it('may be thousands without a full stop', () => {
    const words = Array.from(
      { length: 5000 },
      (_, i) => ['rebels', 'and', 'soldiers', 'fought', 'in', 'Mali'][i % 6] ?? '',
    )
    const tokens = model.analyse(words)
    expect(isTree(tokens.map((token) => token.head))).toBe(true)
  })
})
