import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohensKappa } from './kappa.js'

/** A table of agreement as pairs: `cells[i][j]` items that the one called i and the other j. */
const pairsOf = (cells: readonly (readonly number[])[]): [string, string][] =>
  cells.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, (): [string, string] => [`${i}`, `${j}`])),
  )

describe('Cohen’s κ', () => {
  it.each([
    [
      'two readers of 50 grant proposals',
      [
        [20, 5],
        [10, 15],
      ],
      { observed: 0.7, expected: 0.5, kappa: 0.4 },
    ],
    [
      'a table with uneven marginals',
      [
        [45, 15],
        [25, 15],
      ],
      { observed: 0.6, expected: 0.54, kappa: 0.1304 },
    ],
    [
      'the same agreement, other marginals',
      [
        [25, 35],
        [5, 35],
      ],
      { observed: 0.6, expected: 0.46, kappa: 0.2593 },
    ],
    [
      'Cohen’s own example of two judges and three categories (1960)',
      [
        [88, 14, 18],
        [10, 40, 10],
        [2, 6, 12],
      ],
      { observed: 0.7, expected: 0.41, kappa: 0.4915 },
    ],
    [
      'agreement worse than chance',
      [
        [0, 5],
        [5, 0],
      ],
      { observed: 0, expected: 0.5, kappa: -1 },
    ],
  ])('is right for %s', (_, cells, { observed, expected, kappa }) => {
    const found = cohensKappa(pairsOf(cells))
    expect(found.observed).toBeCloseTo(observed, 4)
    expect(found.expected).toBeCloseTo(expected, 4)
    expect(found.kappa).toBeCloseTo(kappa, 4)
  })

  it('is undefined where both called everything the same: chance alone would agree', () => {
    expect(cohensKappa(pairsOf([[7]]))).toEqual({ n: 7, observed: 1, expected: 1, kappa: null })
  })

  it('is undefined without items', () => {
    expect(cohensKappa([])).toEqual({ n: 0, observed: null, expected: null, kappa: null })
  })

  it('is nought where one coder calls everything the same and the other doesn’t', () => {
    expect(
      cohensKappa(
        pairsOf([
          [6, 0],
          [4, 0],
        ]),
      ).kappa,
    ).toBe(0)
  })

  it('never exceeds 1, is 1 for the like, and does not ask who came first', () => {
    const value = fc.constantFrom('a', 'b', 'c')
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (pairs) => {
        const { kappa } = cohensKappa(pairs)
        const turned = cohensKappa(pairs.map(([one, other]) => [other, one])).kappa
        expect(kappa ?? 0).toBeLessThanOrEqual(1)
        expect(turned?.toFixed(9)).toBe(kappa?.toFixed(9))
        const withItself = cohensKappa(pairs.map(([one]) => [one, one])).kappa
        expect(withItself ?? 1).toBeCloseTo(1)
      }),
    )
  })
})
