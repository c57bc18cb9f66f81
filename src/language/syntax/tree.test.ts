import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headsOf, isTree } from './tree.js'

/** Scores of n words against the root and n words, and their greedy columns. */
const scores = fc.integer({ min: 1, max: 7 }).chain((n) =>
  fc.array(fc.integer({ min: -40, max: 40 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }).map((values) => {
    const arcs = Float32Array.from(values, (v, k) => (k % (n + 1) === Math.floor(k / (n + 1)) + 1 ? -1e9 : v))
    const best = Int32Array.from({ length: n }, (_, i) => {
      const row = arcs.subarray(i * (n + 1), (i + 1) * (n + 1))
      return row.reduce((at, v, j) => (v > (row[at] ?? 0) ? j : at), 0)
    })
    return { n, arcs, best }
  }),
)

const total = (arcs: Float32Array, heads: readonly number[]): number =>
  heads.reduce((sum, head, i) => sum + (arcs[i * (heads.length + 1) + head + 1] ?? 0), 0)

/** Every assignment of heads, for sentences of a few words. */
function* assignments(n: number): Generator<number[]> {
  const heads = Array.from({ length: n }, () => -1)
  for (;;) {
    yield heads.slice()
    let k = 0
    while (k < n && (heads[k] ?? 0) === n - 1) heads[k++] = -1
    if (k === n) return
    heads[k] = (heads[k] ?? 0) + 1
  }
}

describe('headsOf', () => {
  it('always gives a tree with one root', () => {
    fc.assert(
      fc.property(scores, ({ arcs, best }) => isTree(headsOf(best, arcs))),
      { numRuns: 300 },
    )
  })

  it('finds the best tree of short sentences', () => {
    fc.assert(
      fc.property(
        scores.filter(({ n }) => n <= 3),
        ({ n, arcs, best }) => {
          const trees = [...assignments(n)].filter(isTree)
          const top = Math.max(...trees.map((heads) => total(arcs, heads)))
          expect(total(arcs, headsOf(best, arcs))).toBe(top)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('isTree', () => {
  it('refuses two roots, none, and cycles', () => {
    expect(isTree([-1, 0, 1])).toBe(true)
    expect(isTree([-1, -1])).toBe(false)
    expect(isTree([1, 0])).toBe(false)
    expect(isTree([-1, 2, 1])).toBe(false)
  })
})
