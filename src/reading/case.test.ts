import { describe, expect, it } from 'vitest'
import { loadCase, readCase } from './index.js'

const caseOf = (text: string) => readCase({ path: 'case.yaml', bytes: new TextEncoder().encode(text) })

describe('a case', () => {
  it('tells its parties, names, feeds and actor files', () => {
    expect(
      caseOf(`title: The bridge at Old Ford
parties: [Valley, Coast]
third_parties: [River Commission]
naming: { Old Ford: Oldford }
feeds: [https://ferryman.example/rss]
actors: [cast.jsonl]
panel: [The Quay Gazette, Tide News Agency]
`),
    ).toEqual({
      case: {
        title: 'The bridge at Old Ford',
        parties: ['Valley', 'Coast'],
        third_parties: ['River Commission'],
        naming: { 'Old Ford': 'Oldford' },
        feeds: ['https://ferryman.example/rss'],
        actors: ['cast.jsonl'],
        panel: ['The Quay Gazette', 'Tide News Agency'],
      },
      issues: [],
    })
  })

  it('needs no more than a title, and keeps words as they are written', () => {
    expect(caseOf('title: 1999\nparties: [No, 12]').case).toEqual({
      title: '1999',
      parties: ['No', '12'],
      third_parties: [],
      naming: {},
      feeds: [],
      actors: [],
      panel: [],
    })
  })

  it('is read without the key that is wrong or unknown, whose line is named', () => {
    const { case: read, issues } = caseOf('title: Bridge\npartys: [Valley]\nfeeds:\n  - not an address\n')
    expect(read).toMatchObject({ title: 'Bridge', feeds: [] })
    expect(issues.map(({ code, line }) => [code, line])).toEqual(expect.arrayContaining([['case-broken', 4]]))
    expect(issues.some(({ message }) => message.includes('`partys`'))).toBe(true)
  })

  it.each([
    ['without title', 'parties: [Valley]'],
    ['no YAML', 'title: "Bridge\nparties: ['],
    ['mere words', 'The bridge'],
    ['empty', ''],
  ])('%s is an issue', (_, text) => {
    expect(caseOf(text)).toMatchObject({ case: null, issues: [{ code: 'case-broken' }] })
  })

  it('that is missing is an issue', async () => {
    expect(await loadCase('/nowhere')).toMatchObject({ case: null, issues: [{ code: 'file-missing' }] })
  })
})
