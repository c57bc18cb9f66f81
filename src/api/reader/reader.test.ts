import { describe, expect, it } from 'vitest'
import { openLedger } from '../../ledger/index.js'
import { anchorOf } from '../../ledger/rulings/anchor.js'
import type { Decision, ReportRecord } from '../../record/index.js'
import { createApi } from '../api.js'
import { first, records } from '../records.test-kit.js'

const copied: ReportRecord = {
  ...first,
  report: {
    ...first.report,
    id: 'r4-copy',
    title: 'Bridge blocked',
    outlet: 'Harbour Times',
    agency: 'River Gazette',
    published: '2024-01-09',
    text: `${first.report.text}\n\nThe ferry kept to its winter times.`,
  },
}

async function deskOver() {
  const ledger = await openLedger(':memory:')
  for (const record of [...records, copied])
    await ledger.admit(record, { file: 'x', readAt: '2024-02-05T00:00:00Z', version: '1' })
  const api = createApi(ledger)
  const ask = async (path: string) => {
    const reply = await api.request(`http://localhost/api/${path}`)
    return { status: reply.status, body: JSON.parse(await reply.text()) }
  }
  return { ledger, ask }
}

describe('/api/reader/report', () => {
  it('answers the text with its entries in their order, and the sentences of which nothing was made', async () => {
    const { ask } = await deskOver()
    const { body } = await ask('reader/report/r4-copy')
    expect(body.entries.map(({ layer }: { layer: string }) => layer)).toEqual([
      'measures',
      'events',
      'figures',
      'statements',
      'events',
      'positions',
    ])
    const { start, end } = body.untouched[0]
    expect(body.report.text.slice(start, end)).toBe('The ferry kept to its winter times.')
    expect([body.sentences, body.untouched.length]).toEqual([6, 1])
  })

  it('tells what it was copied from, as far as that was known', async () => {
    const { ask } = await deskOver()
    expect((await ask('reader/report/r4-copy')).body.relations).toMatchObject([
      { report: { id: 'r1-ban' }, kind: 'syndicated', earlier: true, copy: true },
    ])
    expect((await ask('reader/report/r1-ban')).body.relations).toMatchObject([
      { report: { id: 'r4-copy' }, earlier: false },
    ])
    expect((await ask('reader/report/r1-ban?asOf=2024-01-08')).body.relations).toEqual([])
  })

  it('names a report that was learned later, without its text', async () => {
    const { ask } = await deskOver()
    expect((await ask('reader/report/r2-talks?asOf=2024-02-02')).body).toEqual({
      known: false,
      learned: '2024-02-03',
      report: expect.objectContaining({ id: 'r2-talks' }),
    })
  })

  it('sets aside what was rejected, and tells by whom a report was taken back', async () => {
    const { ledger, ask } = await deskOver()
    const ruled = { at: '2024-03-01T00:00:00Z', by: 'Ada', why: 'I looked' }
    const [position] = await ledger.entries({ report: 'r1-ban', layers: ['positions'] })
    if (position === undefined) throw new Error('the record has a position')
    await ledger.rule({ ...ruled, decision: { act: 'reject', on: anchorOf(position) } })
    await ledger.rule({ ...ruled, decision: { act: 'retract', report: 'r1-ban', by: 'r2-talks' } })
    const { body } = await ask('reader/report/r1-ban')
    expect(body.setAside).toMatchObject([{ id: position.id }])
    expect(body.entries).toHaveLength(5)
    expect(body.marks).toMatchObject([{ entry: position.id, rejected: true }])
    expect(body.withdrawn).toMatchObject({
      act: 'retract',
      by: { id: 'r2-talks' },
      ruling: { by: 'Ada', why: 'I looked' },
    })
    expect(body.untouched).toHaveLength(1)
  })

  it('refuses an unknown report and a day that is none', async () => {
    const { ask } = await deskOver()
    expect((await ask('reader/report/nothing')).status).toBe(404)
    expect((await ask('reader/report/r1-ban?asOf=2024-02-31')).status).toBe(400)
  })
})

