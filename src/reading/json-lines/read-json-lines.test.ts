import { describe, expect, it } from 'vitest'
import { readJsonLines } from './read-json-lines.js'

describe('JSON Lines', () => {
  it('gives one report a line and keeps its text to the character', () => {
    const text = ' The post closed.\r\n\tIt reopened. '
    const found = readJsonLines(
      `\n{"id":"a","text":${JSON.stringify(text)},"mood":1}\n\n{"id":2,"text":"B."}\n`,
      'a.jsonl',
    )
    expect(found.issues).toEqual([])
    expect(found.reports).toEqual([
      { text, metadata: expect.objectContaining({ id: 'a' }), line: 2 },
      { text: 'B.', metadata: expect.objectContaining({ id: '2' }), line: 4 },
    ])
  })

  it('goes on after a line that is no JSON or has no text', () => {
    const found = readJsonLines(
      '{"text":"A."}\n{"text":\n["B."]\n{"title":"C"}\n{"text":" "}\n{"text":"D."}',
      'a.jsonl',
    )
    expect(found.reports.map(({ text }) => text)).toEqual(['A.', 'D.'])
    expect(found.issues.map(({ code, line }) => [code, line])).toEqual([
      ['json-line-broken', 2],
      ['json-line-shape', 3],
      ['json-line-shape', 4],
      ['json-line-shape', 5],
    ])
    expect(found.issues[2]?.message).toBe('The report was not read: `text` is missing.')
  })

  it('reads a report without the field that is wrong', () => {
    const found = readJsonLines('{"text":"A.","title":"Post","published":"31/12/2021"}', 'a.jsonl')
    expect(found.reports).toMatchObject([{ text: 'A.', metadata: { title: 'Post' } }])
    expect(found.issues).toMatchObject([
      { code: 'json-line-shape', line: 1, message: expect.stringContaining('31/12/2021') },
    ])
  })

  it('reads a file that is one object, or an array of them', () => {
    const one = { text: 'A.', published: '2021-10-02' }
    expect(readJsonLines(JSON.stringify(one, null, 2), 'a.json').reports).toMatchObject([{ text: 'A.', line: null }])
    expect(readJsonLines(JSON.stringify([one, { text: 'B.' }]), 'a.json').reports.map(({ text }) => text)).toEqual([
      'A.',
      'B.',
    ])
    expect(readJsonLines('[{}]', 'a.json').issues).toMatchObject([{ code: 'json-line-shape' }])
  })

  it('says once that a whole document is broken', () => {
    const found = readJsonLines('{\n  "text": "A.",\n  "title": \n}\n', 'a.json')
    expect(found).toMatchObject({ reports: [], issues: [{ code: 'json-line-broken' }] })
  })
})
