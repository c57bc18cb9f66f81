import { parseFragment } from 'parse5'
import { z } from 'zod'
import { isObject, parseJson } from '../json-text.js'
import { type HtmlParent, attribute, elementsIn, isText, textOf } from './tree.js'

/** What schema.org markup tells of an article (https://schema.org/NewsArticle); null where it is silent. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly datePublished: string | null
  readonly publisher: string | null
  readonly agency: string | null
  readonly language: string | null
  readonly url: string | null
  readonly body: string | null
}

export interface LinkedData {
  readonly article: LinkedArticle | null
  /** Why a block of JSON-LD could not be read; null when all could. */
  readonly fault: string | null
}

const articleType = /(?:Article|Posting|^Report)$/

/** The article that a page's JSON-LD describes: alone, in an array, in an `@graph` or as a page's main entity. */
export function linkedDataOf(page: HtmlParent): LinkedData {
  let fault: string | null = null
  const articles: LinkedArticle[] = []
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script' || attribute(element, 'type')?.toLowerCase() !== 'application/ld+json') continue
    const source = element.childNodes
      .filter(isText)
      .map(({ value }) => value)
      .join('')
    const parsed = parseJson(source.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, ''))
    if (parsed.ok) articles.push(...objectsIn(parsed.value).filter(isArticle).map(readArticle))
    else fault ??= parsed.reason
  }
  return { article: articles[0] ?? null, fault }
}

const isArticle = (value: Record<string, unknown>): boolean =>
  [value['@type']].flat().some((type) => typeof type === 'string' && articleType.test(type))

/** All objects that may be the article, outermost first, four levels down. */
function objectsIn(value: unknown, levels = 4): Record<string, unknown>[] {
  if (levels === 0) return []
  if (Array.isArray(value)) return value.slice(0, 1000).flatMap((item) => objectsIn(item, levels - 1))
  if (!isObject(value)) return []
  return [value, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => objectsIn(value[key], levels - 1))]
}

const readArticle = (article: Record<string, unknown>): LinkedArticle => ({
  headline: wordsOf(article['headline']) ?? wordsOf(article['name']),
  datePublished: wordsOf(article['datePublished']) ?? wordsOf(article['dateCreated']),
  publisher: wordsOf(article['publisher']),
  agency: wordsOf(article['sourceOrganization']),
  language: wordsOf(article['inLanguage']),
  url: wordsOf(article['url']) ?? addressOf(article['mainEntityOfPage']),
  body: typeof article['articleBody'] === 'string' ? article['articleBody'] : null,
})

const named = z.object({ name: z.string() }).or(z.object({ alternateName: z.string() }))

/** A string, or the name of a thing, or the first of a list of either; schema.org allows all of them nearly everywhere. */
function wordsOf(value: unknown): string | null {
  if (Array.isArray(value)) return value.length > 0 ? wordsOf(value[0]) : null
  const thing = named.safeParse(value)
  const words = thing.success ? ('name' in thing.data ? thing.data.name : thing.data.alternateName) : value
  // Many templates escape the words for HTML although they stand in a script.
  return typeof words === 'string' ? textOf(parseFragment(words)) || null : null
}

const addressOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : isObject(value) && typeof value['@id'] === 'string' ? value['@id'] : null
