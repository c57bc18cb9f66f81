import { describe, expect, it } from 'vitest'
import { LedgerError } from '../ledger/errors.js'
import { createApi } from './api.js'
import { fakeLedger } from './fake-ledger.test-kit.js'
import { first, records } from './records.test-kit.js'

const api = createApi(fakeLedger(records), {
  names: { title: 'The tolls', parties: ['Freedonia', 'Sylvania'], thirdParties: ['River Union'] },
})

async function get(path: string, headers: Record<string, string> = {}) {
  const response = await api.request(path, { headers })
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}
const ids = (entries: { id: string }[]): string[] => entries.map(({ id }) => id)

describe('GET /api/case', () => {
  it('tells what is watched and how much is kept', async () => {
    const { body } = await get('/api/case')
    expect(body).toMatchObject({ title: 'The tolls', parties: ['Freedonia', 'Sylvania'], reports: 3, entries: 11 })
    expect(body.layers).toMatchObject({ events: 3, positions: 2, figures: 1 })
    expect(body.covered).toEqual({ from: '2024-01-08', to: '2024-02-03' })
  })
})

describe('GET /api/entries', () => {
  it('gives entries with their evidence and their cast, without mentions', async () => {
    const { body } = await get('/api/entries?layer=measures')
    expect(body).toMatchObject({ total: 1, offset: 0, limit: 100 })
    expect(body.entries[0]).toMatchObject({
      layer: 'measures',
      from: '2024-01-08',
      to: null,
      report: { outlet: 'River Gazette' },
      body: { kind: 'ban', evidence: [{ start: 0, text: 'Freedonia barred lorries from Sylvania on Monday.' }] },
    })
    expect(body.entries[0].actors[0]).not.toHaveProperty('mentions')
  })

  it.each([
    ['several layers', 'layer=talks,proposals', ['r2-talks-t1', 'r2-talks-o1']],
    ['a layer given twice', 'layer=talks&layer=proposals', ['r2-talks-t1', 'r2-talks-o1']],
    ['an actor', 'actor=union', ['r2-talks-t1', 'r2-talks-o1', 'r2-talks-c1']],
    ['a period', 'since=2024-02-01&until=2024-02-29&layer=talks,events', ['r2-talks-t1']],
    ['words, whatever case and accents', 'text=ÉQUAL+treatment', ['r1-ban-s1']],
    ['words of an actor and of the evidence together', 'text=firefly+open+roads&layer=events', ['r1-ban-e2']],
    ['a report', 'report=r3-history', ['r3-history-p1']],
    ['only undated ones', 'dated=no&layer=events', ['r1-ban-e2']],
  ])('narrows by %s', async (_, query, expected) => {
    const { body } = await get(`/api/entries?${query}`)
    expect(ids(body.entries)).toEqual(expected)
  })

  it('pages through all entries, each once', async () => {
    const pages = await Promise.all([0, 4, 8].map((offset) => get(`/api/entries?limit=4&offset=${offset}`)))
    const seen = pages.flatMap(({ body }) => ids(body.entries))
    expect(new Set(seen).size).toBe(11)
    expect(pages[0]?.body.total).toBe(11)
  })

  it('puts the latest first on demand, and the undated last either way', async () => {
    const { body } = await get('/api/entries?order=newest')
    expect(body.entries[0].from).toBe('2024-02-03')
    expect(body.entries.at(-1).from).toBeNull()
  })
})

describe('GET /api/timeline', () => {
  it('joins what two reports tell of one act', async () => {
    const { body } = await get('/api/timeline?layer=events&dated=yes')
    expect(body.total).toBe(1)
    expect(body.items[0]).toMatchObject({
      entry: { id: 'r1-ban-e1' },
      accounts: [{ entry: 'r2-talks-e1', report: { outlet: 'Northgate Post' } }],
      origins: ['River Gazette', 'Northgate Post'],
    })
  })
})

describe('GET /api/overview', () => {
  it('counts by month and layer', async () => {
    const { body } = await get('/api/overview')
    expect(body).toMatchObject({ total: 11, undated: 3 })
    expect(body.months.map(({ month }: { month: string }) => month)).toEqual(['2024-01', '2024-02'])
    expect(body.months[0].layers).toMatchObject({ events: 2, talks: 0, figures: 1 })
  })
})

describe('GET /api/entries/{id}', () => {
  it('finds one by the beginning of its id, and who else tells it', async () => {
    const { body } = await get('/api/entries/r2-talks-e')
    expect(body).toMatchObject({ entry: { id: 'r2-talks-e1' }, accounts: [{ entry: 'r1-ban-e1' }] })
  })
})

