import { describe, expect, it } from 'vitest'
import { openLedger } from '../../ledger/index.js'
import { createApi } from '../api.js'
import { records } from '../records.test-kit.js'
import type { BlindSample, CoderAgreement } from './wire.js'

async function desk() {
  const ledger = await openLedger(':memory:')
  for (const record of records)
    await ledger.admit(record, { file: 'a.txt', readAt: '2024-02-10T09:00:00Z', version: '1' })
  const api = createApi(ledger, { user: 'Ana', now: () => new Date('2024-03-15T10:00:00Z') })
  const get = async <T>(path: string): Promise<T> => (await api.request(`/api/${path}`)).json() as Promise<T>
  const post = (path: string, body: object) =>
    api.request(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const code = (by: string, values: Record<string, string>) =>
    post('codings', { entry: 'e1', report: 'r1-ban', by, values })
  return { ledger, get, post, code }
}
const idsOf = ({ items }: BlindSample): string[] => items.map(({ entry, report }) => `${report.id} ${entry}`)
const protest = { told: 'yes', type: 'PROTEST', status: 'happened' }

describe('blind second coding', () => {
  it('gives every coder the same sample, and tells nothing of what was coded', async () => {
    const { get } = await desk()
    const ana = await get<BlindSample>('review/blind?by=Ana&sample=4&seed=7')
    expect(ana).toMatchObject({ total: 4, done: 0 })
    expect(idsOf(await get<BlindSample>('review/blind?by=Ben&sample=4&seed=7'))).toEqual(idsOf(ana))
    const [item] = (await get<BlindSample>('review/blind?by=Ana&layer=events&sample=50')).items
    expect(Object.keys(item ?? {}).sort()).toEqual([
      'entry',
      'from',
      'layer',
      'matter',
      'mine',
      'passages',
      'report',
      'to',
    ])
    expect(JSON.stringify((await get<BlindSample>('review/blind?by=Ana&layer=events')).items)).not.toMatch(
      /PROTEST|144/,
    )
  })

  it('keeps what somebody rejected in the sample: without it the program would look better than it is', async () => {
    const { get, post } = await desk()
    const before = idsOf(await get<BlindSample>('review/blind?by=Ana'))
    await post('rulings', { act: 'reject', entry: 'e1', report: 'r1-ban', why: 'wrong' })
    expect(idsOf(await get<BlindSample>('review/blind?by=Ana'))).toEqual(before)
  })

  it('keeps a coding, gives it back to its coder alone, and changes nothing', async () => {
    const { get, code, ledger } = await desk()
    const entries = await ledger.entries()
    expect((await code('Ana', protest)).status).toBe(201)
    const mine = async (by: string) =>
      (await get<BlindSample>(`review/blind?by=${by}&layer=events`)).items
        .map((item) => item.mine)
        .filter((one) => one !== null)
    expect([await mine('Ana'), await mine('Ben')]).toEqual([[protest], []])
    expect(await ledger.entries()).toEqual(entries)
  })

  it('offers the kinds of measures that the record knows', async () => {
    const { get } = await desk()
    const { fields } = await get<BlindSample>('review/blind?by=Ana')
    expect(fields['measures']?.find(({ name }) => name === 'kind')?.options).toEqual(['ban', 'other'])
  })

  it('refuses values that are none, and entries that are not there', async () => {
    const { code, post } = await desk()
    const refused = await code('Ana', { ...protest, type: 'PARTY' })
    expect(refused.status).toBe(422)
    expect(JSON.stringify(await refused.json())).toContain('PARTY')
    expect((await post('codings', { entry: 'e9', report: 'r1-ban', values: protest })).status).toBe(404)
  })
})

describe('GET /api/review/agreement', () => {
  it('compares every two coders, and each with the program as it read the words, not as people amended them', async () => {
    const { get, code, post } = await desk()
    await post('rulings', { act: 'amend', entry: 'e1', report: 'r1-ban', field: 'type', value: 'COERCE', why: 'x' })
    await code('Ana', protest)
    await code('Ben', { ...protest, type: 'COERCE' })
    const { pairs, coders } = await get<CoderAgreement>('review/agreement')
    expect(coders.map(({ name, items }) => [name, items])).toEqual([
      ['Ana', 1],
      ['Ben', 1],
      ['Rapporteur', 1],
    ])
    const typeOf = (one: string, other: string) =>
      pairs.find((pair) => pair.one === one && pair.other === other)?.fields.find(({ field }) => field === 'type')
    expect(typeOf('Ana', 'Rapporteur')).toMatchObject({ n: 1, observed: 1, kappa: null, disagreements: [] })
    expect(typeOf('Ben', 'Rapporteur')).toMatchObject({
      observed: 0,
      disagreements: [{ one: 'COERCE', other: 'PROTEST', words: expect.stringContaining('blocked') }],
    })
  })
})
