import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { tollQuarrel } from './tolls.test-kit.js'
import { rulesSchema } from './wire.js'

const api = createApi(fakeLedger(tollQuarrel), { anyHost: true })
const ask = async (query = '') => rulesSchema.parse(await (await api.request(`/api/rules${query}`)).json())
const rulesOf = async (query: string) => (await ask(query)).rules.map(({ rule, standing }) => `${rule}: ${standing}`)

describe('/api/rules', () => {
  it('looks at the last day that reports tell of, and says how many stand how', async () => {
    const { day, basis, counts, next } = await ask()
    expect([day, basis]).toEqual(['2024-05-20', 'covered'])
    expect(counts).toMatchObject({ 'in force': 2, 'to come': 1, suspended: 1, over: 0 })
    expect(next).toMatchObject({ day: '2024-06-01', what: 'fined', rule: { authority: ['Velia'] }, others: 0 })
  })

  it('tells the phases as bars, seen from the day', async () => {
    const [toll] = (await ask('?on=2024-06-10')).rules
    expect(toll?.bars.map(({ rule, kind, now, next }) => [rule, kind, now, next])).toEqual([
      ['warned', 'over', false, false],
      ['fined', 'in force', true, false],
      ['allowed', 'planned', false, true],
    ])
    expect(toll?.bars[2]?.words).toBe('From 15 July no boat from Ostra will be allowed.')
  })

  it('flags phases that leave days untold', async () => {
    const [toll] = (await ask('?on=2024-06-10')).rules
    expect(toll?.seams).toMatchObject([{ kind: 'gap', from: '2024-07-01', to: '2024-07-14' }])
  })

  it('names the days before and after on which something changes', async () => {
    expect((await ask('?on=2024-06-10')).turns).toEqual({ before: '2024-06-01', after: '2024-07-01' })
  })

  it('tells which rule answers which, both ways', async () => {
    const { rules } = await ask()
    const [toll, closure] = ['toll on boats', 'closed its harbours'].map((name) =>
      rules.find(({ rule }) => rule === name),
    )
    expect(closure?.answers).toMatchObject([{ rule: 'toll on boats' }])
    expect(toll?.answeredBy).toMatchObject([{ rule: 'closed its harbours' }])
  })

  it('says where a suspension was told only after the day', async () => {
    const { rules } = await ask('?on=2024-05-10&standing=suspended')
    expect(rules.map(({ rule, haltTold }) => [rule, haltTold])).toEqual([['licences for fishermen', '2024-05-20']])
  })

  it('narrows by standing, actor, period and rule, and gives a page', async () => {
    expect(await rulesOf('?standing=to+come')).toEqual(['search lorries: to come'])
    expect(await rulesOf('?actor=Ostra')).toHaveLength(3)
    expect(await rulesOf('?until=2024-05-08')).toHaveLength(2)
    expect(await rulesOf('?rule=r2-m3')).toEqual(['licences for fishermen: suspended'])
    expect(await ask('?limit=1')).toMatchObject({ total: 4, rules: { length: 1 } })
  })

  it('knows only what was learned by the as-of day', async () => {
    const { day, basis, total } = await ask('?asOf=2024-05-08')
    expect([day, basis, total]).toEqual(['2024-05-08', 'as-of', 2])
  })

  it('answers for an empty ledger', async () => {
    const empty = createApi(fakeLedger([]), { anyHost: true })
    expect(await (await empty.request('/api/rules')).json()).toMatchObject({ day: null, total: 0, rules: [] })
  })

  it.each(['?on=2024-02-31', '?standing=maybe', '?limit=0', '?since=2024-05-02&until=2024-05-01'])(
    'refuses %s',
    async (query) => {
      expect((await api.request(`/api/rules${query}`)).status).toBe(400)
    },
  )
})
