import { parse } from 'parse5'
import { type Issue, issueOf } from '../../record/index.js'
import type { FormatReader, Found } from '../source.js'
import { articleOf } from './article.js'
import { linkedDataOf } from './json-ld.js'
import { metadataOf } from './metadata.js'
import { paragraphsFromHtml } from './fragment.js'
import { tidy } from './tree.js'

/**
 * An HTML page: its article's paragraphs joined by blank lines, and its metadata. Broken markup still gives its
 * words; a page without an article is an issue `html-no-article`.
 */
export const readHtml: FormatReader = (text, file) => {
  try {
    return readPage(text, file)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { reports: [], issues: [issueOf('html-broken', file, `The page is too broken to be read: ${reason}.`)] }
  }
}

function readPage(text: string, file: string): Found {
  const page = parse(text)
  const linked = linkedDataOf(page)
  const metadata = metadataOf(page, linked.article)
  const issues: Issue[] = []
  if (linked.fault !== null && (metadata.title === undefined || metadata.published === undefined)) {
    const lost = metadata.title === undefined ? 'title' : 'date'
    issues.push(
      issueOf('html-broken', file, `The page has no ${lost} that can be read; its JSON-LD is broken: ${linked.fault}.`),
    )
  }
  const paragraphs = articleOf(page) ?? (linked.article?.body ? paragraphsFromHtml(linked.article.body) : [])
  const story = withoutTitle(paragraphs, metadata.title)
  if (story.length === 0) {
    return { reports: [], issues: [...issues, issueOf('html-no-article', file, 'No article was found on this page.')] }
  }
  return { reports: [{ text: story.join('\n\n'), metadata, line: null }], issues }
}

/** The title is metadata; a page that prints it over the story doesn't tell it twice. */
function withoutTitle(paragraphs: readonly string[], title: string | undefined): readonly string[] {
  const same = (one: string, other: string): boolean => tidy(one).toLowerCase() === tidy(other).toLowerCase()
  return title !== undefined && paragraphs[0] !== undefined && same(paragraphs[0], title)
    ? paragraphs.slice(1)
    : paragraphs
}
