/** What a search may be narrowed by, `field:value`. */
export const fieldNames = [
  'actor',
  'by',
  'to',
  'said',
  'layer',
  'type',
  'status',
  'place',
  'report',
  'outlet',
  'after',
  'before',
] as const
export type FieldName = (typeof fieldNames)[number]

/** Other names that people try. */
const synonyms: Readonly<Record<string, FieldName>> = {
  who: 'actor',
  from: 'by',
  says: 'said',
  quote: 'said',
  kind: 'layer',
  in: 'place',
  where: 'place',
  source: 'outlet',
  agency: 'outlet',
  title: 'report',
  since: 'after',
  until: 'before',
}

/** Fields that tell what an entry is: they narrow reports to those that hold such an entry. */
export const ofEntries: readonly FieldName[] = ['actor', 'by', 'to', 'said', 'layer', 'type', 'status', 'place']

/** Several of one of these mean any of them; several of another mean all. */
export const anyOf: readonly FieldName[] = ['layer', 'type', 'status', 'report', 'outlet']

export const fieldOf = (name: string): FieldName | null =>
  fieldNames.find((one) => one === name) ?? (Object.hasOwn(synonyms, name) ? (synonyms[name] ?? null) : null)

/** The field that was perhaps meant, or null. */
export function fieldLike(name: string): FieldName | null {
  const near = [...fieldNames, ...Object.keys(synonyms)]
    .map((one) => ({ one, far: distance(name, one) }))
    .filter(({ one, far }) => far <= Math.max(1, Math.floor(Math.min(one.length, name.length) / 3)))
    .sort((a, b) => a.far - b.far)[0]
  return near === undefined ? null : fieldOf(near.one)
}

/** How many letters must be added, left out or changed. */
export function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same))
    }
    row = next
  }
  return row[other.length] ?? 0
}
