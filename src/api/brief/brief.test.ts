import { describe, expect, it } from 'vitest'
import { loadPhrases } from '../../knowledge/phrases.js'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { records } from '../records.test-kit.js'
import { briefQuestion } from './question.js'

const ledger = fakeLedger(records)
const api = createApi(ledger, { names: { title: 'The tolls', parties: [], thirdParties: [] } })
const get = async (path: string) => {
  const response = await api.request(path)
  return { status: response.status, headers: response.headers, text: await response.text() }
}

describe('GET /api/brief', () => {
  it('honours the as-of day', async () => {
    const now = JSON.parse((await get('/api/brief')).text)
    const then = JSON.parse((await get('/api/brief?asOf=2024-01-31')).text)
    expect(JSON.stringify(now)).toContain('River Union')
    expect(JSON.stringify(then)).not.toContain('River Union')
    expect(then.asOf).toBe('2024-01-31')
  })

  it('marks what is new since an earlier day, and leaves the rest as it was', async () => {
    const { sections, compared } = JSON.parse((await get('/api/brief?compare=2024-01-31')).text)
    const changes = Object.fromEntries(
      sections.map((section: { id: string; groups: { sentences: { change: string | null }[] }[] }) => [
        section.id,
        section.groups.flatMap(({ sentences }) => sentences.map(({ change }) => change)),
      ]),
    )
    expect(changes['talks']).toEqual(changes['talks'].map(() => 'new'))
    expect(changes['figures']).toEqual([null])
    expect(changes['standing']).toContain('changed')
    expect(compared).toMatchObject({ asOf: '2024-01-31' })
  })

  it('takes the last month learned of a ledger too large for a page, and says so', async () => {
    const one = (await ledger.sketches())[0]
    if (one === undefined) throw new Error('the ledger has entries')
    const many = Array.from({ length: 2_001 }, (_, at) => ({ ...one, learned: at === 0 ? '2024-01-08' : '2024-02-20' }))
    const large = { ...ledger, sketches: async () => many }
    const sources = {
      ledger: large,
      names: { title: null, parties: [], thirdParties: [] },
      phrases: loadPhrases().phrases,
    }
    const month = { since: '2024-01-21', until: '2024-02-20' }
    const covered = { since: '2024-01-08', until: '2024-02-20' }
    expect(await briefQuestion(sources, {})).toMatchObject({ period: month, limited: month, covered })
    expect(await briefQuestion(sources, { since: '2024-02-01' })).toMatchObject({
      period: { since: '2024-02-01', until: '2024-02-20' },
      limited: null,
    })
  })
})

describe('GET /api/brief/export', () => {
  it.each([
    ['html', 'text/html', '<!doctype html>'],
    ['md', 'text/markdown', '# The tolls'],
    ['json', 'application/json', '{\n  "title": "The tolls"'],
  ])('gives %s as a file', async (format, type, begin) => {
    const { headers, text } = await get(`/api/brief/export?format=${format}&since=2024-01-01&until=2024-01-31`)
    expect(headers.get('content-type')).toContain(type)
    expect(headers.get('content-disposition')).toBe(`attachment; filename="brief-2024-01-01-to-2024-01-31.${format}"`)
    expect(text.startsWith(begin)).toBe(true)
  })

  it('holds no more than was known by the day', async () => {
    expect((await get('/api/brief/export?asOf=2024-01-31')).text).not.toContain('River Union')
    expect((await get('/api/brief/export')).text).toContain('River Union')
  })

  it('refuses a format that it cannot write', async () => {
    expect((await get('/api/brief/export?format=pdf')).status).toBe(400)
  })
})