describe('GET /api/reports', () => {
  it('lists reports, latest first, without their texts', async () => {
    const { body } = await get('/api/reports')
    expect(body.reports.map(({ id }: { id: string }) => id)).toEqual(['r2-talks', 'r1-ban', 'r3-history'])
    expect(body.reports[0]).not.toHaveProperty('text')
    expect(body.reports[0].words).toBeGreaterThan(20)
  })

  it('gives a report whose text proves its entries, in the order of the text', async () => {
    const { body } = await get('/api/reports/r1-ban')
    expect(body.entries).toHaveLength(6)
    const starts = body.entries.map(
      (entry: { body: { evidence: { start: number }[] } }) => entry.body.evidence[0]?.start,
    )
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    for (const {
      body: { evidence },
    } of body.entries) {
      for (const { start, end, text } of evidence) expect(body.report.text.slice(start, end)).toBe(text)
    }
  })
})

describe('GET /api/reports/{id}', () => {
  it('finds a report whatever signs its id has', async () => {
    const odd = { ...first, report: { ...first.report, id: 'wire/2024 & more?#%' } }
    const response = await createApi(fakeLedger([odd])).request(`/api/reports/${encodeURIComponent(odd.report.id)}`)
    expect(await response.json()).toMatchObject({ report: { id: 'wire/2024 & more?#%' } })
  })
})

describe('GET /api/brief', () => {
  it('gives a brief whose references all lead to a report', async () => {
    const { body } = await get('/api/brief?since=2024-01-01&until=2024-01-31')
    expect(body).toMatchObject({ title: 'The tolls', period: { since: '2024-01-01', until: '2024-01-31' } })
    const cited = body.sections.flatMap((section: { groups: { sentences: { references: number[] }[] }[] }) =>
      section.groups.flatMap(({ sentences }) => sentences.flatMap(({ references }) => references)),
    )
    const numbers = new Set(body.references.map(({ number }: { number: number }) => number))
    expect(cited.length).toBeGreaterThan(0)
    expect(cited.filter((number: number) => !numbers.has(number))).toEqual([])
  })
})

describe('GET /api/actors', () => {
  it('puts those most often named first', async () => {
    const { body } = await get('/api/actors')
    expect(body.actors[0]).toMatchObject({ actor: { name: 'Freedonia', kind: 'state' } })
    expect(body.actors.find((one: { actor: { id: string } }) => one.actor.id === 'union')).toMatchObject({
      entries: 3,
      reports: 1,
    })
  })
})

describe('errors', () => {
  it.each([
    ['/api/entries?layer=opinions', 400, 'bad-query', /expected one of "statements"/],
    ['/api/entries?since=2024-02-30', 400, 'bad-query', /since: no such day/],
    ['/api/entries?since=2024-02-02&until=2024-02-01', 400, 'bad-query', /since must not lie after until/],
    ['/api/entries?limit=0', 400, 'bad-query', /limit/],
    ['/api/entries/nothing', 404, 'no-such-entry', /“nothing”/],
    ['/api/reports/nothing', 404, 'no-such-report', /“nothing”/],
    ['/api/nothing', 404, 'no-such-address', /\/api\/nothing/],
  ])('%s → %i %s', async (path, status, code, message) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.body.error).toMatchObject({ code, message: expect.stringMatching(message) })
    expect(Object.keys(answer.body.error)).toEqual(['code', 'message', 'hint', 'fields'])
  })

  it('tells the ledger’s own reason', async () => {
    const broken = {
      ...fakeLedger([]),
      reports: () => Promise.reject(new LedgerError('ledger-busy', 'case.ledger', 'The ledger is busy.')),
    }
    const response = await createApi(broken).request('/api/reports')
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ error: { code: 'ledger-busy', message: 'The ledger is busy.' } })
  })
})

describe('headers', () => {
  it('allow nothing from elsewhere', async () => {
    const policy = (await get('/api/case')).headers.get('content-security-policy') ?? ''
    expect(policy).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    )
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('save what the browser already has', async () => {
    const tag = (await get('/api/case')).headers.get('etag') ?? ''
    const again = await api.request('/api/case', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
  })

  it('compress longer answers', async () => {
    const response = await api.request('/api/entries', { headers: { 'accept-encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
  })

  it.each([
    ['another page', { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('take no change of the ledger from %s', async (_, headers) => {
    const response = await api.request('/api/rulings', { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ error: { code: 'wrong-origin' } })
  })

  it('refuse a page that reaches this machine by another name', async () => {
    const { status, body } = await get('/api/case', { host: 'evil.example' })
    expect([status, body.error.code]).toEqual([403, 'wrong-host'])
  })
})

describe('GET /api/openapi.json', () => {
  it('describes every address, each with a summary and what it answers', async () => {
    const { body } = await get('/api/openapi.json')
    expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/case', '/api/entries/{id}', '/api/brief']))
    for (const [path, methods] of Object.entries<Record<string, { summary?: string; responses: object }>>(body.paths)) {
      for (const { summary, responses } of Object.values(methods)) {
        expect(summary, path).toMatch(/^[A-Z].+/)
        expect(
          Object.keys(responses).some((status) => status.startsWith('2')),
          path,
        ).toBe(true)
      }
    }
  })
})
