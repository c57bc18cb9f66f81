import { describe, expect, it } from 'vitest'
import { heldBy } from '../../view/held.js'
import { createApi } from '../api.js'
import { fakeLedger } from '../fake-ledger.test-kit.js'
import { first, records } from '../records.test-kit.js'
import { entriesWith } from './entries-with.js'
import type { SearchAnswer } from './wire.js'

const api = createApi(fakeLedger(records))

async function search(q: string, more = ''): Promise<SearchAnswer> {
  const response = await api.request(`/api/search?q=${encodeURIComponent(q)}${more}`)
  expect(response.status).toBe(200)
  return JSON.parse(await response.text())
}
const entries = async (q: string, more = ''): Promise<string[]> =>
  (await search(q, more)).found?.entries.hits.map(({ entry }) => entry.id) ?? []
const reports = async (q: string): Promise<string[]> =>
  (await search(q)).found?.reports.hits.map(({ report }) => report.id) ?? []

describe('GET /api/search', () => {
  it.each([
    ['a word and what begins with it', 'lorr', ['r1-ban-m1', 'r1-ban-e1', 'r1-ban-f1']],
    ['nothing inside words', 'orries', []],
    ['all words, in any order', 'equal open', ['r1-ban-s1']],
    ['a phrase only as it stands', '"open its own roads"', ['r1-ban-e2', 'r1-ban-s1']],
    ['a name that the proof does not tell', '"Both promised" sylvania', ['r2-talks-c1']],
    ['an actor and those who belong to it', 'actor:freedonia layer:statements', ['r1-ban-s1']],
    ['who speaks', 'by:firefly', ['r1-ban-e2', 'r1-ban-s1']],
    ['to whom', 'to:sylvania layer:events', ['r1-ban-e2']],
    ['what was said, not who said it', 'said:premier', []],
    ['words said', 'said:treatment', ['r1-ban-s1']],
    ['a kind', 'type:protest', ['r1-ban-e1', 'r2-talks-e1']],
    ['a status with its hyphen or without', 'status:in-force', ['r1-ban-m1']],
    ['any of several layers', 'layer:talks,proposals', ['r2-talks-t1', 'r2-talks-o1']],
    ['any of layers given apart', 'layer:talks layer:proposals', ['r2-talks-t1', 'r2-talks-o1']],
    ['without', 'type:protest -report:union', ['r1-ban-e1']],
    ['without words', 'layer:positions -recognise', ['r1-ban-p1']],
    ['an outlet', 'outlet:northgate layer:events', ['r2-talks-e1']],
    ['a period, both days included', 'after:2024-02-03 before:2024-02-03 layer:talks', ['r2-talks-t1']],
  ])('finds %s', async (_, q, expected) => expect((await entries(q)).sort()).toEqual([...expected].sort()))

  it('puts the phrase before the words apart, and words of the proof before names', async () => {
    expect((await search('freedonia sylvania')).found?.entries.hits.map(({ why }) => why)).toEqual(
      expect.arrayContaining(['words', 'names']),
    )
    const [best] = (await search('barred lorries')).found?.entries.hits ?? []
    expect(best).toMatchObject({ entry: { id: 'r1-ban-m1' }, why: 'phrase' })
    const whys = (await search('freedonia sylvania')).found?.entries.hits.map(({ why }) => why) ?? []
    expect(whys.lastIndexOf('words')).toBeLessThan(whys.indexOf('names'))
  })

  it('tells what copies say in the same words once, and what is said so of another day apart', async () => {
    const copyOf = (id: string, published: string) => ({ ...first, report: { ...first.report, id, published } })
    const copies = [first, copyOf('r1-copy', '2024-01-08'), copyOf('r1-later', '2024-01-20')]
    const response = await createApi(fakeLedger(copies)).request('/api/search?q=regards')
    const { found } = JSON.parse(await response.text()) as SearchAnswer
    expect(found?.entries.total).toBe(3)
    expect(found?.entries.hits.map(({ same }) => same).sort()).toEqual([0, 1])
  })

  it('marks the words where they stand in the report', async () => {
    const { found } = await search('NÓRTHGATE')
    const passages = [...(found?.entries.hits ?? []), ...(found?.reports.hits ?? [])].flatMap((hit) => hit.passages)
    expect(passages.length).toBeGreaterThan(2)
    for (const { text, marks } of passages) {
      expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Northgate'])
    }
    const own = found?.entries.hits.find(({ entry }) => entry.report.id === 'r1-ban')?.passages[0]
    expect(first.report.text.slice(own?.start, (own?.start ?? 0) + (own?.text.length ?? 0))).toBe(own?.text)
  })

  it('finds reports by title and text, and leads from a passage to the entry that it proves', async () => {
    expect(await reports('stickers')).toEqual(['r2-talks'])
    expect(await reports('bars lorries')).toEqual(['r1-ban'])
    expect(await reports('northgate type:ban')).toEqual(['r1-ban'])
    const [hit] = (await search('stickers')).found?.reports.hits ?? []
    expect(hit?.passages).toMatchObject([{ entry: 'r2-talks-o1' }])
  })

  it('finds actors by name, with how often they are named', async () => {
    const { found } = await search('union')
    expect(found?.actors).toMatchObject({ total: 1, hits: [{ actor: { id: 'union' }, entries: 3, reports: 1 }] })
  })

  it('counts all layers though one is chosen', async () => {
    const { found } = await search('northgate', '&layer=events')
    expect(found?.entries).toMatchObject({ total: 2, layers: { events: 2 } })
    const all = (await search('lorries', '&layer=events')).found?.entries
    expect(all).toMatchObject({ total: 1, layers: { events: 1, figures: 1, measures: 1 } })
  })

  it('honours what is chosen for all pages', async () => {
    expect(await entries('northgate', '&asOf=2024-01-31')).toEqual(['r1-ban-e1'])
    expect(await entries('layer:events', '&actor=firefly')).toEqual(['r1-ban-e2'])
    expect(await entries('layer:talks,measures', '&since=2024-02-10')).toEqual(['r1-ban-m1'])
  })

  it('tells what it does not understand, and searches nothing', async () => {
    expect(await search('actr:freedonia')).toMatchObject({
      found: null,
      problems: [{ message: expect.stringMatching(/did you mean actor/), instead: 'actor:freedonia' }],
    })
  })

  it('tells what each part finds where all together find nothing', async () => {
    const { alone } = await search('stickers weather type:ban')
    expect(alone.map(({ text, entries: count }) => [text, count])).toEqual([
      ['stickers', 1],
      ['weather', 0],
      ['type:ban', 1],
    ])
  })

  it('gives examples that find something, for an empty box', async () => {
    const { examples, found } = await search('')
    expect(found).toBeNull()
    expect(examples.length).toBeGreaterThan(3)
    for (const { q, entries: count, reports: texts } of examples) {
      const again = (await search(q)).found
      expect([again?.entries.total, again?.reports.total], q).toEqual([count, texts])
      expect(count + texts).toBeGreaterThan(0)
    }
  })

  it.each(['&layer=opinions', '&most=0', '&asOf=2024-02-30', '&since=2024-02-02&until=2024-02-01'])(
    'refuses %s',
    async (more) => expect((await api.request(`/api/search?q=x${more}`)).status).toBe(400),
  )
})

describe('entriesWith', () => {
  it('answers the keys of what is found', async () => {
    expect([...entriesWith(await heldBy(fakeLedger(records)), 'stickers')]).toHaveLength(1)
  })
})
