/** The words of a text, lower case, without accents or punctuation. Numerals count as words. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The words that tell one text from another: four letters or more, without a plural -s. Short words
 * are mostly grammar, in every language written with spaces; a list would be needed for each.
 */
export const tellingWords = (text: string): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length >= 4 && !/\d/.test(word))
      .map(withoutPlural),
  )

const withoutPlural = (word: string): string => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word)

/** The function with its answers kept, so that each key is worked out once. */
export function remembered<K extends object, V>(find: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const found = known.get(key) ?? { value: find(key) }
    known.set(key, found)
    return found.value
  }
}

/** How many members two sets share. */
export function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one]
  let count = 0
  for (const item of small) if (large.has(item)) count++
  return count
}

/** Shared members over all members, 0 to 1 (Jaccard 1912). */
export function jaccard<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const both = shared(one, other)
  const all = one.size + other.size - both
  return all === 0 ? 0 : both / all
}

/** How much of the smaller set lies in the larger, 0 to 1 (Broder 1997). */
export function containment<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const least = Math.min(one.size, other.size)
  return least === 0 ? 0 : shared(one, other) / least
}
