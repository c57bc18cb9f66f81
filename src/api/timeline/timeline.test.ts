import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { records } from '../records.test-kit.js'

const api = createApi(fakeLedger(records))
async function get(path: string) {
  const response = await api.request(`/api/${path}`)
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
interface Lane {
  readonly key: string
  readonly name: string
  readonly total: number
  readonly exact: { readonly days: string[]; readonly counts: number[] }
  readonly undated: { readonly days: string[]; readonly counts: number[] }
  readonly wide: { readonly from: string; readonly to: string; readonly count: number }[]
}

describe('GET /api/timeline/density', () => {
  it('counts each entry once in the lane of its layer, the undated on the day they were learned', async () => {
    const { body } = await get('timeline/density')
    expect(body).toMatchObject({ clock: 'happened', total: 11, undated: 3 })
    expect(body.extent).toEqual({ from: '2024-01-08', to: '2024-02-03' })
    expect(body.covered).toEqual({ from: '2024-01-08', to: '2024-02-03' })
    const lanes = new Map<string, Lane>(body.lanes.map((lane: Lane) => [lane.key, lane]))
    expect(lanes.get('events')).toMatchObject({
      total: 3,
      exact: { days: ['2024-01-08'], counts: [2] },
      undated: { days: ['2024-01-08'], counts: [1] },
    })
    const all = body.lanes.flatMap(({ exact, undated }: Lane) => [...exact.counts, ...undated.counts])
    expect(sum(all)).toBe(11)
  })

  it('counts by the day of learning on that clock', async () => {
    const { body } = await get('timeline/density?clock=learned&layer=events')
    expect(body.lanes).toMatchObject([{ key: 'events', exact: { days: ['2024-01-08', '2024-02-03'], counts: [2, 1] } }])
  })

  it.each([
    ['kind', 'events protest', { name: 'protest', layer: 'events', total: 2 }],
    ['actor', 'union', { name: 'River Union', layer: null, total: 3 }],
  ])('has lanes by %s', async (by, key, expected) => {
    const { body } = await get(`timeline/density?lanes=${by}`)
    expect(body.lanes.find((lane: Lane) => lane.key === key)).toMatchObject(expected)
  })

  it('counts only what was known by the day, and only what the filters leave', async () => {
    expect((await get('timeline/density?asOf=2024-01-08')).body.total).toBe(6)
    expect((await get('timeline/density?text=bridge&dated=yes')).body.total).toBe(2)
    expect((await get('timeline/density?actor=freedonia&layer=statements')).body.total).toBe(1)
  })

  it.each(['lanes=colours', 'clock=noon', 'asOf=2024-02-30'])('refuses %s', async (query) => {
    expect(await get(`timeline/density?${query}`)).toMatchObject({
      status: 400,
      body: { error: { code: 'bad-query' } },
    })
  })
})

describe('GET /api/timeline', () => {
  it('parts what began in a period from what began before and lasts into it', async () => {
    const { body } = await get('timeline?since=2024-02-01&until=2024-02-05&order=oldest')
    expect(body.items.map(({ entry, part }: { entry: { id: string }; part: string }) => [entry.id, part])).toEqual([
      ['r2-talks-t1', 'begun'],
      ['r2-talks-o1', 'begun'],
      ['r2-talks-c1', 'begun'],
      ['r1-ban-m1', 'before'],
    ])
    expect(body).toMatchObject({ total: 4, entries: 4, comparing: false, parts: { begun: 3, before: 1, undated: 0 } })
  })

  it('goes by the day of learning on that clock', async () => {
    const { body } = await get('timeline?clock=learned&since=2024-01-31&until=2024-01-31')
    expect(body.items.map(({ entry }: { entry: { id: string } }) => entry.id)).toEqual(['r3-history-p1'])
  })

  it('counts each layer whatever layers are asked for, and tells the lanes asked for', async () => {
    const { body } = await get('timeline?layer=talks&lanes=actor')
    expect(body.layers).toMatchObject({ events: 3, talks: 1, statements: 1 })
    expect(body.items[0].lanes).toEqual(expect.arrayContaining(['freedonia', 'sylvania', 'union']))
  })

  it('does not join what only a later report tells', async () => {
    const { body } = await get('timeline?asOf=2024-01-08&layer=events&dated=yes')
    expect(body.items).toMatchObject([{ entry: { id: 'r1-ban-e1' }, accounts: [] }])
  })
})

describe('GET /api/timeline/compared', () => {
  it('tells how many things are told more than once', async () => {
    expect((await get('timeline/compared')).body).toEqual({ things: 1, limited: null })
  })
})

describe('GET /api/entries/{id}', () => {
  it('tells only the accounts that were known by the day', async () => {
    expect((await get('entries/r1-ban-e1')).body.accounts).toHaveLength(1)
    expect((await get('entries/r1-ban-e1?asOf=2024-01-08')).body.accounts).toHaveLength(0)
  })
})
