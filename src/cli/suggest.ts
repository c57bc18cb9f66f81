/** The candidates nearest to what was typed, best first, at most three; none that is far from it. */
export function nearest(typed: string, candidates: Iterable<string>): string[] {
  const given = typed.toLowerCase()
  const limit = Math.max(2, Math.floor(given.length / 3))
  return [...new Set(candidates)]
    .map((name) => ({ name, far: name.toLowerCase().startsWith(given) ? 0 : distance(given, name.toLowerCase()) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** " Did you mean a or b?", or "" without candidates. */
export const didYouMean = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` Did you mean ${names.join(' or ')}?`

/** Levenshtein distance in UTF-16 code units. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
