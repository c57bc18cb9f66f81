import { describe, expect, it } from 'vitest'
import { readHtml } from './read-html.js'

const long = 'The two delegations left the hall after nine hours, and neither of them would say what had been agreed.'
const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const article = `<article><p>${long}</p><p>A second round, the mediator said, is planned for May.</p></article>`
const metadataOf = (head: string, body = article) => readHtml(page(head, body), 'a.html').reports[0]?.metadata
const textOf = (source: string): string | undefined => readHtml(source, 'a.html').reports[0]?.text

describe('the text of a page', () => {
  it('keeps headings, list items, quotations and captions as paragraphs, and nothing but the story', () => {
    const text = textOf(
      page(
        '<title>Talks end</title>',
        `<header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
      <article><h1>Talks end</h1><div class="share-bar">Share this</div><p>${long}</p><h2>What is open</h2>
      <ul><li>The date of the next round,</li><li>and its place.</li></ul><aside>Read more of this</aside>
      <p>One line<br>and another.</p><div class="advert"><figure><figcaption>Buy a bridge</figcaption></figure></div>
      <figure><img src="a.jpg"><figcaption>The hall, seen from the river.</figcaption></figure></article>
      <footer>All rights reserved</footer><script>track()</script>`,
      ),
    )
    expect(text?.split('\n\n')).toEqual([
      long,
      'What is open',
      'The date of the next round,',
      'and its place.',
      'One line\nand another.',
      'The hall, seen from the river.',
    ])
  })

  it('is found in broken markup: nothing closed, no head, no body', () => {
    expect(textOf(`<p>${long}<p><b>A second <i>round</b> is</i> planned.<div><span>`)).toBe(
      `${long}\n\nA second round is planned.`,
    )
  })

  it('is found in a page that nests without end', () => {
    expect(textOf(`${'<div>'.repeat(5000)}<p>${long}`)).toBe(long)
  })

  it('is found in the JSON-LD when the page itself is drawn by a script', () => {
    const linked = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Talks end',
      articleBody: `${long}\n\nMore in May.`,
    })
    expect(textOf(page(`<script type="application/ld+json">${linked}</script>`, '<div id="app"></div>'))).toBe(
      `${long}\n\nMore in May.`,
    )
  })

  it('is missing from a page of links', () => {
    const links = Array.from(
      { length: 20 },
      (_, at) => `<li><a href="/${at}">Headline number ${at} of this day</a></li>`,
    ).join('')
    expect(readHtml(page('', `<ul>${links}</ul>`), 'a.html')).toMatchObject({
      reports: [],
      issues: [{ code: 'html-no-article' }],
    })
    expect(readHtml(page('<title>Empty</title>', ''), 'a.html')).toMatchObject({
      reports: [],
      issues: [{ code: 'html-no-article' }],
    })
  })
})

describe('the metadata of a page', () => {
  it('comes from JSON-LD first, wherever the article stands in it', () => {
    const linked = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': ['NewsArticle'],
          headline: 'Ministers&#8217; talks end',
          datePublished: '2022-11-21T23:30:00+01:00',
          inLanguage: 'en-GB',
          publisher: { '@type': 'Organization', name: 'The Ferryman' },
          sourceOrganization: { name: 'Estuary Wire' },
          mainEntityOfPage: { '@id': 'https://ferryman.example/talks' },
        },
      ],
    })
    expect(
      metadataOf(`<meta property="og:title" content="Other"><script type="application/ld+json">${linked}</script>`),
    ).toEqual({
      title: 'Ministers’ talks end',
      outlet: 'The Ferryman',
      agency: 'Estuary Wire',
      published: '2022-11-21',
      language: 'en',
      url: 'https://ferryman.example/talks',
    })
  })

  it.each([
    '<meta property="article:published_time" content="2021-09-26T00:30:00+02:00">',
    '<meta name="DC.date" content="2021-09-26">',
    '<meta itemprop="datePublished" content="20210926">',
    '<meta name="parsely-pub-date" content="2021-09-26T08:00:00Z">',
    '<meta name="date" content="not known"><meta name="pubdate" content="September 26, 2021">',
    '<script type="application/ld+json">[{"@type":"ReportageNewsArticle","datePublished":"2021-09-26"}]</script>',
  ])('has the day from %s', (head) => {
    expect(metadataOf(head)?.published).toBe('2021-09-26')
  })

  it('has the day from a <time> element, the one marked as publication first', () => {
    expect(metadataOf('', `<time datetime="2021-09-26T10:00">Sunday</time>${article}`)?.published).toBe('2021-09-26')
    const marked =
      '<time datetime="2020-01-01">then</time><time itemprop="datePublished" datetime="2021-09-26">Sunday</time>'
    expect(metadataOf('', marked + article)?.published).toBe('2021-09-26')
  })

  it('resolves a relative canonical address, and leaves it out when there is nothing to resolve it by', () => {
    const canonical = '<link rel="canonical" href="/2021/talks">'
    expect(metadataOf(`${canonical}<meta property="og:url" content="https://ferryman.example/x?y">`)?.url).toBe(
      'https://ferryman.example/2021/talks',
    )
    expect(metadataOf(canonical)?.url).toBeUndefined()
  })

  it('has a title without the name of the outlet', () => {
    expect(
      metadataOf('<title>Talks end - The Ferryman</title><meta property="og:site_name" content="The Ferryman">')?.title,
    ).toBe('Talks end')
    expect(metadataOf('<title>Talks end | Anything</title>', `<h1>Talks end</h1>${article}`)?.title).toBe('Talks end')
  })

  it('may be missing altogether', () => {
    expect(metadataOf('')).toEqual({})
  })

  it('tells of broken JSON-LD only where something is lost by it', () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>'
    expect(readHtml(page(broken, article), 'a.html').issues).toMatchObject([{ code: 'html-broken' }])
    const whole = '<title>Talks end</title><meta name="date" content="2021-09-26">'
    expect(readHtml(page(broken + whole, article), 'a.html').issues).toEqual([])
  })
})
