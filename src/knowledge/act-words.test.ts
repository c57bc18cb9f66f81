import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadActWords } from './act-words.js'

describe('loadActWords', () => {
  it('knows words of one act, and that a word may tell several', () => {
    const { words, issues } = loadActWords()
    expect(issues).toEqual([])
    expect(words.familiesOf('detention')).toContain('arrest')
    expect(words.familiesOf('strike')).toEqual(expect.arrayContaining(['attack', 'strike-work']))
    expect(words.familiesOf('tomato')).toEqual([])
  })

  it('weighs rare words more than common ones', () => {
    const { words } = loadActWords()
    expect(words.weightOf('the')).toBe(0)
    expect(words.weightOf('government')).toBeLessThan(words.weightOf('checkpoint'))
  })

  it('names the line of a weight that is none', () => {
    const dir = mkdtempSync(join(tmpdir(), 'act-words-'))
    try {
      mkdirSync(join(dir, 'merging'))
      writeFileSync(join(dir, 'merging/common-words.tsv'), 'weight\twords\n0\tthe\nmuch\tand\n')
      const { words, issues } = loadActWords(dir)
      expect(issues).toMatchObject([{ code: 'knowledge-broken', line: 3 }])
      expect(words.weightOf('the')).toBe(0)
    } finally {
      rmSync(dir, { recursive: true })
    }
  })
})
