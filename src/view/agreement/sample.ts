/**
 * The items of a seeded sample: the same for everybody who gives the same seed. Each item has a place of its own by
 * seed and key, and the sample is the first `size` of them, so that one that is added or taken away moves no other.
 */
export const sampleOf = <T>(items: readonly T[], keyOf: (item: T) => string, size: number, seed: number): T[] =>
  items
    .map((item) => ({ item, key: keyOf(item) }))
    .map(({ item, key }) => ({ item, key, place: placeOf(`${seed} ${key}`) }))
    .sort((one, other) => one.place - other.place || (one.key < other.key ? -1 : 1))
    .slice(0, size)
    .map(({ item }) => item)

/** FNV-1a with a final mix (MurmurHash3's): even over all 32 bits, also for keys that differ in their end alone. */
function placeOf(key: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
