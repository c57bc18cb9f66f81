import { describe, expect, it } from 'vitest'
import { isFault } from '../record/index.js'
import { readSource } from './index.js'

const read = (path: string, content: string | Uint8Array, options = {}) =>
  readSource({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }, options)
const codes = (path: string, content: string | Uint8Array, options = {}): string[] =>
  read(path, content, options).issues.map(({ code }) => code)

describe('a file that holds no report', () => {
  it.each([
    ['empty', '', 'file-empty'],
    ['blank', ' \r\n\t\n', 'file-empty'],
    ['a byte order mark alone', '\ufeff', 'file-empty'],
    ['a PDF', '%PDF-1.7 words words', 'file-binary'],
    ['bytes with a NUL', 'some words\0and more', 'file-binary'],
    ['an archive named .txt', 'PK\u0003\u0004words', 'file-binary'],
    ['control characters', '\u0001\u0002\u0003\u0004words', 'file-binary'],
  ])('%s is an issue', (_, content, code) => {
    expect(read('a.txt', content).reports).toEqual([])
    expect(codes('a.txt', content)).toEqual([code])
  })

  it('names the format that it knows', () => {
    expect(read('a.txt', '%PDF-1.7').issues[0]?.message).toContain('PDF')
  })

  it('is refused when larger than allowed', () => {
    expect(codes('a.txt', 'twelve bytes', { maxBytes: 11 })).toEqual(['file-too-large'])
    expect(codes('a.txt', 'twelve bytes', { maxBytes: 12 })).toEqual([])
  })
})

describe('the id of a report', () => {
  it('is the given one, else the name of its file without the ending', () => {
    expect(read('reports/2021.bridge.txt', 'Words.').reports[0]?.report.id).toBe('2021.bridge')
    expect(read('a.txt', '---\nid: bridge\n---\nWords.').reports[0]?.report.id).toBe('bridge')
    expect(read('a.json', '{\n"text": "Words."\n}').reports[0]?.report.id).toBe('a')
  })

  it('has the line added in a file of many', () => {
    expect(read('a.jsonl', '{"text":"A."}\n\n{"text":"B."}').reports.map(({ report }) => report.id)).toEqual([
      'a-1',
      'a-3',
    ])
    expect(read('a.json', '[{"text":"A."},{"text":"B."}]').reports.map(({ report }) => report.id)).toEqual([
      'a-1',
      'a-2',
    ])
  })

  it('tells apart what comes by standard input', () => {
    const ids = ['One.', 'Two.', 'One.'].map((text) => read('<stdin>', text).reports[0]?.report.id)
    expect(ids[0]).toMatch(/^stdin-[0-9a-f]{12}$/)
    expect(ids[0]).toBe(ids[2])
    expect(ids[0]).not.toBe(ids[1])
  })
})

describe('who is believed about a report', () => {
  const index = new Map([
    ['a.txt', { title: 'Indexed', id: 'x' }],
    ['a.jsonl', { title: 'Indexed', id: 'x', outlet: 'The Ferryman' }],
  ])

  it('the index before the file, the file before the option', () => {
    const options = { index, published: '2020-01-01' }
    expect(read('in/a.txt', '---\ntitle: Own\noutlet: Own\n---\nWords.', options).reports[0]?.report).toMatchObject({
      id: 'x',
      title: 'Indexed',
      outlet: 'Own',
      published: '2020-01-01',
    })
  })

  it('a file of many reports before the index, which knows no single title or id', () => {
    const reports = read('a.jsonl', '{"text":"A.","outlet":"Own"}\n{"text":"B."}', { index }).reports.map(
      ({ report }) => report,
    )
    expect(reports).toMatchObject([
      { id: 'a-1', title: null, outlet: 'Own' },
      { id: 'a-2', title: null, outlet: 'The Ferryman' },
    ])
  })
})

describe('formats by content', () => {
  it.each([
    ['a text that opens with a bracket', '[Update: the post reopened.] Words.', '[Update: the post reopened.] Words.'],
    ['a text that quotes an angle bracket', '<3 was written on the wall.', '<3 was written on the wall.'],
    ['a text that tells of a tag', 'The page said <p> and nothing else.', 'The page said <p> and nothing else.'],
  ])('%s is plain text', (_, content, text) => {
    expect(read('a.txt', content).reports[0]?.report.text).toBe(text)
  })

  it('a broken first line of a .jsonl is told as such, and loose words in an .html are read', () => {
    expect(codes('a.jsonl', 'oops\n{"text":"B."}')).toEqual(['json-line-broken'])
    expect(read('a.html', 'Words &amp; more words.').reports[0]?.report.text).toBe('Words & more words.')
  })
})

describe('long input', () => {
  it('reads five million characters on one line in a moment', () => {
    const line = 'The post closed. '.repeat(300_000)
    const start = performance.now()
    expect(read('a.txt', line).reports[0]?.report.text).toBe(line)
    expect(read('a.jsonl', JSON.stringify({ text: line })).reports[0]?.report.text).toBe(line)
    expect(performance.now() - start).toBeLessThan(5000)
  })

  it('reads a page beyond all measure without Readability', () => {
    expect(read('a.html', '<p>Closed &amp; reopened.'.repeat(30_000)).reports).toHaveLength(1)
  })
})

it('an assumed encoding is noticed, not a fault', () => {
  const { reports, issues } = read('a.txt', Buffer.from('Caf\xe9', 'latin1'))
  expect(reports[0]?.report.text).toBe('Café')
  expect(issues.map(isFault)).toEqual([false])
})
