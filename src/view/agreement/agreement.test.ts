import { describe, expect, it } from 'vitest'
import type { Anchor, Coding, Layer } from '../../record/index.js'
import { agreements, lastCodes } from './agreement.js'
import { sampleOf } from './sample.js'

const on = (entry: string, layer: Layer = 'events'): Anchor => ({
  report: 'r1',
  layer,
  entry,
  evidence: [{ start: 0, end: 3, text: 'The' }],
})
let number = 0
const coding = (by: string, anchor: Anchor, values: Coding['values']): Coding => ({
  number: ++number,
  at: '2024-05-01T10:00:00Z',
  by,
  on: anchor,
  values,
})
const event = (type: string, status = 'happened') => ({ told: 'yes', type, status })

describe('agreement', () => {
  it('is told of every two coders, field by field, with what they differ in', () => {
    const [pair, ...more] = agreements(
      lastCodes([
        coding('Ana', on('e1'), event('PROTEST')),
        coding('Ana', on('e2'), event('REQUEST')),
        coding('Ben', on('e1'), event('PROTEST')),
        coding('Ben', on('e2'), event('THREATEN')),
        coding('Ben', on('e3'), event('AID')),
      ]),
    )
    expect(more).toEqual([])
    expect(pair).toMatchObject({ one: 'Ana', other: 'Ben', items: 2 })
    expect(pair?.fields.map(({ layer, field, n, observed, kappa }) => [layer, field, n, observed, kappa])).toEqual([
      [null, 'told', 2, 1, null],
      ['events', 'type', 2, 0.5, 1 / 3],
      ['events', 'status', 2, 1, null],
    ])
    expect(pair?.fields[1]?.disagreements).toEqual([{ on: on('e2'), one: 'REQUEST', other: 'THREATEN' }])
  })

  it('takes a coder’s last word on an entry', () => {
    const codes = lastCodes([coding('Ana', on('e1'), event('AID')), coding('Ana', on('e1'), event('AGREE'))])
    expect(codes.map(({ values }) => values['type'])).toEqual(['AGREE'])
  })

  it('counts what one holds not to be told in “told” alone, and layers apart', () => {
    const [pair] = agreements(
      lastCodes([
        coding('Ana', on('e1'), { told: 'no' }),
        coding('Ana', on('p1', 'positions'), { told: 'yes', stance: 'claims' }),
        coding('Ben', on('e1'), event('AID')),
        coding('Ben', on('p1', 'positions'), { told: 'yes', stance: 'claims' }),
      ]),
    )
    expect(pair?.fields.map(({ layer, field, n }) => [layer, field, n])).toEqual([
      [null, 'told', 2],
      ['positions', 'stance', 1],
    ])
    expect(pair?.fields[0]?.disagreements).toMatchObject([{ one: 'no', other: 'yes' }])
  })
})

describe('a seeded sample', () => {
  const items = Array.from({ length: 1000 }, (_, at) => `e${at}`)
  const sample = (from: readonly string[], seed: number) => sampleOf(from, (item) => item, 50, seed)

  it('is the same in whatever order the items come, and another for another seed', () => {
    expect(sample([...items].reverse(), 1)).toEqual(sample(items, 1))
    expect(sample(items, 2)).not.toEqual(sample(items, 1))
  })

  it('keeps its place when one item goes', () => {
    const before = sample(items, 1)
    const after = sample(
      items.filter((item) => item !== before[0]),
      1,
    )
    expect(after.slice(0, 49)).toEqual(before.slice(1))
  })

  it('is even: every tenth of the items is drawn about as often', () => {
    const drawn = Array.from({ length: 200 }, (_, seed) => sample(items, seed)).flat()
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = drawn.filter((item) => Math.floor(Number(item.slice(1)) / 100) === tenth).length / drawn.length
      expect(share).toBeGreaterThan(0.085)
      expect(share).toBeLessThan(0.115)
    }
  })
})
