import { parseFragment } from 'parse5'
import { paragraphsOf } from './paragraphs.js'

/** The paragraphs of a piece of HTML, or of plain text, whose blank lines part paragraphs. */
export function paragraphsFromHtml(source: string): string[] {
  const isHtml = /<[a-z!/][^>]*>|&(?:#\w+|[a-z]+\d*);/i.test(source)
  if (isHtml) return paragraphsOf(parseFragment(source))
  return source
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
