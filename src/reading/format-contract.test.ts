import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { issueSchema, reportSchema } from '../record/index.js'
import { readSource } from './index.js'

const title = 'Valley and Coast reopen the bridge'
const first =
  'The ministers of Valley and Coast met on Monday & agreed to reopen the bridge at Old Ford, closed since spring.'
const second =
  '“We will withdraw our guards by Friday,” the minister of Coast said – and the minister of Valley thanked her.'
const third =
  'Traders, who had blocked the road for eleven days, said that they would wait for the first lorry to pass.'
const text = [first, second, third].join('\n\n')
const html = [first, second, third].map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;')}</p>`).join('\n')
const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same story in every format, each of which tells title, day and text. */
const formats: Readonly<Record<string, string>> = {
  'story.txt': `---\ntitle: ${title}\npublished: 2022-03-07\noutlet: The Ferryman\n---\n${text}`,
  'story.jsonl': JSON.stringify({ text, title, published: '2022-03-07', outlet: 'The Ferryman' }),
  'story.json': JSON.stringify([{ text, title, published: '2022-03-07', outlet: 'The Ferryman' }], null, 2),
  'story.html': `<!doctype html><html lang="en"><head><title>${title} | The Ferryman</title>
    <meta property="og:site_name" content="The Ferryman">
    <meta property="article:published_time" content="2022-03-07T23:40:00-05:00"></head>
    <body><nav><a href="/">Home</a></nav><article><h1>${title}</h1>${html}</article></body></html>`,
  'story.rss': `<?xml version="1.0"?><rss version="2.0"><channel><title>The Ferryman</title><item><title>${title}</title>
    <guid>https://ferryman.example/bridge</guid><pubDate>Mon, 07 Mar 2022 23:40:00 -0500</pubDate>
    <description>${escaped}</description></item></channel></rss>`,
  'story.atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Ferryman</title><entry><title>${title}</title>
    <id>https://ferryman.example/bridge</id><published>2022-03-07T23:40:00-05:00</published>
    <content type="html">${escaped}</content></entry></feed>`,
  'story.rdf': `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://ferryman.example/"><title>The Ferryman</title></channel>
    <item rdf:about="https://ferryman.example/bridge"><title>${title}</title><dc:date>2022-03-07T23:40:00-05:00</dc:date>
    <description>${escaped}</description></item></rdf:RDF>`,
  'story.feed.json': JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Ferryman',
    items: [{ id: 'bridge', title, content_html: html, date_published: '2022-03-07T23:40:00-05:00' }],
  }),
}

const bytesOf = (source: string): Uint8Array => new TextEncoder().encode(source)
const utf16 = (source: string): Uint8Array => Buffer.from(source, 'utf16le')

describe.each(Object.entries(formats))('%s', (path, source) => {
  const read = (bytes: Uint8Array, name = path) => readSource({ path: name, bytes })

  it('gives the story: title, day as written, outlet and text', () => {
    const { reports, issues } = read(bytesOf(source))
    expect(issues).toEqual([])
    expect(reports).toHaveLength(1)
    expect(reports[0]?.report).toMatchObject({
      title,
      text,
      published: '2022-03-07',
      outlet: 'The Ferryman',
      language: 'en',
    })
    expect(reportSchema.parse(reports[0]?.report)).toEqual(reports[0]?.report)
  })

  it('is recognised by its content, whatever it is called', () => {
    expect(read(bytesOf(source), 'download').reports[0]?.report).toMatchObject({ title, text })
  })

  it('reads the same in UTF-8 with a mark, and in UTF-16 with and without one', () => {
    const plain = read(bytesOf(source)).reports
    expect(read(bytesOf(`\ufeff${source}`)).reports).toEqual(plain)
    expect(read(utf16(`\ufeff${source}`)).reports).toEqual(plain)
    expect(read(utf16(source)).reports).toEqual(plain)
    expect(read(utf16(source)).issues).toMatchObject([{ code: 'file-encoding' }])
  })

  it('reads the same in Windows-1252, and says that it assumed so', () => {
    const latin = Buffer.from(source.replaceAll('“', '\x93').replaceAll('”', '\x94').replaceAll('–', '\x96'), 'latin1')
    expect(read(latin).reports[0]?.report).toMatchObject({ title, text })
    expect(read(latin).issues).toMatchObject([
      { code: 'file-encoding', message: expect.stringContaining('Windows-1252') },
    ])
  })

  it('reads the same twice', () => {
    expect(read(bytesOf(source))).toEqual(read(bytesOf(source)))
  })

  it('survives being cut off or scrambled anywhere, and every issue is whole', () => {
    const length = bytesOf(source).length
    fc.assert(
      fc.property(fc.nat(length), fc.nat(length), fc.uint8Array({ maxLength: 20 }), (from, to, junk) => {
        const bytes = Buffer.concat([bytesOf(source).subarray(0, from), junk, bytesOf(source).subarray(to)])
        const { reports, issues } = read(bytes)
        expect(reports.length + issues.length).toBeGreaterThan(0)
        for (const { report } of reports) reportSchema.parse(report)
        for (const issue of issues)
          expect(issueSchema.parse(issue)).toMatchObject({ file: path, message: expect.stringMatching(/^\S.*\.$/s) })
      }),
      { numRuns: 60 },
    )
  })

  it('fills what the file leaves open from the options', () => {
    const options = { published: '2020-01-01', index: new Map([[path, { agency: 'Estuary Wire' }]]) }
    expect(readSource({ path: `a/${path}`, bytes: bytesOf(source) }, options).reports[0]?.report).toMatchObject({
      published: '2022-03-07',
      agency: 'Estuary Wire',
    })
  })
})

describe('any bytes at all', () => {
  it.each(['x.txt', 'x.jsonl', 'x.html', 'x.xml'])('%s: a report or an issue, never an exception', (path) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { reports, issues } = readSource({ path, bytes })
        expect(reports.length + issues.length).toBeGreaterThan(0)
        for (const issue of issues) issueSchema.parse(issue)
      }),
    )
  })

  it('plain text that is valid UTF-8 comes back to the character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        const given = `Report: ${words}\r\n \t`
        expect(readSource({ path: 'x.txt', bytes: bytesOf(given) }).reports[0]?.report.text).toBe(given)
      }),
    )
  })
})
