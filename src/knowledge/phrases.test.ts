import { describe, expect, it } from 'vitest'
import { eventTypes } from '../record/index.js'
import { loadPhrases, phraseOf, phrasesTable } from './phrases.js'
import { parseTable } from './table.js'

const { phrases, issues } = loadPhrases()

describe('knowledge/phrases.tsv', () => {
  it('is without fault', () => expect(issues).toEqual([]))

  it('has a phrase for every root code and every PLOVER type', () => {
    const roots = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'))
    expect([...roots, ...eventTypes].filter((key) => !phrases.has(key))).toEqual([])
  })

  it('gives the longest beginning of a code, else the type', () => {
    expect(phraseOf({ cameo: '0256', type: 'REQUEST' }, phrases)?.past).toContain('restraint')
    expect(phraseOf({ cameo: '1449', type: 'PROTEST' }, phrases)?.cameo).toBe('144')
    expect(phraseOf({ cameo: null, type: 'PROTEST' }, phrases)?.cameo).toBe('PROTEST')
  })
})

describe('a broken line', () => {
  it.each([
    ['11x\t{source} spoke\tspeak', 'neither a CAMEO code nor a PLOVER type'],
    ['112\t{source} accused {object}\taccuse', '{object}'],
    ['112\t{source} accused {target}\taccuse', 'outside of [ ]'],
    ['112\t{source} [accused {target}\taccuse', 'does not pair up'],
    ['112\taccused\taccuse', 'does not begin with {source}'],
  ])('%s is named with its line and its fault', (line, fault) => {
    const reading = parseTable(
      `cameo\tpast\tbase\n141\t{source} marched\tmarch\n${line}\n`,
      'phrases.tsv',
      phrasesTable,
    )
    expect(reading.rows.map(({ cameo }) => cameo)).toEqual(['141'])
    expect(reading.issues).toMatchObject([
      { code: 'knowledge-broken', line: 3, message: expect.stringContaining(fault) },
    ])
  })
})
