import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { placed } from './places.test-kit.js'
import type { MapPlace } from './wire.js'

const api = createApi(fakeLedger(placed))

async function get(path: string) {
  const response = await api.request(path)
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const keys = ({ places }: { places: MapPlace[] }): string[] => places.map(({ key }) => key).sort()

describe('GET /api/map', () => {
  it('counts each thing once, by the place that any of its tellers tells, and what has no place or day', async () => {
    const { body } = await get('/api/map')
    expect(body).toMatchObject({ total: 10, placeless: 7, undated: 3, limited: null })
    expect(keys(body)).toEqual(['around:47,9', 'at:46.95,7.45', 'in:AUT'])
    expect(body.places.find(({ key }: MapPlace) => key === 'at:46.95,7.45')).toMatchObject({
      kind: 'point',
      names: ['Northgate'],
      things: 1,
      layers: { events: 1, talks: 0 },
      quads: { 'material conflict': 1, 'verbal conflict': 0 },
    })
  })

  it('names countries as the record does', async () => {
    const { body } = await get('/api/map')
    expect(body.countries['AUT']).toBe('Sylvania')
  })

  it.each([
    ['a layer', 'layer=talks', 1, ['in:AUT']],
    ['a class of acts', 'quad=material+conflict', 1, ['at:46.95,7.45']],
    ['an actor, by those who belong to it', 'actor=Freedonia&layer=statements', 1, []],
    ['a period', 'since=2024-02-01&until=2024-02-29&layer=events,talks', 1, ['in:AUT']],
    ['a class that a layer cannot have', 'quad=material+conflict&layer=talks', 0, []],
  ])('narrows by %s', async (_, query, total, expected) => {
    const { body } = await get(`/api/map?${query}`)
    expect(body.total).toBe(total)
    expect(keys(body)).toEqual(expected)
  })

  it.each([['quad=peace'], ['since=2024-02-30'], ['since=2024-02-02&until=2024-02-01']])(
    'refuses %s',
    async (query) => {
      const { status, body } = await get(`/api/map?${query}`)
      expect(status).toBe(400)
      expect(body.error.code).toBe('bad-query')
    },
  )
})

describe('GET /api/map/things', () => {
  it('lists what is told of a place, with who else tells it', async () => {
    const { body } = await get('/api/map/things?place=at:46.95,7.45')
    expect(body.total).toBe(1)
    expect(body.items[0]).toMatchObject({
      entry: { id: 'r1-ban-e1' },
      accounts: [{ entry: 'r2-talks-e1' }],
    })
  })

  it('lists what has no place, and what has no day, a page at a time', async () => {
    const placeless = await get('/api/map/things?place=none&limit=3&offset=6')
    expect(placeless.body).toMatchObject({ total: 7, offset: 6, limit: 3 })
    expect(placeless.body.items).toHaveLength(1)
    const undated = await get('/api/map/things?dated=no')
    expect(undated.body.total).toBe(3)
  })

  it('has nothing for a place that nothing is told of', async () => {
    const { status, body } = await get('/api/map/things?place=at:1,2')
    expect([status, body.total]).toEqual([200, 0])
  })
})
