import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { brokenPact } from './broken-pact.test-kit.js'

const api = createApi(fakeLedger(brokenPact))

async function get(query = '') {
  const response = await api.request(`/api/promises${query}`)
  return { status: response.status, body: JSON.parse(await response.text()) }
}

describe('GET /api/promises', () => {
  it('gives each promise its state, its claims with their words, and its history', async () => {
    const { body } = await get()
    expect(body).toMatchObject({ total: 2, counts: { disputed: 1, kept: 1, pending: 0 } })
    const [pact, sluice] = body.promises
    expect(pact).toMatchObject({
      name: 'River Pact',
      state: 'disputed',
      parties: ['Velia', 'Ostra'],
      agreed: { from: '2024-01-10' },
      claims: [
        { by: ['Ilse Brandt'], status: 'pending', learned: '2024-01-11' },
        {
          by: ['Teo Moro'],
          status: 'breached',
          learned: '2024-03-02',
          proof: { words: 'Velia has broken the River Pact, Teo Moro said.' },
        },
      ],
      history: [
        { learned: '2024-01-11', said: [{ status: 'pending', by: ['Ilse Brandt'] }] },
        { learned: '2024-03-02', said: [{ status: 'breached', by: ['Teo Moro'] }] },
      ],
    })
    expect(sluice).toMatchObject({ state: 'kept', owedBy: ['Ostra'] })
  })

  it.each([
    ['?state=kept', ['opening of the northern sluice']],
    ['?state=kept,disputed', ['River Pact', 'opening of the northern sluice']],
    ['?party=Ostra', ['River Pact', 'opening of the northern sluice']],
    ['?party=Nobody', []],
    ['?actor=Teo Moro', ['River Pact']],
    ['?since=2024-02-15', ['River Pact']],
    ['?until=2024-01-15', ['River Pact']],
    ['?limit=1', ['River Pact']],
  ])('%s leaves %j', async (query, left) => {
    expect((await get(query)).body.promises.map(({ name }: { name: string }) => name)).toEqual(left)
  })

  it.each(['?state=odd', '?asOf=2024-02-31', '?limit=9999'])('refuses %s', async (query) => {
    expect((await get(query)).status).toBe(400)
  })
})
