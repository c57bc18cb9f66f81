import { normaliseWord } from './features.js'

/**
 * Finds the row of a word's pretrained vector. The words themselves aren't shipped, only their hashes: a word that
 * isn't among them has one chance in 80,000 to be taken for another. training/vectors.py does the very same.
 */
export class WordVectors {
  /** @param hashes of the words in rising order, which is the order of the rows */
  constructor(private readonly hashes: Uint32Array) {}

  /** Row of the word's vector, from 1; 0, a row of zeros, where there is none. */
  row(word: string): number {
    const wanted = wordHash(normaliseWord(word).toLowerCase())
    let low = 0
    let high = this.hashes.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const hash = this.hashes[middle] ?? 0
      if (hash === wanted) return middle + 1
      if (hash < wanted) low = middle + 1
      else high = middle - 1
    }
    return 0
  }
}

/** FNV-1a over UTF-16 code units, 32 bits (Fowler, Noll, Vo). */
export function wordHash(word: string): number {
  let hash = 2166136261
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619)
  return hash >>> 0
}
