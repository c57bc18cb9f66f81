import { type Decided, nothingDecided } from '../told.js'

/** Decisions that can tell which keys their joins name; where they can't, every pair must be asked, which takes long. */
export type ListedDecisions = Decided & { readonly keys?: ReadonlySet<string> }

/** What people ruled about the things at hand, worked out once. */
export interface Rulings {
  /** The keys that are one with this one by rulings, by way of others too; without itself. */
  oneWith(key: string): readonly string[]
  /** Whether a ruling keeps the two apart: about them, or about what is one with them by rulings. */
  apart(one: string, other: string): boolean
}

/** Where rulings contradict each other, what was parted stays apart: a join that would bring it together is passed over. */
export function rulingsOn(all: readonly string[], decided: ListedDecisions = nothingDecided): Rulings {
  if (decided === nothingDecided) return { oneWith: () => [], apart: () => false }
  const companions = new Map<string, readonly string[]>()
  const together = (key: string): readonly string[] => companions.get(key) ?? [key]
  const apart = (one: string, other: string): boolean =>
    together(one).some((left) => together(other).some((right) => decided.parted(left, right)))
  const keys = decided.keys === undefined ? all : all.filter((key) => decided.keys?.has(key))
  for (const [at, one] of keys.entries()) {
    for (let next = at + 1; next < keys.length; next++) {
      const other = keys[next] ?? one
      if (!decided.joined(one, other) || apart(one, other)) continue
      const group = [...new Set([...together(one), ...together(other)])]
      for (const key of group) companions.set(key, group)
    }
  }
  return { oneWith: (key) => together(key).filter((other) => other !== key), apart }
}
