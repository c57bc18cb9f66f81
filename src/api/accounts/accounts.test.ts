import { describe, expect, it } from 'vitest'
import { riverCase } from '../../view/river-case.test-kit.js'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'

const names = { title: 'The river', parties: ['Velia', 'Ostra'], thirdParties: [] }
const api = createApi(fakeLedger(riverCase), { names })

async function get(query = '', from = api) {
  const response = await from.request(`/api/accounts${query}`)
  return { status: response.status, body: JSON.parse(await response.text()) }
}
const titles = (body: { matters: { title: string }[] }): string[] => body.matters.map(({ title }) => title)

describe('GET /api/accounts', () => {
  it('sets the parties of the case next to one another', async () => {
    const { body } = await get()
    expect(body).toMatchObject({ sides: ['Velia', 'Ostra'], chosenBy: 'case', unknown: [], limited: null })
    const pact = body.matters.find(({ title }: { title: string }) => title === 'River Pact')
    expect(pact).toMatchObject({ kind: 'promises', contested: true, silent: [] })
    expect(pact.cells.slice(0, 2)).toMatchObject([
      { name: 'Velia', sayings: [{ by: 'Ilse Brandt', claim: 'it has been kept' }] },
      { name: 'Ostra', sayings: [{ by: 'Teo Moro', claim: 'it has been broken' }] },
    ])
  })

  it('counts what each side does, and who asks whom with what answer', async () => {
    const { tally } = (await get()).body
    expect(tally.asks).toContainEqual({ by: 'Ostra', of: 'Velia', asked: 1, consents: 0, refuses: 0 })
    expect(tally.asks).toContainEqual(expect.objectContaining({ by: 'River League', of: 'Ostra', refuses: 1 }))
    expect(tally.sides).toMatchObject([
      { side: 'Velia', matters: { consents: 1 } },
      { side: 'Ostra', matters: { refuses: 1 } },
    ])
  })

  it('narrows by kind, contest, asker, answer and silence, and counts anew only what is left', async () => {
    const all = (await get()).body
    expect(titles((await get('?kind=promises')).body)).toEqual(['River Pact'])
    for (const query of ['?contested=yes', '?asker=Ostra', '?asked=Ostra&answer=refuses', '?silent=Velia']) {
      const { body } = await get(query)
      expect(body.total, query).toBeGreaterThan(0)
      expect(body.total, query).toBeLessThan(all.total)
      expect(body.tally, query).toEqual(all.tally)
    }
    const { body: refused } = await get('?asked=Ostra&answer=refuses')
    expect(refused.matters[0].ask.refuse).toEqual(['Ostra'])
    const { body: silent } = await get('?silent=Velia')
    expect(silent.matters.every((one: { silent: string[] }) => one.silent.includes('Velia'))).toBe(true)
  })

  it('sends no more matters than asked for, in the order asked for', async () => {
    const { body } = await get('?limit=2&order=newest')
    expect(body.matters).toHaveLength(2)
    const all = (await get('?order=newest')).body.matters.map(
      (one: { day: string | null; learned: string }) => one.day ?? one.learned,
    )
    expect(all).toEqual([...all].sort().reverse())
  })

  it('takes the sides in most conflict where the case’s aren’t known of', async () => {
    const { body } = await get(
      '',
      createApi(fakeLedger(riverCase), { names: { ...names, parties: ['Freedonia', 'Sylvania'] } }),
    )
    expect(body).toMatchObject({ chosenBy: 'conflict', sides: expect.arrayContaining(['Velia']) })
  })

  it('takes up to four sides, and names those that nobody goes by', async () => {
    const { body } = await get('?sides=Velia,River League,Nowhere')
    expect(body).toMatchObject({ sides: ['Velia', 'River League', 'Nowhere'], chosenBy: 'asked', unknown: ['Nowhere'] })
    expect(body.matters[0].cells).toHaveLength(5)
  })

  it('compares nobody with nobody', async () => {
    expect((await get('?sides=Velia')).body).toMatchObject({ total: 0, sides: ['Velia'] })
  })

  it.each(['?kind=odd', '?sides=A,B,C,D,E', '?answer=maybe', '?since=2024-05-08&until=2024-05-01', '?limit=301'])(
    'refuses %s',
    async (query) => expect((await get(query)).status).toBe(400),
  )
})
