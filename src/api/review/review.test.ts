import { describe, expect, it } from 'vitest'
import { openLedger } from '../../ledger/index.js'
import type { Ledger } from '../../ledger/ledger.js'
import type { ReportRecord } from '../../record/index.js'
import { riverCase } from '../../view/river-case.test-kit.js'
import { type ApiOptions, createApi } from '../api.js'
import { records, second } from '../records.test-kit.js'
import type { JoinCandidates, ReviewBeside, ReviewQueue, RulingLog } from './wire.js'

const now = () => new Date('2024-03-15T10:00:00Z')

async function deskOver(given: readonly ReportRecord[] = records, options: ApiOptions = {}) {
  const ledger: Ledger = await openLedger(':memory:', { now })
  for (const record of given) {
    await ledger.admit(record, { file: `${record.report.id}.txt`, readAt: '2024-02-10T09:00:00Z', version: '1' })
  }
  const api = createApi(ledger, { now, user: 'Ana', ...options })
  const get = async <T>(path: string): Promise<T> => (await api.request(`/api/${path}`)).json() as Promise<T>
  const post = (path: string, body: object) =>
    api.request(`/api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const rule = (body: object) => post('rulings', { why: 'I read it.', ...body })
  return { ledger, api, get, post, rule }
}

const keysOf = ({ items }: ReviewQueue): string[] => items.map(({ entry }) => `${entry.report.id} ${entry.id}`)

describe('GET /api/review/queue', () => {
  it('gives every entry with its words and a reason, the weightiest first', async () => {
    const { get } = await deskOver()
    const queue = await get<ReviewQueue>('review/queue')
    expect(queue).toMatchObject({ total: 11, entries: 11, settled: 0, comparing: false, limited: null })
    expect(queue.items[0]).toMatchObject({
      entry: { layer: 'commitments' },
      reason: { kind: 'unread', words: 'Nobody has checked it yet' },
    })
    const ban = queue.items.find(({ entry }) => entry.layer === 'measures')
    expect(ban?.passages).toEqual([
      [
        { text: 'Freedonia barred lorries from Sylvania on Monday.', proof: true },
        { text: ' Protesters blocked the Northgate bridge with 30 lorries.\n\n', proof: false },
      ],
    ])
  })

  it('puts contradicted figures first, and takes the reason away once the other is rejected', async () => {
    const { get, rule } = await deskOver(riverCase)
    const queue = () => get<ReviewQueue>('review/queue')
    const before = await queue()
    expect(before.reasons).toEqual({ flagged: 0, contradicted: 3, disputed: 1, lone: 1, unread: before.total - 5 })
    expect(before.items.slice(0, 5).map(({ reason }) => reason?.kind)).toEqual([
      'contradicted',
      'contradicted',
      'contradicted',
      'disputed',
      'lone',
    ])
    await rule({ act: 'reject', entry: 'f1', report: 'r3' })
    expect((await queue()).reasons).toMatchObject({ contradicted: 0 })
    await rule({ act: 'undo', ruling: 1 })
    expect((await queue()).reasons).toMatchObject({ contradicted: 3 })
  })

  it('lets go of what anybody accepted, rejected or amended, unless all is asked for; a flag comes first', async () => {
    const { get, rule } = await deskOver()
    await rule({ act: 'accept', entry: 'm1', report: 'r1-ban' })
    await rule({ act: 'reject', entry: 't1', report: 'r2-talks' })
    await rule({ act: 'amend', entry: 's1', report: 'r1-ban', field: 'act', value: 'warn' })
    await rule({ act: 'flag', entry: 'p1', report: 'r3-history', why: 'Since when?' })
    const queue = await get<ReviewQueue>('review/queue')
    expect(queue).toMatchObject({ total: 8, settled: 3, entries: 11, reasons: { flagged: 1, unread: 7 } })
    expect(queue.items[0]).toMatchObject({
      entry: { report: { id: 'r3-history' } },
      reason: { kind: 'flagged', words: 'Ana wants it looked at again: Since when?' },
    })
    const all = await get<ReviewQueue>('review/queue?show=all')
    expect(all.total).toBe(11)
    expect(all.items.find(({ entry }) => entry.id === 't1')?.ruled).toMatchObject({ rejected: true })
  })

  it.each([
    ['layer=figures', ['r1-ban f1']],
    ['report=r3-history', ['r3-history p1']],
    ['actor=River+Union&layer=talks', ['r2-talks t1']],
    ['actor=freedonia&layer=statements', ['r1-ban s1']],
    ['since=2024-02-01&until=2024-02-28&layer=talks', ['r2-talks t1']],
    ['reason=flagged', []],
    ['layer=events&limit=1&offset=2', ['r1-ban e2']],
  ])('is narrowed by %s', async (query, expected) => {
    const { get } = await deskOver()
    expect(keysOf(await get<ReviewQueue>(`review/queue?${query}`))).toEqual(expected)
  })

  it('refuses what it does not understand', async () => {
    const { api } = await deskOver()
    expect((await api.request('/api/review/queue?layer=rumours')).status).toBe(400)
    expect((await api.request('/api/review/queue?since=2024-02-01&until=2024-01-01')).status).toBe(400)
  })
})

describe('POST /api/rulings', () => {
  it('hangs the ruling on the words, by the server’s clock and user', async () => {
    const { ledger, rule } = await deskOver()
    const reply = await rule({ act: 'reject', entry: 'e1', report: 'r2-talks' })
    expect(reply.status).toBe(201)
    expect(await reply.json()).toMatchObject({
      ruling: { number: 1, by: 'Ana', act: 'reject', state: 'stands', at: '2024-03-15T10:00:00.000Z' },
    })
    expect((await ledger.rulings())[0]?.decision).toMatchObject({
      on: { report: 'r2-talks', layer: 'events', evidence: second.events[0]?.evidence },
    })
    expect((await ledger.entries({ layers: ['events'] })).map(({ report }) => report.id)).toEqual(['r1-ban', 'r1-ban'])
  })

  it('brings the actors that a new value names', async () => {
    const { ledger, rule } = await deskOver()
    expect(
      (await rule({ act: 'amend', entry: 'p1', report: 'r3-history', field: 'toward', value: ['union'] })).status,
    ).toBe(201)
    const [position] = await ledger.entries({ report: 'r3-history' })
    expect(position?.body).toMatchObject({ toward: ['union'] })
    expect(position?.actors.map(({ name }) => name)).toContain('River Union')
  })

  it('joins, splits, grades, retracts and undoes', async () => {
    const { get, rule } = await deskOver()
    const pair = { entry: 'e1', report: 'r1-ban', other: 'e1', otherReport: 'r2-talks' }
    for (const body of [
      { act: 'join', ...pair },
      { act: 'split', ...pair },
      { act: 'rate-entry', entry: 'e1', report: 'r1-ban', credibility: 2 },
      { act: 'rate-source', source: 'River Gazette', reliability: 'B' },
      { act: 'retract', report: 'r2-talks', toldBy: null },
      { act: 'undo', ruling: 5 },
    ])
      expect((await rule(body)).status, body.act).toBe(201)
    const { rulings } = await get<RulingLog>('rulings')
    expect(rulings.map(({ number, act, state }) => [number, act, state])).toEqual([
      [6, 'undo', 'stands'],
      [5, 'retract', 'undone'],
      [4, 'rate-source', 'stands'],
      [3, 'rate-entry', 'stands'],
      [2, 'split', 'stands'],
      [1, 'join', 'stands'],
    ])
  })

  it.each<[string, object, number, string]>([
    [
      'a value that the field can’t have',
      { act: 'amend', entry: 's1', report: 'r1-ban', field: 'act', value: 'mumble' },
      422,
      'The ruling is refused: the field "act" can\'t be that',
    ],
    ['an entry that is not there', { act: 'accept', entry: 'e9', report: 'r1-ban' }, 404, 'no such entry'],
    ['a ruling that was never made', { act: 'undo', ruling: 9 }, 422, 'there is no ruling 9'],
    ['no reason', { act: 'accept', entry: 'e1', report: 'r1-ban', why: ' ' }, 400, 'a ruling says why'],
    ['an act that is none', { act: 'burn', entry: 'e1' }, 400, 'act'],
  ])('refuses %s with a sentence', async (_, body, status, reason) => {
    const { ledger, rule } = await deskOver()
    const reply = await rule(body)
    expect(reply.status).toBe(status)
    expect(JSON.stringify(await reply.json()).replaceAll('\\"', '"')).toContain(reason)
    expect(await ledger.rulings()).toEqual([])
  })

  it('refuses a ruling without a name, and every ruling where nothing may be ruled', async () => {
    const nameless = await deskOver(records, { user: null })
    expect((await nameless.rule({ act: 'accept', entry: 'm1' })).status).toBe(400)
    expect((await nameless.rule({ act: 'accept', entry: 'm1', by: 'Ben' })).status).toBe(201)
    const closed = await deskOver(records, { readOnly: true })
    expect((await closed.rule({ act: 'accept', entry: 'm1' })).status).toBe(403)
    expect((await closed.post('codings', { entry: 'm1', report: 'r1-ban', values: { told: 'no' } })).status).toBe(403)
  })

  it('takes no ruling from another page', async () => {
    const { api, ledger } = await deskOver()
    const reply = await api.request('/api/rulings', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
      body: JSON.stringify({ act: 'accept', entry: 'm1', why: 'x' }),
    })
    expect(reply.status).toBe(403)
    expect(await ledger.rulings()).toEqual([])
  })
})

describe('beside an entry', () => {
  it('stands who else tells it, its grades, and what was ruled, of the very report asked for', async () => {
    const { get, rule } = await deskOver()
    await rule({ act: 'join', entry: 'e1', report: 'r1-ban', other: 'e1', otherReport: 'r2-talks' })
    const beside = await get<ReviewBeside>('review/entries/e1?report=r2-talks')
    expect(beside.item.entry.report.id).toBe('r2-talks')
    expect(beside.accounts.map(({ report }) => report.id)).toEqual(['r1-ban'])
    expect(beside).toMatchObject({ reliability: 'F', credibility: 2, source: 'Northgate Post' })
    expect((await get<ReviewBeside>('review/entries/e1?report=r1-ban')).rulings.map(({ act }) => act)).toEqual(['join'])
  })

  it('stand candidates to be joined with it, near ones or by words', async () => {
    const { get, rule, api } = await deskOver()
    await rule({ act: 'split', entry: 'e1', report: 'r1-ban', other: 'e1', otherReport: 'r2-talks' })
    const near = await get<JoinCandidates>('review/candidates/e1?report=r1-ban')
    expect(near.candidates.map(({ entry }) => entry.report.id)).toContain('r2-talks')
    const found = await get<JoinCandidates>('review/candidates/e1?report=r1-ban&text=january+blocked')
    expect(found.candidates.map(({ entry }) => [entry.report.id, entry.id])).toEqual([['r2-talks', 'e1']])
    expect((await api.request('/api/review/candidates/e9?report=r1-ban')).status).toBe(404)
  })
})

describe('GET /api/rulings', () => {
  it('is the log, the latest first, by reviewer, with what was decided in words', async () => {
    const { get, rule } = await deskOver()
    await rule({ act: 'accept', entry: 'm1', report: 'r1-ban' })
    await rule({ act: 'amend', entry: 's1', report: 'r1-ban', field: 'addressees', value: ['union'], by: 'Ben' })
    const log = await get<RulingLog>('rulings')
    expect(log.reviewers).toEqual([
      { by: 'Ana', rulings: 1, acts: { accept: 1 } },
      { by: 'Ben', rulings: 1, acts: { amend: 1 } },
    ])
    expect(log.rulings[0]).toMatchObject({ by: 'Ben', field: 'addressees', value: 'River Union' })
    expect(log.rulings[1]).toMatchObject({
      what: 'm1 (r1-ban) is accepted',
      on: { words: 'Freedonia barred lorries from Sylvania on Monday.' },
    })
    expect((await get<RulingLog>('rulings?by=Ben')).rulings.map(({ number }) => number)).toEqual([2])
  })
})
