import { describe, expect, it } from 'vitest'
import { WordVectors, wordHash } from './word-vectors.js'

const listed = ['ceasefire', "n't", 'café']
const hashes = Uint32Array.from(listed.map(wordHash)).sort()
const vectors = new WordVectors(hashes)

describe('word vectors', () => {
  it('hash as the published FNV-1a does', () => {
    expect(wordHash('')).toBe(0x811c9dc5)
    expect(wordHash('a')).toBe(0xe40c292c)
  })

  it('are found in any case and with curly apostrophes', () => {
    for (const word of listed) expect(hashes[vectors.row(word) - 1]).toBe(wordHash(word))
    expect(vectors.row('Ceasefire')).toBe(vectors.row('ceasefire'))
    expect(vectors.row('n’t')).toBe(vectors.row("n't"))
  })

  it('are row 0 for a word without one', () => {
    expect(vectors.row('armistice')).toBe(0)
    expect(new WordVectors(new Uint32Array(0)).row('ceasefire')).toBe(0)
  })
})
