import { describe, expect, it } from 'vitest'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { tollQuarrel } from '../rules/tolls.test-kit.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { newSchema, openSchema, todayPromisesSchema, todayRulesSchema, todayTensionSchema } from './wire.js'

const api = createApi(fakeLedger(tollQuarrel), { anyHost: true })
const river = createApi(fakeLedger(riverCase), { anyHost: true })
const answer = async (path: string, of = api): Promise<unknown> => (await of.request(`/api/today/${path}`)).json()

describe('/api/today/new', () => {
  it('tells on a first visit of the last week that reports tell of', async () => {
    const told = newSchema.parse(await answer('new'))
    expect(told).toMatchObject({ mode: 'week', week: { since: '2024-05-14', until: '2024-05-20' }, reports: 1 })
    expect(told.told.map(({ entry }) => entry.report.id)).toEqual(['r2', 'r2', 'r2'])
  })

  it('tells of the week before an as-of day', async () => {
    const told = newSchema.parse(await answer('new?asOf=2024-05-08'))
    expect(told).toMatchObject({ week: { since: '2024-05-02', until: '2024-05-08' }, reports: 1 })
    expect(told.told[0]?.entry).toMatchObject({ layer: 'events', body: { type: 'ASSAULT' } })
  })

  it('tells of a later visit only what was read since', async () => {
    const { seen } = newSchema.parse(await answer('new'))
    const marked = (readAt: string) =>
      `new?${new URLSearchParams({ ledger: seen?.ledger ?? '', readAt, rulings: '0' })}`
    expect(await answer(marked(seen?.readAt ?? ''))).toMatchObject({ mode: 'visit', reports: 0, told: [] })
    expect(await answer(marked('2024-01-01T00:00:00Z'))).toMatchObject({ mode: 'visit', reports: 2 })
  })

  it('does not take the mark of another ledger for its own', async () => {
    const mark = new URLSearchParams({ ledger: '2020-01-01T00:00:00Z', readAt: '2030-01-01T00:00:00Z', rulings: '0' })
    expect(await answer(`new?${mark}`)).toMatchObject({ mode: 'week', reports: 1 })
  })
})

describe('/api/today/rules', () => {
  it('tells the rules that bind and the next dates, the soonest first', async () => {
    const told = todayRulesSchema.parse(await answer('rules'))
    expect(told).toMatchObject({ day: '2024-05-20', suspended: 1, moreBinding: 0 })
    expect(told.binding.map(({ rule }) => rule).sort()).toEqual(['closed its harbours', 'toll on boats'])
    expect(told.dates.map(({ day }) => day)).toEqual(['2024-06-01', '2024-07-15', '2024-08-01'])
    expect(told.dates[0]?.proofs[0]?.words).toContain('From 1 June to 30 June')
  })
})

describe('/api/today/promises', () => {
  it('tells those in dispute, with who says what', async () => {
    const told = todayPromisesSchema.parse(await answer('promises'))
    expect(told).toMatchObject({ total: 1, contested: 1, promises: [{ name: 'River Pact' }] })
    expect(told.promises[0]?.claims.map(({ status, by }) => [status, ...by])).toEqual([
      ['breached', 'Ostra'],
      ['kept', 'Velia'],
    ])
  })
})

describe('/api/today/tension', () => {
  it('tells the weeks that were read, with the acts behind each', async () => {
    const told = todayTensionSchema.parse(await answer('tension'))
    expect(told.weeks.map(({ from, raw }) => [from, raw])).toEqual([
      ['2024-05-06', 9],
      ['2024-05-13', null],
      ['2024-05-20', 0],
    ])
    expect(told.weeks[0]?.gravest).toMatchObject([
      {
        type: 'assault',
        score: -9,
        source: ['Ostra'],
        target: ['Velia'],
        proofs: [{ words: expect.stringContaining('shot') }],
      },
    ])
    expect(told.pairs).toMatchObject([{ names: ['Ostra', 'Velia'], acts: 1, peak: { week: '2024-05-06' } }])
    expect(told).toMatchObject({ changes: [], weeksJudged: 0, limited: null })
  })
})

describe('/api/today/open', () => {
  it('tells numbers that can’t both be right, with the words of each', async () => {
    const told = openSchema.parse(await answer('open', river))
    expect(told.figures).toBe(1)
    const [figures] = told.matters.filter(({ kind }) => kind === 'figures')
    expect(figures?.sayings.map(({ claim }) => claim)).toEqual(['about 300', '500'])
    expect(figures?.sayings[1]?.proofs[0]?.words).toContain('Some 500 fishermen')
  })

  it('says so where there are none', async () => {
    expect(await answer('open')).toEqual({ figures: 0, acts: 0, matters: [], limited: null })
  })
})

it.each(['new', 'rules', 'promises', 'tension', 'open'])(
  '/api/today/%s answers for an empty ledger, refuses no day',
  async (part) => {
    const empty = createApi(fakeLedger([]), { anyHost: true })
    expect((await empty.request(`/api/today/${part}`)).status).toBe(200)
    expect((await api.request(`/api/today/${part}?asOf=2024-13-01`)).status).toBe(400)
  },
)
