import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { acts } from './acts.test-kit.js'
import type { NetworkLink } from './wire.js'

const api = createApi(fakeLedger(acts))

async function get(path: string) {
  const response = await api.request(path)
  return { status: response.status, body: JSON.parse(await response.text()) }
}
/** "crowd > freedonia: 1 material conflict" */
const told = ({ links }: { links: NetworkLink[] }): string[] =>
  links.map(({ from, to, quads }) => {
    const counts = Object.entries(quads).filter(([, count]) => count > 0)
    return `${from} > ${to}: ${counts.map(([quad, count]) => `${count} ${quad}`).join(', ')}`
  })
const ids = (items: { entry: { id: string } }[]): string[] => items.map(({ entry }) => entry.id)

describe('GET /api/network', () => {
  it('counts acts by who does them towards whom, each once though two reports tell it', async () => {
    const { body } = await get('/api/network')
    expect(told(body)).toEqual([
      'crowd > freedonia: 1 material conflict',
      'freedonia > sylvania: 1 verbal cooperation, 1 verbal conflict',
      'sylvania > freedonia: 1 verbal cooperation',
    ])
    expect(body.acts).toEqual({ drawn: 3, oneSide: 1, unsettled: 1 })
    expect(body.nodes[0]).toEqual({ id: 'freedonia', name: 'Freedonia', acts: 3, by: 2, towards: 2 })
  })

  it('counts a premier for herself where asked', async () => {
    const { body } = await get('/api/network?whole=no')
    expect(told(body)).toContain('premier > sylvania: 1 verbal conflict')
  })

  it('gives those with most acts, and how many more there are', async () => {
    const { body } = await get('/api/network?most=2')
    expect(body.nodes.map(({ id }: { id: string }) => id)).toEqual(['freedonia', 'sylvania'])
    expect(body.more).toBe(1)
    expect(told(body)).not.toContain('crowd > freedonia: 1 material conflict')
  })

  it.each([
    ['an actor', 'actor=crowd', ['crowd > freedonia: 1 material conflict']],
    ['a period, in which what has no day counts when it was learned', 'until=2024-01-07', []],
  ])('narrows by %s', async (_, query, expected) => {
    const { body } = await get(`/api/network?${query}`)
    expect(told(body)).toEqual(expected)
  })

  it.each([['most=1'], ['whole=perhaps'], ['since=yesterday']])('refuses %s', async (query) => {
    const { status, body } = await get(`/api/network?${query}`)
    expect([status, body.error.code]).toEqual([400, 'bad-query'])
  })
})

describe('GET /api/network/acts', () => {
  it.each([
    ['from one towards another', 'from=freedonia&to=sylvania', ['r2-talks-e2', 'r1-ban-e2']],
    ['of one actor', 'party=crowd', ['r1-ban-e1']],
    ['of a class', 'party=freedonia&quad=verbal+conflict', ['r1-ban-e2']],
    ['with only one side named', 'standing=one+side', ['r2-talks-e4']],
    ['not told as having happened', 'standing=unsettled', ['r2-talks-e3']],
  ])('lists acts %s', async (_, query, expected) => {
    const { body } = await get(`/api/network/acts?${query}`)
    expect(ids(body.items)).toEqual(expected)
    expect(body.total).toBe(expected.length)
  })

  it('counts them by day, and those without one', async () => {
    const { body } = await get('/api/network/acts?from=freedonia&to=sylvania')
    expect(body.undated).toBe(1)
    expect(body.days).toMatchObject([{ day: '2024-01-08', quads: { 'verbal cooperation': 1, 'verbal conflict': 0 } }])
  })
})
