import type { parseFeed } from 'feedsmith'
import { dayOf } from '../day.js'
import { paragraphsFromHtml } from '../html/fragment.js'
import { languageCode } from '../language-code.js'
import type { Metadata } from '../metadata.js'
import { itemId } from './item-id.js'

type ParsedFeed = ReturnType<typeof parseFeed>
type FeedOf<Name extends ParsedFeed['format']> = Extract<ParsedFeed, { format: Name }>['feed']

/** An item of any kind of feed, as far as it concerns us. */
export interface FeedItem {
  readonly metadata: Metadata
  /** Paragraphs joined by blank lines; empty where the item has no words. */
  readonly text: string
}

/** What an item of each kind of feed says in its own words. */
interface RawItem {
  readonly key: string | undefined
  readonly title: string | undefined
  readonly link: string | undefined
  readonly date: unknown
  readonly outlet: string | undefined
  readonly language: string | undefined
  /** The fullest text first; the first with words counts. */
  readonly texts: readonly (string | undefined)[]
}

export function itemsOf(parsed: ParsedFeed): FeedItem[] {
  switch (parsed.format) {
    case 'rss':
      return rssItems(parsed.feed).map(cleaned)
    case 'atom':
      return atomItems(parsed.feed).map(cleaned)
    case 'rdf':
      return rdfItems(parsed.feed).map(cleaned)
    case 'json':
      return jsonItems(parsed.feed).map(cleaned)
  }
}

const rssItems = (feed: FeedOf<'rss'>): RawItem[] =>
  (feed.items ?? []).map((item) => ({
    key: item.guid?.value ?? item.link,
    title: item.title,
    link: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    date: item.pubDate ?? item.dc?.dates?.[0],
    outlet: item.source?.title ?? feed.title,
    language: item.dc?.languages?.[0] ?? feed.language,
    texts: [item.content?.encoded, item.description],
  }))

const atomItems = (feed: FeedOf<'atom'>): RawItem[] =>
  (feed.entries ?? []).map((entry) => {
    const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href
    return {
      key: entry.id ?? link,
      title: entry.title?.value,
      link,
      date: entry.published ?? entry.updated,
      outlet: entry.source?.title?.value ?? feed.title?.value,
      language: entry.xml?.lang ?? feed.xml?.lang,
      texts: [entry.content?.value, entry.summary?.value],
    }
  })

const rdfItems = (feed: FeedOf<'rdf'>): RawItem[] =>
  (feed.items ?? []).map((item) => ({
    key: item.rdf?.about ?? item.link,
    title: item.title,
    link: item.link,
    date: item.dc?.dates?.[0],
    outlet: feed.title,
    language: item.dc?.languages?.[0] ?? feed.dc?.languages?.[0],
    texts: [item.content?.encoded, item.description],
  }))

const jsonItems = (feed: FeedOf<'json'>): RawItem[] =>
  (feed.items ?? []).map((item) => ({
    key: item.id ?? item.url,
    title: item.title,
    link: item.url ?? item.external_url,
    date: item.date_published ?? item.date_modified,
    outlet: feed.title,
    language: item.language ?? feed.language,
    texts: [item.content_html, item.content_text, item.summary],
  }))

function cleaned(item: RawItem): FeedItem {
  const text =
    item.texts.map((source) => paragraphsFromHtml(source ?? '').join('\n\n')).find((words) => words !== '') ?? ''
  const title = oneLine(item.title)
  return {
    text,
    metadata: {
      id: itemId(item.key, item.outlet, `${title ?? ''}\n${text}`),
      title,
      outlet: oneLine(item.outlet),
      published: typeof item.date === 'string' ? (dayOf(item.date) ?? undefined) : undefined,
      language: item.language === undefined ? undefined : (languageCode(item.language) ?? undefined),
      url: item.link !== undefined && /^https?:/i.test(item.link) ? item.link : undefined,
    },
  }
}

const oneLine = (source: string | undefined): string | undefined =>
  paragraphsFromHtml(source ?? '').join(' ') || undefined
