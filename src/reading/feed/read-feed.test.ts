import { describe, expect, it } from 'vitest'
import { itemId } from './item-id.js'
import { readFeed } from './read-feed.js'

const rss = (items: string): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Ferryman</title><language>en-gb</language>
${items}
</channel></rss>`

describe('a feed', () => {
  it('gives each item with its line, its address and the fullest text that it has', () => {
    const found = readFeed(
      rss(`<item><title>Talks &amp; more</title><link>https://ferryman.example/2021/talks.html</link>
      <pubDate>Sun, 26 Sep 2021 00:30:00 +0200</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>The talks <b>ended</b>.</p><p>More in May.</p>]]></content:encoded></item>
      <item><title>Second</title><guid isPermaLink="false">77</guid><description>Plain &amp;amp; short.</description></item>`),
      'a.xml',
    )
    expect(found.issues).toEqual([])
    expect(found.reports).toEqual([
      {
        text: 'The talks ended.\n\nMore in May.',
        line: 3,
        metadata: {
          id: expect.stringMatching(/^talks-[0-9a-f]{8}$/),
          title: 'Talks & more',
          outlet: 'The Ferryman',
          published: '2021-09-26',
          language: 'en',
          url: 'https://ferryman.example/2021/talks.html',
        },
      },
      {
        text: 'Plain & short.',
        line: 6,
        metadata: expect.objectContaining({ id: expect.stringMatching(/^77-/), title: 'Second' }),
      },
    ])
  })

  it('tells of items without words and reads the others', () => {
    const found = readFeed(
      rss('<item><title>Bare</title></item>\n<item><description>Words.</description></item>'),
      'a.xml',
    )
    expect(found.reports.map(({ text }) => text)).toEqual(['Words.'])
    expect(found.issues).toMatchObject([{ code: 'feed-item-empty', line: 3, message: '"Bare" has no text to read.' }])
  })

  it('that is broken or empty is an issue', () => {
    expect(readFeed('<rss><channel>', 'a.xml')).toMatchObject({ reports: [], issues: [{ code: 'feed-broken' }] })
    expect(readFeed('<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>', 'a.xml').issues).toHaveLength(1)
    expect(readFeed('{"version": "https://jsonfeed.org/version/1.1", "items": [', 'a.json').issues).toMatchObject([
      { code: 'feed-broken' },
    ])
  })
})

describe('the id of an item', () => {
  it('stays the same when the item comes again with other words', () => {
    expect(itemId('https://a.example/x', 'Feed', 'one')).toBe(itemId('https://a.example/x', 'Feed renamed', 'two'))
  })

  it('differs between feeds whose items have mere numbers', () => {
    expect(itemId('42', 'One', '')).not.toBe(itemId('42', 'Other', ''))
  })

  it('differs between items that have no key', () => {
    expect(itemId(undefined, 'One', 'a')).not.toBe(itemId(undefined, 'One', 'b'))
  })
})
