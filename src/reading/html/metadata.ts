import { dayOf } from '../day.js'
import { languageCode } from '../language-code.js'
import type { Metadata } from '../metadata.js'
import type { LinkedArticle } from './json-ld.js'
import { type HtmlElement, type HtmlParent, attribute, elementsIn, firstElement, textOf, tidy } from './tree.js'

// Names of <meta> (name, property or itemprop, in lower case), the most telling first.
const titleNames = ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'headline']
const outletNames = ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name']
const agencyNames = ['agency', 'news_agency', 'article:agency', 'sourceorganization', 'dc.source']
const urlNames = ['og:url', 'parsely-link', 'twitter:url', 'dc.identifier']
const languageNames = ['content-language', 'inlanguage', 'language', 'dc.language', 'og:locale']
const dayNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'date',
]

/** What a page tells of its article: JSON-LD first, then its meta elements, then the page itself. */
export function metadataOf(page: HtmlParent, linked: LinkedArticle | null): Metadata {
  const meta = metaOf(page)
  const told = (list: readonly string[]): string[] => list.flatMap((name) => meta.get(name) ?? [])
  const outlet = linked?.publisher ?? told(outletNames)[0]
  const days = [linked?.datePublished, ...told(dayNames), ...timesOf(page)]
  const tags = [linked?.language, languageOf(page), ...told(languageNames)]
  return {
    title: titleOf(page, [linked?.headline, ...told(titleNames)], outlet),
    outlet,
    agency: linked?.agency ?? told(agencyNames).find((name) => !/^\w+:|\//.test(name)),
    published: first(days, dayOf),
    language: first(tags, languageCode),
    url: addressOf(page, [...told(urlNames), linked?.url]),
  }
}

function first<T>(values: readonly (string | null | undefined)[], read: (value: string) => T | null): T | undefined {
  for (const value of values) {
    const found = value ? read(value) : null
    if (found !== null) return found
  }
  return undefined
}

/** The contents of the page's meta elements by name. */
function metaOf(page: HtmlParent): Map<string, string[]> {
  const meta = new Map<string, string[]>()
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'meta') continue
    const content = tidy(attribute(element, 'content') ?? '')
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = attribute(element, key)?.toLowerCase()
      if (name === undefined || content === '') continue
      const contents = meta.get(name)
      if (contents) contents.push(content)
      else meta.set(name, [content])
    }
  }
  return meta
}

/** Dates of `<time>` elements: those marked as the day of publication, then the first one of the page. */
function timesOf(page: HtmlParent): string[] {
  const times = [...elementsIn(page)].filter(
    (element) => element.tagName === 'time' || attribute(element, 'itemprop') === 'datePublished',
  )
  const isMarked = (element: HtmlElement): boolean =>
    attribute(element, 'itemprop') === 'datePublished' || element.attrs.some(({ name }) => name === 'pubdate')
  const chosen = [
    ...times.filter(isMarked),
    ...times.filter((element) => attribute(element, 'itemprop') === null).slice(0, 1),
  ]
  return chosen.map((element) => attribute(element, 'datetime') ?? attribute(element, 'content') ?? textOf(element))
}

function languageOf(page: HtmlParent): string | null {
  const html = firstElement(page, 'html')
  return html === null ? null : (attribute(html, 'lang') ?? attribute(html, 'xml:lang'))
}

/** The headline without the outlet's name, which page titles carry at an end ("Row over plates | The Paper"). */
function titleOf(
  page: HtmlParent,
  told: readonly (string | null | undefined)[],
  outlet: string | undefined,
): string | undefined {
  const heading = textIn(page, 'h1')
  const pageTitle = textIn(page, 'title')
  const title = told.find(Boolean) ?? (heading && pageTitle?.includes(heading) ? heading : (pageTitle ?? heading))
  if (!title || !outlet) return title || undefined
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' :: ', ' · ', ' » ']) {
    if (title.endsWith(mark + outlet)) return title.slice(0, -(mark + outlet).length).trim()
    if (title.startsWith(outlet + mark)) return title.slice((outlet + mark).length).trim()
  }
  return title
}

function textIn(page: HtmlParent, name: string): string | undefined {
  const element = firstElement(page, name)
  return element === null ? undefined : textOf(element) || undefined
}

/** The article's absolute address. A relative canonical link is resolved against whatever absolute one the page has. */
function addressOf(page: HtmlParent, told: readonly (string | null | undefined)[]): string | undefined {
  const links = [...elementsIn(page)].filter((element) => element.tagName === 'link' || element.tagName === 'base')
  const canonical = links.find((link) => attribute(link, 'rel')?.toLowerCase() === 'canonical')
  const base = links.find((link) => link.tagName === 'base')
  const candidates = [canonical && attribute(canonical, 'href'), ...told]
  const bases = [base && attribute(base, 'href'), ...told].map((address) => webAddress(address, undefined))
  const absolute = bases.find((address) => address !== undefined)
  return candidates.map((address) => webAddress(address, absolute)).find((address) => address !== undefined)
}

function webAddress(address: string | null | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined
  const url = new URL(address, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined
}
