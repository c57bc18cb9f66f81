import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { rivalNumbers } from './rival-numbers.test-kit.js'

const api = createApi(fakeLedger(rivalNumbers))

async function get(query = '') {
  const response = await api.request(`/api/figures${query}`)
  return { status: response.status, body: JSON.parse(await response.text()) }
}

describe('GET /api/figures', () => {
  it('gives each series its range, its preferred number and every number with its words', async () => {
    const { body } = await get()
    expect(body).toMatchObject({ rule: 'conservative', total: 2, tally: { series: 2, disputed: 1, several: 1 } })
    const [injured] = body.series
    expect(injured).toMatchObject({ range: { low: 4, high: 34, best: '4', grounds: 'the lowest told' } })
    expect(injured.points).toMatchObject([
      { number: '30', claimant: 'Teo Moro', supersededBy: { number: '34' } },
      { number: '4', claimant: 'Velian guard', best: true, disputed: true },
      { number: '34', claimant: 'Teo Moro', supersededBy: null },
    ])
    expect(injured.points[1].words).toBe('4 fishermen were injured at Karst on 6 May, the Velian guard said.')
    expect(injured.points[1].tellers).toMatchObject([{ report: { outlet: 'Velia Herald' }, learned: '2024-05-07' }])
  })

  it('sets numbers that contradict one another side by side with their words', async () => {
    const { disputes } = (await get()).body.series[0]
    expect(disputes[0].held.map(({ number }: { number: string }) => number)).toEqual(['4', '30'])
    expect(disputes[0].held[1].tellings).toMatchObject([
      { claimant: 'Teo Moro', words: '30 fishermen were injured at Karst on 6 May, Teo Moro said.' },
    ])
  })

  it('prefers by the rule asked for', async () => {
    expect((await get('?rule=latest')).body.series[0].range).toMatchObject({ best: '34', rule: 'latest' })
  })

  it.each([
    ['?text=grain', 1, 2],
    ['?only=disputed', 1, 2],
    ['?actor=Ostra', 1, 1],
    ['?since=2024-05-08', 1, 1],
    ['?limit=1', 2, 2],
  ])('%s leaves %d of %d', async (query, total, of) => {
    expect((await get(query)).body).toMatchObject({ total, tally: { series: of } })
  })

  it('sends no more series than asked for', async () => {
    expect((await get('?limit=1')).body.series).toHaveLength(1)
  })

  it.each(['?rule=best', '?only=odd', '?limit=0', '?since=2024-05-08&until=2024-05-01'])(
    'refuses %s',
    async (query) => {
      expect((await get(query)).status).toBe(400)
    },
  )
})
