import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parseFragment, serialize } from 'parse5'
import { removeNoise } from './noise.js'
import { paragraphsOf } from './paragraphs.js'
import { type HtmlParent, elementsIn, firstElement, isDeeper, textOf } from './tree.js'

// Beyond these Readability takes minutes or the whole stack; no page of a real outlet comes near.
const deepest = 256
const mostElements = 20_000
const mostEntities = 20_000
/** A flash of one sentence is an article too; Readability's own threshold of 500 would make it look further. */
const shortestArticle = 100

/** The paragraphs of a page's article, or null when it has none. Takes the noise out of the tree. */
export function articleOf(page: HtmlParent): string[] | null {
  removeNoise(page)
  const article = readable(page)
  if (article !== null && isProse(article)) return paragraphsOf(article)
  const body = firstElement(page, 'body') ?? page
  return isProse(body) ? paragraphsOf(body) : null
}

/**
 * The article as Readability finds it; null where it finds none or the page is beyond it. It expects a whole
 * document, which parse5 has made of any page by now.
 */
function readable(page: HtmlParent): HtmlParent | null {
  if (isDeeper(page, deepest) || [...elementsIn(page)].length > mostElements) return null
  const source = serialize(page)
  if (source.split('&', mostEntities + 1).length > mostEntities) return null
  const { document } = parseHTML(source)
  const article = new Readability(document, { charThreshold: shortestArticle, disableJSONLD: true }).parse()
  return typeof article?.content === 'string' ? parseFragment(article.content) : null
}

/** Whether there are words, and more of them outside links than inside: a page of links is no article. */
function isProse(root: HtmlParent): boolean {
  const words = paragraphsOf(root).join(' ').length
  if (words === 0) return false
  let linked = 0
  for (const element of elementsIn(root)) if (element.tagName === 'a') linked += textOf(element).length
  return linked <= words / 2
}
