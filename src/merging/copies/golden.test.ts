import { describe, expect, it } from 'vitest'
import { copiesOf } from './copies.js'
import { type Expected, goldenStories } from './golden.test-kit.js'

const stories = goldenStories()
const pairOf = (one: string, other: string): string => [one, other].sort().join(' ')
const told = (reports: Parameters<typeof copiesOf>[0]): Record<string, string> =>
  Object.fromEntries(
    copiesOf(reports).relations?.map(({ earlier, later, kind }) => [pairOf(earlier, later), kind]) ?? [],
  )

/** `passage` may be called a round-up or background. */
function expectedOf(relations: ReadonlyMap<string, Expected>, found: Record<string, string>): Record<string, string> {
  const pairs = [...relations].map(([pair, kind]): [string, string] => {
    const [one = '', other = ''] = pair.split(' ')
    const key = pairOf(one, other)
    const either = kind === 'passage' && ['round-up', 'background'].includes(found[key] ?? '')
    return [key, either ? (found[key] ?? kind) : kind]
  })
  return Object.fromEntries(pairs)
}

describe('the golden stories', () => {
  it.each(stories)('tell what is a copy of what: $name', ({ reports, relations }) => {
    const found = told(reports)
    expect(found).toEqual(expectedOf(relations, found))
  })

  it.each(stories)('count the origins: $name', ({ reports, origins }) => {
    expect(new Set(copiesOf(reports).origins.values()).size).toBe(origins)
  })

  it('are told in the same way among all others', () => {
    const found = told(stories.flatMap(({ reports }) => reports))
    expect(found).toEqual(expectedOf(new Map(stories.flatMap(({ relations }) => [...relations])), found))
  })
})