describe('/api/reader/why', () => {
  it('tells with what an entry was joined, and of a copy the copy’s own', async () => {
    const { ledger, ask } = await deskOver()
    const [protest] = await ledger.entries({ report: 'r4-copy', type: 'PROTEST' })
    const { body } = await ask(`reader/why/${protest?.id}?report=r4-copy`)
    expect(body.members.map(({ report }: { report: { id: string } }) => report.id).sort()).toEqual([
      'r1-ban',
      'r2-talks',
      'r4-copy',
    ])
    expect(body.origins).toHaveLength(2)
    expect(body.grades).toMatchObject({ reliability: 'F', credibility: 2 })
    expect((await ask(`reader/why/${protest?.id}?report=r4-copy&asOf=2024-01-08`)).status).toBe(404)
    expect((await ask('reader/why/nothing')).status).toBe(404)
  })

  it('tells what people ruled', async () => {
    const { ledger, ask } = await deskOver()
    const [figure] = await ledger.entries({ report: 'r1-ban', layers: ['figures'] })
    if (figure === undefined) throw new Error('the record has a figure')
    const decision: Decision = { act: 'amend', on: anchorOf(figure), field: 'value', value: 31, cast: [] }
    await ledger.rule({ at: '2024-03-01T00:00:00Z', by: 'Ada', why: 'a slip', decision })
    const { body } = await ask(`reader/why/${figure.id}?report=r1-ban`)
    expect(body.rulings).toMatchObject([{ by: 'Ada', decided: 'value set to 31', why: 'a slip' }])
  })
})

describe('/api/reader/accounts', () => {
  it('names the other reports that tell it, as far as they were known', async () => {
    const { ask } = await deskOver()
    const others = async (query: string) =>
      (await ask(`reader/accounts/e1?${query}`)).body.others.map(({ report }: { report: { id: string } }) => report.id)
    expect(await others('report=r1-ban')).toEqual(['r4-copy', 'r2-talks'])
    expect(await others('report=r2-talks')).toEqual(['r1-ban', 'r4-copy'])
    expect(await others('report=r1-ban&asOf=2024-01-09')).toEqual(['r4-copy'])
    expect(await others('report=r1-ban&asOf=2024-01-08')).toEqual([])
    expect((await ask('reader/accounts/e1?report=r1-ban')).body.origins).toBe(2)
  })

  it('refuses what was not known then, and an entry without its report', async () => {
    const { ask } = await deskOver()
    expect((await ask('reader/accounts/e1?report=r2-talks&asOf=2024-01-08')).status).toBe(404)
    expect((await ask('reader/accounts/e1')).status).toBe(400)
  })
})

describe('/api/reports', () => {
  it('answers slim rows: words, entries, copies', async () => {
    const { ask } = await deskOver()
    const { body } = await ask('reports')
    expect(body.reports).toMatchObject([
      { id: 'r2-talks', entries: 4, from: null },
      { id: 'r4-copy', entries: 6, copies: 0, from: { report: 'r1-ban', as: 'copy' } },
      { id: 'r1-ban', words: 40, copies: 1, from: null, correctedBy: null, withdrawn: null },
      { id: 'r3-history', published: null },
    ])
    expect(body.reports[0]).not.toHaveProperty('text')
  })

  it('keeps to what was known, and to an actor', async () => {
    const { ask } = await deskOver()
    const ids = async (query: string) =>
      (await ask(`reports?${query}`)).body.reports.map(({ id, entries }: { id: string; entries: number }) => [
        id,
        entries,
      ])
    expect(await ids('asOf=2024-01-08')).toEqual([['r1-ban', 6]])
    expect(await ids('actor=River Union')).toEqual([['r2-talks', 3]])
  })

  it('answers one by its id, not before it was learned', async () => {
    const { ask } = await deskOver()
    expect((await ask('reports/r2-talks')).body.report.id).toBe('r2-talks')
    expect((await ask('reports/r2-talks?asOf=2024-01-08')).status).toBe(404)
  })
})
