import { describe, expect, it } from 'vitest'
import { ofLayer, sameActs } from '../merging/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'
import { timeline } from './timeline.js'

describe('timeline', () => {
  it('holds the clusters of each day, and what has no day last', async () => {
    const entries = await fakeLedger(riverCase).entries()
    const days = timeline(sameActs([...ofLayer(entries, 'positions'), ...ofLayer(entries, 'events')]))
    expect(days.map(({ day, clusters }) => [day, clusters.length])).toEqual([
      ['2024-05-06', 2],
      ['2024-05-07', 2],
      [null, 1],
    ])
  })
})
