/** How far two coders agree on one field. */
export interface Kappa {
  /** How many items both coded. */
  readonly n: number
  /** The share of items on which they agree; null without items. */
  readonly observed: number | null
  /** The share on which they would agree by chance, each coder keeping his own frequencies. */
  readonly expected: number | null
  /** (observed − expected) / (1 − expected); null without items, and where chance alone would make them agree on all. */
  readonly kappa: number | null
}

/**
 * Cohen's κ of two coders: their agreement beyond that of chance (J. Cohen, A coefficient of agreement for nominal
 * scales, Educational and Psychological Measurement 20, 1960). Each pair holds what the two made of one item.
 */
export function cohensKappa(pairs: readonly (readonly [one: string, other: string])[]): Kappa {
  const n = pairs.length
  if (n === 0) return { n, observed: null, expected: null, kappa: null }
  const [ones, others] = [countsOf(pairs.map(([one]) => one)), countsOf(pairs.map(([, other]) => other))]
  const same = pairs.filter(([one, other]) => one === other).length
  // Whole numbers until the last step, so that an expected agreement of 1 is exactly 1.
  const byChance = [...ones].reduce((sum, [value, count]) => sum + count * (others.get(value) ?? 0), 0)
  const [observed, expected] = [same / n, byChance / (n * n)]
  return { n, observed, expected, kappa: byChance === n * n ? null : (observed - expected) / (1 - expected) }
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
