import { describe, expect, it } from 'vitest'
import { FeatureRows, featureValues, normaliseWord, TABLES, wordShape } from './features.js'

describe('features', () => {
  it('write quotes and dashes as the treebanks do', () => {
    expect(['“', '’s', '–', '—', '…', "''"].map(normaliseWord)).toEqual(['"', "'s", '-', '--', '...', '"'])
  })

  it('tell a word by its shape', () => {
    expect(['Pristina', 'NATO', 'U.S.', '1,200', '2022', '10th', 'Łódź', '😀'].map(wordShape)).toEqual([
      'Xxx',
      'XX',
      'X.X.',
      'd,ddd',
      'yyyy',
      'ddxx',
      'Xxx',
      '😀',
    ])
  })

  it('leave out what does not apply to short words', () => {
    expect(featureValues('US')).toEqual(['us', 'US', 'u', null, null, 's', null, null, null, 'XX'])
    expect(featureValues('talks')).toEqual(['talks', null, 't', 'ta', 'tal', 's', 'ks', 'lks', 'alks', 'xx'])
  })

  it('find rows: unknown first, then "does not apply", then values; last the row of the vector', () => {
    const values = TABLES.map((_, i) => [['us'], ['US']][i] ?? [])
    const rows = new FeatureRows(values, { row: (word) => (word === 'they' ? 7 : 0) })
    expect([...rows.of('US')].filter((_, i) => i < 2 || i === TABLES.length)).toEqual([2, 5, 0])
    expect([...rows.of('they')].filter((_, i) => i < 2 || i === TABLES.length)).toEqual([0, 4, 7])
    expect(rows.rows).toBe(2 * TABLES.length + 2)
  })
})
