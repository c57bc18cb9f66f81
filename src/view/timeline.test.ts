import { describe, expect, it } from 'vitest'
import { ofLayer, sameActs } from '../merging/index.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { riverCase } from './river-case.test-kit.js'
import { loadIntensity } from '../knowledge/intensity.js'
import { timeline, weightiest } from './timeline.js'

describe('weightiest', () => {
  it('keeps the gravest acts that most origins tell, in their order', async () => {
    const clusters = sameActs(await fakeLedger(riverCase).entries())
    const top = weightiest(clusters, 3, loadIntensity().intensityOf)
    expect(clusters.length).toBeGreaterThan(3)
    expect(top).toEqual(clusters.filter((cluster) => top.includes(cluster)))
    expect(top.map(({ members: [first] }) => first.layer)).not.toContain('positions')
  })
})

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
