/** Words in a row that are compared as one: a shingle (Broder 1997). */
export const shingleLength = 5

/** 32-bit hash of a word, regardless of case and accents (FNV-1a). */
export function wordHash(word: string): number {
  const plain = /^[\p{ASCII}]*$/u.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '')
  return textHash(plain.toLowerCase())
}

/** 32-bit FNV-1a hash over UTF-16 code units. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/**
 * The hashes of all runs of five words, signed 32-bit, in order; of a text of one to four words, the one hash of all
 * of it. Their bits are mixed well, so that any remainder of them is a fair sample.
 */
export function shinglesOf(words: Int32Array): Int32Array {
  const length = Math.min(shingleLength, words.length)
  if (length === 0) return new Int32Array()
  const shingles = new Int32Array(words.length - length + 1)
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0
    for (let n = 0; n < length; n++) hash = Math.imul(hash ^ (words[at + n] ?? 0), 0x9e3779b1) + n
    shingles[at] = mixed(hash)
  }
  return shingles
}

/** The finaliser of MurmurHash3 (Appleby 2011, public domain). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16)
  bits = Math.imul(bits, 0x85ebca6b)
  bits ^= bits >>> 13
  bits = Math.imul(bits, 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) | 0
}
