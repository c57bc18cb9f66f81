import { describe, expect, it } from 'vitest'
import { readPlainText } from './read-plain-text.js'

describe('plain text', () => {
  it('is kept to the character: white space, line breaks and all', () => {
    const text = '  The border post closed.\r\n\r\n\tIt reopened.  \n\n'
    expect(readPlainText(text, 'a.txt').reports).toEqual([{ text, metadata: {}, line: null }])
  })

  it('begins right after the line break that closes the front matter', () => {
    const { reports } = readPlainText(
      '---\r\ntitle: No\r\nid: 7\r\nmood: dark\r\n---\r\n\r\nThe post closed.\r\n',
      'a.txt',
    )
    expect(reports).toEqual([{ text: '\r\nThe post closed.\r\n', metadata: { title: 'No', id: '7' }, line: null }])
  })

  it('may begin with a rule that is no front matter', () => {
    for (const text of ['---\nThe post closed.\n---\nIt reopened.', '---\nThe post closed.', '----\ntitle: x\n---\n']) {
      expect(readPlainText(text, 'a.txt')).toEqual({ reports: [{ text, metadata: {}, line: null }], issues: [] })
    }
  })

  it('leaves out a wrong key, names its line, and keeps the rest', () => {
    const found = readPlainText('---\ntitle: Post closed\npublished: 2023-02-30\n---\nThe post closed.', 'a.txt')
    expect(found.reports).toMatchObject([{ text: 'The post closed.', metadata: { title: 'Post closed' } }])
    expect(found.issues).toMatchObject([
      { code: 'front-matter-broken', line: 3, message: expect.stringContaining('"2023-02-30"') },
    ])
  })

  it('is read although its front matter is no YAML', () => {
    const found = readPlainText('---\ntitle: Post\noutlet: "The Ferryman\n---\nThe post closed.', 'a.txt')
    expect(found.reports).toMatchObject([{ text: 'The post closed.', metadata: {} }])
    expect(found.issues).toMatchObject([{ code: 'front-matter-broken', line: expect.any(Number) }])
  })

  it('is read whole when its front matter never ends', () => {
    const text = '---\ntitle: Post closed\n\nThe post closed.'
    expect(readPlainText(text, 'a.txt').reports).toMatchObject([{ text }])
    expect(readPlainText(text, 'a.txt').issues).toMatchObject([{ code: 'front-matter-broken', line: 1 }])
  })

  it('must have words after its front matter', () => {
    expect(readPlainText('---\ntitle: Post closed\n---\n \n', 'a.txt')).toMatchObject({
      reports: [],
      issues: [{ code: 'file-empty' }],
    })
  })
})
